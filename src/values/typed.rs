//! Characters that come along when people paste text: marks that nobody sees, kinds of spaces, kinds of dashes.

use std::borrow::Cow;

/// Drops the marks that have no width: joiners, marks of direction, soft hyphens, the mark of byte order.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.contains(is_invisible) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace(is_invisible, ""))
}

/// Holds for a text without anything that can be seen.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|character| character.is_whitespace() || is_invisible(character))
}

fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
    )
}

/// Holds for spaces of every width within a line; tabs and ends of lines are none.
pub(crate) fn is_space(character: char) -> bool {
    character.is_whitespace()
        && !character.is_control()
        && !matches!(character, '\u{2028}' | '\u{2029}')
}

/// Holds for hyphens, dashes and the minus sign.
pub(crate) fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}')
}
