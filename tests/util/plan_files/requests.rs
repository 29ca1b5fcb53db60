//! Random requests.

use super::*;

/// Draws a request as JavaScript programs send it, with values in their ranges or at the ends.
pub(crate) fn request(choices: &mut Choices<'_>) -> Value {
    let amounts = ["100", "0.01", "2500.37", "10000", "10000.01", "999999999.99", "1000000000"];
    let mut payment = Section(json!({ "amount": choices.one(&amounts) }));
    let kind = choices.one(&["optional-cash", "dividend"]);
    payment.add(choices, 40, "kind", kind.into());
    let sent = ["0", "480", "9999.99", "20000", "1000000000"];
    for key in ["sentThisMonth", "sentThisQuarter", "sentThisYear"] {
        let sent = choices.one(&sent);
        payment.add(choices, 25, key, sent.into());
    }
    for (key, percent) in [("approved", 40), ("recurring", 30)] {
        payment.add(choices, percent, key, true.into());
    }
    let method = choices.one(&METHODS);
    payment.add(choices, 70, "method", method.into());
    let mut month = Section::new();
    let date = choices.one(&["2008-01-15", "1990-01-02", "2100-12-31"]);
    month.add(choices, 80, "investmentDate", date.into());
    let (start, end) = choices.one(&[
        ("2008-01-02", "2008-01-04"),
        ("2008-01-02", "2008-01-02"),
        ("2100-12-29", "2100-12-31"),
    ]);
    month.add(choices, 80, "investmentPeriod", json!({ "start": start, "end": end }));
    for key in ["discount", "preApprovedDiscount", "dividendDiscount"] {
        let discount = choices.one(&["2", "0", "3", "100"]);
        month.add(choices, 60, key, discount.into());
    }
    let threshold = choices.one(&["30", "0.0001", "1000000"]);
    month.add(choices, 50, "thresholdPrice", threshold.into());
    let record = choices.one(&["2008-02-06", "1990-01-01", "2100-12-31"]);
    month.add(choices, 40, "recordDate", record.into());
    let prices = ["34.12", "0.0001", "33.333333", "1000000"];
    let mut market = Section(json!({ "price": choices.one(&prices) }));
    let source = choices.one(&["direct", "open-market"]);
    market.add(choices, 60, "source", source.into());
    let value = choices.one(&prices);
    market.add(choices, 70, "netAssetValue", value.into());
    let participant = choices.one(&["existing", "new"]);
    json!({ "participant": participant, "payment": payment.0, "month": month.0, "market": market.0 })
}

/// The prices of the days of an investment period, some of them with a net asset value.
pub(crate) fn days(choices: &mut Choices<'_>) -> Vec<[Option<&'static str>; 3]> {
    let dates =
        ["2008-01-02", "2008-01-03", "2008-01-04", "2008-01-07", "2008-01-08", "2008-01-09"];
    let with_value = choices.often(70);
    let count = choices.one(&[6, 3, 1]);
    dates[..count]
        .iter()
        .map(|date| {
            let price = choices.one(&["34.12", "29.99", "0.0001", "1000000"]);
            let value = choices.one(&["30", "0.0001", "1000000"]);
            [Some(*date), Some(price), with_value.then_some(value)]
        })
        .collect()
}
