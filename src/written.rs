//! How values are written into answers: [`Written`].
//!
//! Values are written one behind the other into one text, which costs a fraction of what a text for each of them would.

/// Stands before each value of a text that has several.
pub(crate) const SEPARATOR: u8 = 0x1f;

/// A value that can be written at the end of a text, as answers have it.
pub(crate) trait Written {
    /// Writes it in UTF-8; nothing of it passes for two values.
    fn write_to(&self, text: &mut Vec<u8>);
}

/// A value as a text of its own.
pub(crate) fn written(value: &dyn Written) -> String {
    let mut text = Vec::new();
    value.write_to(&mut text);
    text_of(text)
}

/// What was written, as a text.
pub(crate) fn text_of(written: Vec<u8>) -> String {
    String::from_utf8(written).unwrap_or_default()
}

/// A name or a code of this crate.
impl Written for &'static str {
    fn write_to(&self, text: &mut Vec<u8>) {
        text.extend_from_slice(self.as_bytes());
    }
}

/// Text that is not of this crate, and so may contain anything: in a separator's place it has the sign for what cannot be read.
pub(crate) struct Foreign<'t>(pub(crate) &'t str);

impl Written for Foreign<'_> {
    fn write_to(&self, text: &mut Vec<u8>) {
        let mut parts = self.0.split(char::from(SEPARATOR));
        text.extend_from_slice(parts.next().unwrap_or_default().as_bytes());
        for part in parts {
            text.extend_from_slice("\u{fffd}".as_bytes());
            text.extend_from_slice(part.as_bytes());
        }
    }
}

impl Written for String {
    fn write_to(&self, text: &mut Vec<u8>) {
        Foreign(self).write_to(text);
    }
}

/// What is not there is written as nothing.
impl<T: Written> Written for Option<T> {
    fn write_to(&self, text: &mut Vec<u8>) {
        if let Some(value) = self {
            value.write_to(text);
        }
    }
}
