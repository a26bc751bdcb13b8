//! Generates the tables of texts and the lists of words from the files of the languages.
#![forbid(unsafe_code)]

use std::io;

use seloste_languages::{Lexicon, Table};

fn main() -> io::Result<()> {
    Table::new("starter", "Messages").only(&["title"]).write()?;
    Lexicon::new("import").write()
}
