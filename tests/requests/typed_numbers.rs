//! Typed numbers: signs, thousands, decimal commas, other currencies.

use dspp::{Money, Percent, Shares, Unreadable};
use rust_decimal::Decimal;

/// Returns the amount as a plain number.
fn dollars(number: &str) -> Result<Money, Unreadable> {
    number.parse::<Decimal>().expect("a plain number").try_into()
}

#[test]
fn only_the_sign_of_the_quantity_may_go_with_it() {
    assert_eq!(" 1,250.50 ".parse(), dollars("1250.5"));
    assert_eq!(" 50.50 ".parse::<Percent>().unwrap().to_string(), "50.5");
    assert_eq!(" 1,250.50 ".parse::<Shares>().unwrap().to_string(), "1250.5");
    for text in ["1.5 %", "1.5%", "1.5\u{a0}%"] {
        assert_eq!(text.parse(), Percent::try_from(Decimal::new(15, 1)), "{text}");
    }
    for text in [
        "$ 1.5",
        "1.5$",
        "1.5 $",
        "US$ 1.5",
        "us$1.5",
        "USD 1.5",
        "1.5 usd",
        "1.5 dollars",
        "$1.5 USD",
        "1.5\u{202f}US dollars",
    ] {
        assert_eq!(text.parse(), dollars("1.5"), "{text}");
    }
    for text in ["$1", "%1", "1%%", "1 €"] {
        assert_eq!(text.parse::<Percent>(), Err(Unreadable::NotANumber), "{text}");
    }
    for text in ["1%", "$$1", "1 apples", "1¢"] {
        assert_eq!(text.parse::<Money>(), Err(Unreadable::NotANumber), "{text}");
    }
    for text in ["$1", "1%", "1 EUR"] {
        assert_eq!(text.parse::<Shares>(), Err(Unreadable::NotANumber), "{text}");
    }
}

#[test]
fn another_currency_has_its_own_code() {
    for text in ["€1,250", "1.250,00 €", "1250 eur", "£5", "C$ 5", "5 MXN", "$5 CAD", "Euros 5"]
    {
        assert_eq!(text.parse::<Money>(), Err(Unreadable::AnotherCurrency), "{text}");
    }
}

#[test]
fn a_negative_number_has_its_own_code() {
    for text in [
        "-1",
        "-$1,250.00",
        "- 5 USD",
        "-1,25",
        "-2000000000",
        "-$5",
        "$-5",
        "$ - 5",
        "US$-5",
        "(5)",
        "($30.00)",
        "$(30.00)",
        " $ (1,250.00)",
        "( 30.00 ) USD",
        "(30 dollars)",
        "(1,25)",
        "\u{2010}5",
        "\u{2011}5",
        "\u{2012}5",
        "\u{2013}$5",
        "$\u{2014}5",
        "\u{2212}5",
        "\u{fe63}5",
        "\u{ff0d}5",
        "\u{200e}-\u{200e}5",
    ] {
        assert_eq!(text.parse::<Money>(), Err(Unreadable::Negative), "{text}");
    }
    for text in ["(1.5%)", "(1.5)%", "-1.5 %", "(1.5) %"] {
        assert_eq!(text.parse::<Percent>(), Err(Unreadable::Negative), "{text}");
    }
    for text in ["(7)", "\u{2212}7", "- 7"] {
        assert_eq!(text.parse::<Shares>(), Err(Unreadable::Negative), "{text}");
    }
    for text in ["-€5", "(€5)", "(5 EUR)"] {
        assert_eq!(text.parse::<Money>(), Err(Unreadable::AnotherCurrency), "{text}");
    }
    for text in ["(0.00)", "$ -0", "($0)"] {
        assert_eq!(text.parse(), Ok(Money::ZERO), "{text}");
    }
}

#[test]
fn a_number_may_be_written_as_people_write_it() {
    for (text, number) in [
        ("1250", "1250"),
        ("1,250", "1250"),
        (" $1,250.50 ", "1250.5"),
        ("$ 12,345", "12345"),
        ("1.500000", "1.5"),
        ("007", "7"),
        ("5.", "5"),
        (".5", "0.5"),
        ("-0", "0"),
        ("1 250", "1250"),
        ("1\u{a0}250.00", "1250"),
        ("1\u{202f}250.5", "1250.5"),
        ("1\u{2009}000\u{2009}000 $", "1000000"),
        ("1'250.00", "1250"),
        ("1’250", "1250"),
        ("\u{3000}1\u{2007}250\u{2003}", "1250"),
        ("1\u{a0}000 000", "1000000"),
        ("$\u{a0}1250\u{2028}", "1250"),
        ("1500\u{200e}", "1500"),
        ("\u{feff}1500", "1500"),
        ("\u{202a}$1,500\u{202c}", "1500"),
        ("\u{2066}1\u{ad}5\u{200b}0\u{200c}0\u{200d}\u{2060}.\u{200f}5\u{2069}", "1500.5"),
    ] {
        assert_eq!(text.parse(), dollars(number), "{text}");
    }
}

#[test]
fn text_that_is_not_a_plain_number_is_refused() {
    for text in [
        "",
        " ",
        ".",
        "$",
        "%",
        "-",
        "abc",
        "1e5",
        "1.2.3",
        "0x10",
        "١٢",
        "１２",
        "+5",
        "--5",
        "NaN",
        "1_000",
        "1,250.-",
        "twelve",
        "-(5)",
        "((5))",
        "(5",
        "5)",
        "()",
        "5-",
        "\u{200b}",
        "1 2",
        "12 34",
        "1 2500",
        "1 250,000 000",
        "1 250'000",
        "1,000 000",
        "1  250",
        "1\t250",
        "1\n250",
        "1.250.000",
    ] {
        assert_eq!(text.parse::<Money>(), Err(Unreadable::NotANumber), "{text}");
    }
}

#[test]
fn commas_must_cut_off_thousands() {
    for text in
        [",250", "1,250,", "1,,250", "1,00,000", "1,250,00", "1.25,00", "1,250 ,000", ",", "5,"]
    {
        assert_eq!(text.parse::<Money>(), Err(Unreadable::NotANumber), "{text}");
    }
}

#[test]
fn a_decimal_comma_is_reported_with_the_likely_number() {
    for (text, with_point) in [
        ("1,25", "1.25"),
        ("12,50", "12.50"),
        ("1250,00", "1250.00"),
        ("1.250,00", "1250.00"),
        ("1.000,5", "1000.5"),
        ("1 250,00 $", "1250.00"),
        ("1\u{202f}250,5\u{a0}USD", "1250.5"),
        ("1'250,50", "1250.50"),
        ("1,2500", "1.2500"),
        ("1 250,500", "1250.500"),
        ("-0,00", "0.00"),
    ] {
        let told = Err(Unreadable::DecimalComma(with_point.to_owned()));
        assert_eq!(text.parse::<Money>(), told, "{text}");
        with_point.parse::<Money>().expect("it can be written");
    }
    // Also reports the problem of the number written with a point.
    assert_eq!("1234,567".parse::<Money>(), Err(Unreadable::TooManyDecimals));
    assert_eq!("1.000.000.000,01".parse::<Money>(), Err(Unreadable::OutOfRange));
}

#[test]
fn range_and_decimals_have_different_codes() {
    assert_eq!("1000000000".parse(), dollars("1000000000"));
    assert_eq!("1000000000.01".parse::<Money>(), Err(Unreadable::OutOfRange));
    assert_eq!("0.001".parse::<Money>(), Err(Unreadable::TooManyDecimals));
    assert_eq!("9".repeat(100_000).parse::<Money>(), Err(Unreadable::OutOfRange));
    assert_eq!(
        format!("0.{}", "9".repeat(100_000)).parse::<Money>(),
        Err(Unreadable::TooManyDecimals)
    );
}

#[test]
fn a_reason_is_an_error_in_words() {
    for (text, words) in [
        ("abc", "not a plain decimal number"),
        ("1,25", "a comma before the decimals; with a point it is 1.25"),
        ("€5", "another currency than the US dollar"),
        ("-5", "less than zero"),
        ("0.001", "too many decimals"),
        ("1000000000.01", "out of range"),
    ] {
        let why: Box<dyn std::error::Error> = text.parse::<Money>().unwrap_err().into();
        assert_eq!(why.to_string(), words);
    }
}
