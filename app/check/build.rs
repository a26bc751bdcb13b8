//! Generates the lists of words and phrases from the lexicons of the languages.
#![forbid(unsafe_code)]

use std::io;

use seloste_languages::Lexicon;

fn main() -> io::Result<()> {
    Lexicon::new("check").write()
}
