//! What a token starts with.

/// What the first byte says about a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// White space of ASCII.
    Space,
    /// A letter or `_`: a bare word.
    Word,
    /// A number, or a word that starts like one.
    Digit,
    /// `$`: a heredoc, a word or a sign.
    Dollar,
    /// The quote of a string.
    String,
    /// A quote of a name.
    Name,
    /// Anything else of ASCII.
    Sign,
    /// A part of a character that is not ASCII.
    Wide,
}

/// A table: one look-up in place of a chain of comparisons, which no optimiser sees in a build
/// script.
static CLASSES: [Class; 256] = {
    let mut classes = [Class::Wide; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        classes[byte as usize] = match byte {
            b' ' | b'\t' | b'\n' | b'\r' | b'\x0b' | b'\x0c' => Class::Space,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => Class::Word,
            b'0'..=b'9' => Class::Digit,
            b'$' => Class::Dollar,
            b'\'' => Class::String,
            b'`' | b'"' => Class::Name,
            _ => Class::Sign,
        };
        byte += 1;
    }
    classes
};

pub(super) fn class_of(byte: u8) -> Class {
    CLASSES[byte as usize]
}

/// Which bytes can be inside a bare word.
pub(super) static WORD_BYTES: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < table.len() {
        table[byte] = matches!(CLASSES[byte], Class::Word | Class::Digit | Class::Dollar);
        byte += 1;
    }
    table
};

/// Whether a byte can be inside a bare word.
pub(super) fn is_word_byte(byte: u8) -> bool {
    WORD_BYTES[byte as usize]
}
