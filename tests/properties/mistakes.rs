//! Combinations of invalid fields.

use super::*;

/// Fields with values that are invalid regardless of the other fields.
type Spoil = fn(&mut Form);
const SPOILS: [Spoil; 17] = [
    |form| form.amount = "lots".to_owned(),
    |form| form.amount = "0.001".to_owned(),
    |form| form.sent = "-1".to_owned(),
    |form| form.investment_date = "2008-02-30".to_owned(),
    |form| form.investment_date = "1989-12-31".to_owned(),
    |form| form.investment_date = "2007-11-20".to_owned(),
    |form| form.period_start = "soon".to_owned(),
    |form| form.period_end = "late".to_owned(),
    |form| form.discount = "3.5".to_owned(),
    |form| form.discount = "101".to_owned(),
    |form| form.pre_approved_discount = "5.5".to_owned(),
    |form| form.closures = vec!["2008-01-14".to_owned(), "never".to_owned()],
    |form| form.price = "free".to_owned(),
    |form| form.fills = FillTexts::Lines("34.12\n, \n0, x".to_owned()),
    |form| form.fills = FillTexts::Rows(vec![(String::new(), "1e9".to_owned())]),
    |form| form.as_of = "today".to_owned(),
    |form| form.known_on = "2101-01-01".to_owned(),
];

fn whole_form() -> Form {
    Form {
        investment_date: "2008-01-15".to_owned(),
        period_start: "2008-01-02".to_owned(),
        period_end: "2008-01-15".to_owned(),
        discount: "1.5".to_owned(),
        pre_approved_discount: "3".to_owned(),
        as_of: "2007-12-28".to_owned(),
        fills: FillTexts::Rows(vec![("34.12".to_owned(), "200".to_owned())]),
        ..Form::payment("2500.00")
    }
}

#[test]
fn a_problem_belongs_to_the_part_that_it_leaves_open() {
    use Part::{Discount, Due, Limits, Market, Plan};
    let parts: [Part; SPOILS.len()] = [
        Limits, Limits, Limits, Due, Due, Plan, Due, Due, Discount, Discount, Discount, Due,
        Market, Market, Market, Due, Due,
    ];
    for (spoil, part) in SPOILS.iter().zip(parts) {
        let mut form = whole_form();
        spoil(&mut form);
        let (whole, alone) = (form.quote().problems, form.quote().only(&[part]).problems);
        assert!(!whole.is_empty());
        assert_eq!(alone, whole, "{part:?}");
    }
}

fn problems_of(form: &Form) -> BTreeSet<(String, &'static str)> {
    form.quote().problems.iter().map(|it| (it.field.to_string(), it.code.as_str())).collect()
}

proptest! {
    #![proptest_config(cases(1_500))]

    #[test]
    fn every_wrong_field_is_named_at_once(
        spoils in subsequence((0..SPOILS.len()).collect::<Vec<_>>(), 0..=SPOILS.len()),
    ) {
        let mut all = whole_form();
        let mut alone = BTreeSet::new();
        // The form keeps only the last of several values for one field.
        for (place, &spoil) in spoils.iter().enumerate() {
            SPOILS[spoil](&mut all);
            let mut one = whole_form();
            SPOILS[spoil](&mut one);
            let overwritten = spoils[place + 1..].iter().any(|&later| {
                let (mut with, mut without) = (one.clone(), whole_form());
                SPOILS[later](&mut with);
                SPOILS[later](&mut without);
                format!("{with:?}") == format!("{without:?}")
            });
            if !overwritten {
                let problems = problems_of(&one);
                prop_assert!(!problems.is_empty());
                alone.extend(problems);
            }
        }
        prop_assert_eq!(problems_of(&all), alone);
        prop_assert_eq!(all.quote().problems.is_empty(), spoils.is_empty());
    }
}
