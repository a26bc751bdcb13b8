//! Prints a table of the languages, and what is wrong with their texts: `cargo xtask languages`.
#![forbid(unsafe_code)]
// Printing is the purpose of this program.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::io;
use std::process::ExitCode;

fn main() -> io::Result<ExitCode> {
    let (table, problems) = seloste_languages::report()?;
    print!("{}", aligned(&table));
    for problem in &problems {
        eprintln!("error: {problem}");
    }
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Aligns the columns of a table.
fn aligned(table: &str) -> String {
    let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split('\t').collect()).collect();
    let width = |column: usize| {
        rows.iter().filter_map(|row| Some(row.get(column)?.chars().count())).max().unwrap_or_default()
    };
    let mut aligned = String::new();
    for row in &rows {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            line.push_str(&format!("{cell:<0$}  ", width(column)));
        }
        aligned.push_str(line.trim_end());
        aligned.push('\n');
    }
    aligned
}
