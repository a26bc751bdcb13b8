//! Generates the languages and the tables of texts from the files of the languages.
#![forbid(unsafe_code)]

use std::io;

use seloste_languages::Table;

// The library exports it.
#[allow(unreachable_pub)]
#[path = "src/country_codes.rs"]
mod country_codes;

fn main() -> io::Result<()> {
    seloste_languages::write_languages(country_codes::CODES)?;
    Table::dates("DateMessages").public().loaded().write()?;
    Table::periods("PeriodMessages").write()
}
