//! How values are written into answers: [`Written`].
//!
//! Values are written one behind the other into one text, which costs a fraction of what a text for each of them would.

/// Stands before each value of a text that has several.
pub(crate) const SEPARATOR: char = '\u{1f}';

/// A value that can be written at the end of a text, as answers have it.
pub(crate) trait Written {
    /// Writes it; nothing of it passes for two values.
    fn write_to(&self, text: &mut String);
}

/// A value as a text of its own.
pub(crate) fn written(value: &dyn Written) -> String {
    let mut text = String::new();
    value.write_to(&mut text);
    text
}

/// Texts of a plan that a program made may contain anything.
impl Written for str {
    fn write_to(&self, text: &mut String) {
        if self.contains(SEPARATOR) {
            text.push_str(&self.replace(SEPARATOR, "\u{fffd}"));
        } else {
            text.push_str(self);
        }
    }
}

impl Written for &str {
    fn write_to(&self, text: &mut String) {
        str::write_to(self, text);
    }
}

impl Written for String {
    fn write_to(&self, text: &mut String) {
        str::write_to(self, text);
    }
}

/// What is not there is written as nothing.
impl<T: Written> Written for Option<T> {
    fn write_to(&self, text: &mut String) {
        if let Some(value) = self {
            value.write_to(text);
        }
    }
}
