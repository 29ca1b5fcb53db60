//! Random changes that may make a file invalid.

use super::*;

/// Changes some places of a file, which may make it invalid.
pub(crate) fn mutate(file: &mut Value, choices: &mut Choices<'_>) {
    for _ in 0..=choices.below(3) {
        let places = count(file);
        let place = choices.below(places);
        change(file, &mut { place }, choices);
    }
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Object(entries) => entries.values().map(count).sum(),
        Value::Array(items) => items.iter().map(count).sum(),
        _ => 0,
    }
}

/// Changes the n-th value, counted from the root of the file.
fn change(value: &mut Value, place: &mut usize, choices: &mut Choices<'_>) -> bool {
    if *place == 0 {
        *value = replacement(value, choices);
        return true;
    }
    *place -= 1;
    match value {
        Value::Object(entries) => entries.values_mut().any(|it| change(it, place, choices)),
        Value::Array(items) => items.iter_mut().any(|it| change(it, place, choices)),
        _ => false,
    }
}

fn replacement(value: &Value, choices: &mut Choices<'_>) -> Value {
    let odd = [
        Value::Null,
        json!(true),
        json!(-1),
        json!(67),
        json!(1.5),
        json!(18_446_744_073_709_551_615_u64),
        json!(""),
        json!("year"),
        json!("0"),
        json!("-0.01"),
        json!("1000000000.01"),
        json!("9".repeat(40)),
        json!("\u{7f}"),
        json!([]),
        json!({}),
        json!({ "value": "1" }),
    ];
    let mut changed = value.clone();
    match &mut changed {
        Value::Object(entries) if choices.often(60) && !entries.is_empty() => {
            let key = choices.one(&entries.keys().cloned().collect::<Vec<_>>());
            let taken = entries.remove(&key);
            if choices.often(50) {
                let name =
                    choices.one(&["per", "value", "paidBy", "of", "percent", "x y", "\u{1}"]);
                entries.insert(name.to_owned(), taken.unwrap_or_default());
            }
            changed
        }
        Value::Array(items) if choices.often(60) && !items.is_empty() => {
            let item = choices.one(items);
            items.push(item);
            changed
        }
        _ => choices.one(&odd),
    }
}
