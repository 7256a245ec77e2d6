/// Which name of several a query is given: what `query!` makes of a name in quotes.
///
/// It is a number in a list that was known when the program was compiled, and never a text.
#[derive(Debug, Clone, Copy)]
pub struct Choice(usize);

impl Choice {
    /// The name with this number.
    pub const fn new(number: usize) -> Self {
        Self(number)
    }

    /// The number.
    pub const fn number(self) -> usize {
        self.0
    }
}
