//! What is wrong with the files of a crate is told once, by the first macro that finds it.
//!
//! `schema!` and each `query!` read the same files, and one mistake is one error. Which of them comes first is the
//! compiler's matter; a crate may also have no `schema!`. The first one leaves a type behind that is an error to the
//! compiler, and the others are values of it: whatever is done with them, the compiler says nothing more.

use std::sync::{Mutex, PoisonError};

use proc_macro2::{Span, TokenStream};
use quote::quote;

/// Who has told what. An editor keeps the process and expands a macro again: then it tells the same again.
struct Told {
    folder: String,
    text: String,
    by: Place,
    is_first: bool,
}

/// The file, line and column of a macro.
type Place = (String, usize, usize);

/// An editor expands each macro in a thread of its own.
static TOLD: Mutex<Vec<Told>> = Mutex::new(Vec::new());

/// An item for each of these errors that no other macro has told. `span` is where the macro stands, and `root` where the
/// library is found.
pub(crate) fn errors(
    texts: impl IntoIterator<Item = String>,
    span: Span,
    root: &TokenStream,
) -> TokenStream {
    let span = span.unwrap();
    let by = (span.file(), span.line(), span.column());
    let items = texts.into_iter().map(|text| {
        let Some(is_first) = is_to_be_told(&text, &by) else {
            return TokenStream::new();
        };
        let error = quote!(::core::compile_error!(#text));
        if is_first {
            quote! {
                const _: () = {
                    enum Here {}

                    #[allow(non_local_definitions)]
                    impl #root::__private::Unread<Here> for #root::__private::Schema {
                        type Query = #root::__private::Nothing<{ #error }>;
                    }
                };
            }
        } else {
            quote!(#error;)
        }
    });
    items.collect()
}

/// A query of a schema that cannot be read, which has been told.
pub(crate) fn query(root: &TokenStream) -> TokenStream {
    quote!(#root::__private::unread())
}

/// Whether this is the first error of the crate. `None` where another macro has told it.
fn is_to_be_told(text: &str, by: &Place) -> Option<bool> {
    // An editor's process serves more than one crate.
    let folder = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let mut all = TOLD.lock().unwrap_or_else(PoisonError::into_inner);
    let mut own = all.iter().filter(|told| told.folder == folder);
    if let Some(told) = own.clone().find(|told| told.text == text) {
        return (told.by == *by).then_some(told.is_first);
    }
    let is_first = own.next().is_none();
    all.push(Told {
        folder,
        text: text.to_owned(),
        by: by.clone(),
        is_first,
    });
    Some(is_first)
}

#[cfg(test)]
mod tests {
    use super::is_to_be_told;

    #[test]
    fn each_error_is_told_by_one_macro_and_as_often_as_it_is_expanded() {
        let place = |line| ("src/main.rs".to_owned(), line, 1);
        let in_a_thread = |text: &'static str, line| {
            let told = std::thread::spawn(move || is_to_be_told(text, &place(line)));
            told.join().expect("it does not panic")
        };
        assert_eq!(in_a_thread("no type `DateTim`", 1), Some(true));
        assert_eq!(in_a_thread("no type `DateTim`", 2), None);
        assert_eq!(in_a_thread("no type `Strin`", 2), Some(false));
        assert_eq!(in_a_thread("no type `DateTim`", 1), Some(true));
        assert_eq!(in_a_thread("no type `Strin`", 1), None);
    }
}
