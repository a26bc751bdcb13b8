//! Generates the tables of texts from the files of the languages.
#![forbid(unsafe_code)]

use std::io;

use seloste_languages::Table;

fn main() -> io::Result<()> {
    Table::new("starter", "Messages").only(&["title"]).write()
}
