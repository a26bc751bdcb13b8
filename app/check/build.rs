//! Generates the lists of words and phrases from the lexicons of the languages, and the table of the
//! placeholders that `seloste new` writes.
#![forbid(unsafe_code)]

use std::io;

use seloste_languages::{Lexicon, Table};

fn main() -> io::Result<()> {
    Table::new("starter", "Messages").only(&["name-blank"]).write()?;
    Lexicon::new("check").write()
}
