//! Recognizes the kinds of columns by their names: [`Kind`].

use super::lines::plain;
use Kind::{Amount, Date, Other, Price, Shares, Unnamed};

/// The kind of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Date,
    Price,
    Shares,
    Amount,
    /// Known, and never part of a row.
    Other,
    Unnamed,
}

/// Words that begin or end a word of a header, in English and Spanish without accents, as
/// `px` ends `LASTPX`.
///
/// Shares are plurals only, because `Cost per share` is a price.
const NAMES: [(Kind, &[&str]); 4] = [
    (Date, &["date", "fecha"]),
    (Price, &["price", "precio", "px", "vwap", "cotiz", "quote", "close", "cierre"]),
    (
        Shares,
        &[
            "shares", "acciones", "quantity", "qty", "cantidad", "size", "volume", "volumen",
            "units", "unidades", "titulos",
        ],
    ),
    (Amount, &["amount", "importe", "monto", "cantidad", "dollars", "payment", "pago"]),
];

/// Words of columns that are never part of a row, such as `Limit price` and `Remaining shares`.
const OTHERS: &[&str] = &[
    "adj",
    "adjusted",
    "asset",
    "balance",
    "basis",
    "broker",
    "cad",
    "change",
    "chf",
    "comision",
    "commission",
    "cum",
    "currency",
    "divisa",
    "estado",
    "eur",
    "euros",
    "fee",
    "fees",
    "gbp",
    "held",
    "high",
    "hundreds",
    "id",
    "improvement",
    "jpy",
    "leaves",
    "limit",
    "limite",
    "liquidativo",
    "low",
    "method",
    "miles",
    "millions",
    "moneda",
    "mxn",
    "nav",
    "note",
    "notes",
    "open",
    "order",
    "outstanding",
    "owned",
    "pesos",
    "prev",
    "previous",
    "remaining",
    "restantes",
    "saldo",
    "side",
    "status",
    "stop",
    "symbol",
    "target",
    "tax",
    "thousands",
    "time",
    "tipo",
    "type",
    "updated",
    "€",
    "£",
    "¥",
];

/// Words of a column that gives way to another of its kind.
const WEAK: &[&str] = &[
    "average",
    "avg",
    "cierre",
    "close",
    "closing",
    "liquidacion",
    "medio",
    "posted",
    "promedio",
    "settle",
    "settled",
    "settlement",
    "value",
    "valor",
];

/// Words of the date on which shares are traded.
const TRADE: &[&str] = &[
    "trade",
    "transaction",
    "execution",
    "exec",
    "operacion",
    "negociacion",
    "ejecucion",
    "transaccion",
];

impl Kind {
    /// Returns the name in problems.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Date => "date",
            Price => "price",
            Shares => "shares",
            Amount => "amount",
            Other | Unnamed => "",
        }
    }

    /// Finds the kind of a column by the words of its header, for a list of two kinds.
    pub(super) fn of(words: &[String], asked: [Self; 2]) -> Self {
        if words.iter().any(|word| OTHERS.contains(&&**word)) {
            return Other;
        }
        let is = |kind, word: &String| {
            let names = NAMES.iter().filter(|(named, _)| *named == kind);
            names
                .flat_map(|(_, names)| *names)
                .any(|name| word.starts_with(name) || word.ends_with(name))
        };
        let sums = asked.contains(&Shares) && words.iter().any(|word| word == "total");
        let is_date = |word| is(Date, word) || ["day", "dia"].contains(&&**word);
        if words.iter().any(is_date) {
            Date
        } else if sums {
            Other
        } else if words
            .iter()
            .any(|word| word.starts_with("weighted") || word.starts_with("ponderad"))
        {
            Price
        } else {
            // `Price of the shares` is a price, and `Shares at that price` are shares.
            let kind_of = |kinds: &[Self], word| kinds.iter().copied().find(|kind| is(*kind, word));
            words
                .iter()
                .find_map(|word| kind_of(&asked, word))
                .or_else(|| words.iter().find_map(|word| kind_of(&[Price, Shares, Amount], word)))
                .unwrap_or(Unnamed)
        }
    }
}

/// Returns the columns that may be meant by a kind.
pub(super) fn among(words: &[Vec<String>], kinds: &[Kind], kind: Kind) -> Vec<usize> {
    let all: Vec<_> = (0..kinds.len()).filter(|at| kinds.get(*at) == Some(&kind)).collect();
    let has = |at: &usize, marks: &[&str]| {
        words.get(*at).is_some_and(|words| words.iter().any(|word| marks.contains(&&**word)))
    };
    let only = |is_meant: &dyn Fn(&usize) -> bool| -> Vec<_> {
        all.iter().copied().filter(|at| is_meant(at)).collect()
    };
    let traded = only(&|at| kind == Date && has(at, TRADE));
    let strong = only(&|at| !has(at, WEAK));
    [traded, strong].into_iter().find(|some| !some.is_empty()).unwrap_or(all)
}

pub(super) fn is_net_asset_value(word: &str) -> bool {
    ["nav", "asset", "liquidativo"].contains(&word)
}

pub(super) fn is_currency(word: &str) -> bool {
    ["currency", "moneda", "divisa"].contains(&word)
}

/// Returns the words of a header in lowercase without accents; `LastPx` has two.
pub(super) fn words(header: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut after_small = false;
    for character in header.chars() {
        let letter = plain(character);
        let is_of_word = letter.is_ascii_alphanumeric() || matches!(letter, '€' | '£' | '¥');
        if !is_of_word || after_small && character.is_ascii_uppercase() {
            words.push(String::new());
        }
        after_small = character.is_ascii_lowercase();
        if is_of_word && let Some(word) = words.last_mut() {
            word.push(letter);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
