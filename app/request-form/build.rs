//! Generates the tables of texts from the files of the languages.
#![forbid(unsafe_code)]

use std::io;

use seloste_languages::Table;

fn main() -> io::Result<()> {
    Table::new("form", "FormMessages")
        .public()
        .shared(&[
            ("section", "SectionMessages"),
            ("right", "RightMessages"),
            ("field", "FieldMessages"),
            ("letter", "FieldMessages"),
            ("validated", "ValidatedFieldMessages"),
        ])
        .write()?;
    Table::new("island", "IslandMessages").public().loaded().write()
}
