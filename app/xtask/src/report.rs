//! What these commands print: one place for the words' dress, so that a log file and a terminal both read well.

use std::env;
use std::io::{IsTerminal, stdout};
use std::sync::OnceLock;
use std::time::Duration;

/// Whether colours help: on a terminal, outside CI, unless the reader has said no.
pub fn coloured() -> bool {
    static COLOURED: OnceLock<bool> = OnceLock::new();
    *COLOURED.get_or_init(|| {
        stdout().is_terminal() && env::var_os("NO_COLOR").is_none() && env::var_os("CI").is_none()
    })
}

/// `text` in the colour of an ANSI code, where colours help.
fn paint(code: &str, text: &str) -> String {
    if coloured() { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
}

/// The beginning of a piece of work.
pub fn heading(text: &str) {
    println!("{}", paint("1", &format!("== {text}")));
}

/// A plain line.
pub fn line(text: &str) {
    println!("{text}");
}

/// Something that is well.
pub fn good(text: &str) {
    println!("{}", paint("32", text));
}

/// Something the reader should not overlook, though the work goes on.
pub fn warn(text: &str) {
    println!("{}", paint("33", &format!("NOTE: {text}")));
}

/// What went wrong, with all its causes, to standard error.
pub fn failure(error: &anyhow::Error) {
    eprintln!("{}", paint("31", &format!("error: {error}")));
    for cause in error.chain().skip(1) {
        eprintln!("  because: {cause}");
    }
}

/// A time as a reader wants it: `0.4 s`, `12 s`, `3 min 20 s`.
pub fn time(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// A number with its thousands apart, as the tables print it.
pub fn number(value: u64) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

/// A table: the first row is its head, the first column is on the left, the others where `right` says.
pub fn table(rows: &[Vec<String>], right: bool) {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
        })
        .collect();
    for (index, row) in rows.iter().enumerate() {
        let cells: Vec<String> = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(
                |(column, (cell, &width))| {
                    if right && column > 0 { format!("{cell:>width$}") } else { format!("{cell:<width$}") }
                },
            )
            .collect();
        let text = format!("  {}", cells.join("  "));
        let text = text.trim_end();
        line(&if index == 0 { paint("1", text) } else { text.to_owned() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_short() {
        assert_eq!(time(Duration::from_millis(420)), "0.4 s");
        assert_eq!(time(Duration::from_secs(59)), "59 s");
        assert_eq!(time(Duration::from_secs(200)), "3 min 20 s");
    }

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(number(999), "999");
        assert_eq!(number(13_500), "13 500");
        assert_eq!(number(1_234_567), "1 234 567");
    }
}
