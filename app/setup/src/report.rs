//! Output: the same on a terminal, where it has colors, and in a log file.

use std::env;
use std::io::{IsTerminal, stdout};
use std::sync::OnceLock;
use std::time::Duration;

/// Returns true if the output is to use colors: on a terminal, outside CI and without NO_COLOR.
pub fn colored() -> bool {
    static COLORED: OnceLock<bool> = OnceLock::new();
    *COLORED.get_or_init(|| {
        stdout().is_terminal() && env::var_os("NO_COLOR").is_none() && env::var_os("CI").is_none()
    })
}

/// Wraps `text` in an ANSI code if colors are used.
fn paint(code: &str, text: &str) -> String {
    if colored() { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
}

/// Prints the start of a task.
pub fn heading(text: &str) {
    println!("{}", paint("1", &format!("== {text}")));
}

/// Prints a plain line.
pub fn line(text: &str) {
    println!("{text}");
}

/// Prints a success.
pub fn good(text: &str) {
    println!("{}", paint("32", text));
}

/// Prints a note that does not stop the command.
pub fn warn(text: &str) {
    println!("{}", paint("33", &format!("NOTE: {text}")));
}

/// Prints an error with all its causes to standard error.
pub fn failure(error: &anyhow::Error) {
    eprintln!("{}", paint("31", &format!("error: {error}")));
    for cause in error.chain().skip(1) {
        eprintln!("  because: {cause}");
    }
}

/// Formats a time in seconds: `12s`, `3m 20s`.
pub fn time(duration: Duration) -> String {
    humantime::format_duration(Duration::from_secs(duration.as_secs())).to_string()
}

/// Formats a number with its thousands separated by spaces.
pub fn number(value: u64) -> String {
    if value < 1000 { value.to_string() } else { format!("{} {:03}", number(value / 1000), value % 1000) }
}

/// Makes a row of a table.
pub fn row<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_owned).to_vec()
}

/// Prints a table. The first row is its head; if `right`, all columns but the first are aligned to the right.
pub fn table(rows: &[Vec<String>], right: bool) {
    let width = |column| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell: &String| cell.chars().count()).max()
    };
    for (index, row) in rows.iter().enumerate() {
        let mut text = String::new();
        for (column, cell) in row.iter().enumerate() {
            let width = width(column).unwrap_or_default();
            let cell =
                if right && column > 0 { format!("  {cell:>width$}") } else { format!("  {cell:<width$}") };
            text.push_str(&cell);
        }
        let text = text.trim_end();
        line(&if index == 0 { paint("1", text) } else { text.to_owned() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_separated() {
        assert_eq!(number(999), "999");
        assert_eq!(number(13_500), "13 500");
        assert_eq!(number(1_234_567), "1 234 567");
    }
}
