//! What a text has that every language writes with the same signs: numbers, dates, ids and addresses.

use crate::words::fold;
use seloste_notice::{Date, Language, written_date};

/// Such a piece of a text, in a form that is the same in every language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Token {
    /// A plain number, its fraction after a point.
    Number(String),
    /// A date.
    Date(Date),
    /// A number that names something: a telephone, a business id, an act.
    Id(String),
    /// An e-mail address.
    Email(String),
    /// The host of a web address, without `www.`.
    Host(String),
}

impl Token {
    /// The kind of plain numbers.
    pub const NUMBER: u8 = 0;
    /// Every kind.
    pub const KINDS: [u8; 5] = [Self::NUMBER, 1, 2, 3, 4];

    /// Its kind.
    pub const fn kind(&self) -> u8 {
        match self {
            Self::Number(_) => Self::NUMBER,
            Self::Date(_) => 1,
            Self::Id(_) => 2,
            Self::Email(_) => 3,
            Self::Host(_) => 4,
        }
    }

    /// For a message.
    pub fn shown(&self) -> String {
        match self {
            Self::Date(date) => written_date(*date, Language::En),
            Self::Number(text) | Self::Id(text) | Self::Email(text) | Self::Host(text) => text.clone(),
        }
    }
}

/// The pieces of a text, in their order.
pub(crate) fn tokens(text: &str) -> impl Iterator<Item = Token> {
    let mut found = Vec::new();
    if text.bytes().any(|byte| byte.is_ascii_digit() || byte == b'@') || text.contains("://") {
        let mut rest = String::with_capacity(text.len());
        for word in
            fold(text).split_inclusive(|sign: char| sign.is_whitespace() || "()<>[]\"”“".contains(sign))
        {
            match address(word) {
                Some(token) => {
                    found.push(token);
                    rest.push('|');
                }
                None => rest.push_str(word),
            }
        }
        numbers(&rest, &mut found);
    }
    found.into_iter()
}

/// An e-mail address, or the host of a web address.
fn address(word: &str) -> Option<Token> {
    let word = word.trim_matches(|sign: char| sign.is_whitespace() || "()<>[]\"”“.,;:!?".contains(sign));
    if let Some((_, rest)) = word.split_once("://") {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        return Some(Token::Host(host.strip_prefix("www.").unwrap_or(host).to_owned()));
    }
    let word = word.strip_prefix("mailto:").unwrap_or(word);
    let (name, domain) = word.split_once('@')?;
    (!name.is_empty() && domain.contains('.')).then(|| Token::Email(word.to_owned()))
}

/// The signs that may join digits to one number, date or id.
const JOINTS: &str = " \u{a0}.,-/+";

fn numbers(text: &str, found: &mut Vec<Token>) {
    let mut at = 0;
    while let Some(start) = text[at..].find(|sign: char| sign.is_ascii_digit()).map(|start| at + start) {
        let mut end = start;
        loop {
            let digits =
                text[end..].len() - text[end..].trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
            end += digits;
            let mut after = text[end..].char_indices();
            let joint = after.next().filter(|(_, sign)| JOINTS.contains(*sign));
            let next = after.next().filter(|(_, sign)| sign.is_ascii_digit());
            match (joint, next) {
                (Some(_), Some((width, _))) => end += width,
                _ => break,
            }
        }
        at = end;
        let is_plus = text[..start].ends_with('+');
        // A number within a word, such as `co2`, is a name.
        if text[..start].chars().next_back().is_some_and(char::is_alphabetic) {
            continue;
        }
        if let Some((date, length)) = written_out(text, start, end) {
            found.push(Token::Date(date));
            at = start + length;
            continue;
        }
        run(&text[start..end], is_plus, found);
    }
}

/// `7 October 2022`, `den 7 oktober 2022` or `October 7, 2022` around the digits, with its length from their start.
fn written_out(text: &str, start: usize, end: usize) -> Option<(Date, usize)> {
    const MONTHS: [&[&str]; 12] = [
        &["january", "januari", "tammikuu"],
        &["february", "februari", "helmikuu"],
        &["march", "mars", "maaliskuu"],
        &["april", "huhtikuu"],
        &["may", "maj", "toukokuu"],
        &["june", "juni", "kesäkuu"],
        &["july", "juli", "heinäkuu"],
        &["august", "augusti", "elokuu"],
        &["september", "syyskuu"],
        &["october", "oktober", "lokakuu"],
        &["november", "marraskuu"],
        &["december", "joulukuu"],
    ];
    let month_of = |word: &str| {
        let index = MONTHS.iter().position(|names| {
            names.iter().any(|name| word == *name || name.ends_with("kuu") && word.starts_with(name))
        })?;
        i8::try_from(index + 1).ok()
    };
    let digits = |from: usize| {
        let rest = &text[from..];
        &rest[..rest.len() - rest.trim_start_matches(|sign: char| sign.is_ascii_digit()).len()]
    };
    let day: i8 = digits(start).parse().ok().filter(|day| (1..=31).contains(day))?;
    // The day before the month.
    let after = text[end..].trim_start_matches(['.', ' ', '\u{a0}']);
    let word = after.split(|sign: char| !sign.is_alphabetic()).next()?;
    if let Some(month) = month_of(word) {
        let rest = after[word.len()..].trim_start_matches([' ', '\u{a0}']);
        let from = text.len() - rest.len();
        let year = digits(from);
        let date = Date::new(year.parse().ok()?, month, day).ok()?;
        return Some((date, from + year.len() - start));
    }
    // The month before the day, and the year after a comma. The digits of both are not joined: a comma and a space
    // stand between them.
    let before = text[..start].trim_end();
    let word = before.rsplit(|sign: char| !sign.is_alphabetic()).next()?;
    let month = month_of(word)?;
    let rest = text[end..].strip_prefix(", ")?;
    let from = text.len() - rest.len();
    let year = digits(from);
    let date = Date::new(year.parse().ok()?, month, day).ok()?;
    Some((date, from + year.len() - start))
}

/// Digits with what joins them: a date, an id, or one or more numbers.
fn run(text: &str, is_plus: bool, found: &mut Vec<Token>) {
    if let Some(date) = dotted(text) {
        found.push(Token::Date(date));
        return;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let is_grouped = grouped(text);
    if is_plus || text.contains(['/', '-']) || (digits.len() >= 7 && !is_grouped) || text.starts_with('0') {
        let national = if is_plus { digits.strip_prefix("358").map(|rest| format!("0{rest}")) } else { None };
        found.push(Token::Id(national.unwrap_or(digits)));
        return;
    }
    if is_grouped {
        found.push(Token::Number(digits));
        return;
    }
    for part in text.split([' ', '\u{a0}', '+']) {
        let part = part.trim_matches(['.', ',']);
        if !part.is_empty() {
            found.push(Token::Number(part.replace(',', ".")));
        }
    }
}

/// `7.10.2022` or `2022-10-07`.
fn dotted(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split(['.', '-']).collect();
    let [first, month, last] = parts[..] else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    (year.len() == 4)
        .then(|| Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok())
        .flatten()
}

/// `1 000`, `1,000` and `1.000`: groups of three after the first.
fn grouped(text: &str) -> bool {
    let mut groups = text.split([' ', '\u{a0}', ',', '.']);
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    rest.peek().is_some()
        && (1..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_digit())
        && rest.all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        tokens(text).map(|token| format!("{}:{}", token.kind(), token.shown())).collect()
    }

    #[test]
    fn every_kind() {
        for (text, expected) in [
            ("6 vuotta ja 30 päivää", vec!["0:6", "0:30"]),
            ("7.10.2022", vec!["1:7 October 2022"]),
            ("2022-10-07", vec!["1:7 October 2022"]),
            ("den 7 oktober 2022", vec!["1:7 October 2022"]),
            ("7. lokakuuta 2022", vec!["1:7 October 2022"]),
            ("October 7, 2022", vec!["1:7 October 2022"]),
            ("1 000 tai 2,5", vec!["0:1000", "0:2.5"]),
            ("09 123 4567", vec!["2:091234567"]),
            ("+358 9 123 4567", vec!["2:091234567"]),
            ("1336/1997", vec!["2:13361997"]),
            ("<a@example.fi>, https://www.example.fi/1", vec!["3:a@example.fi", "4:example.fi"]),
            ("ISO27001 ja co2", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn nothing_panics() {
        for text in [
            "1",
            "1.",
            "1 ",
            "é1é",
            "99.99.9999",
            "32 oktober 2022",
            "1\u{a0}",
            "+",
            "@.",
            "://",
            "1 may",
            "may 1, ",
        ] {
            let _ = shown(text);
        }
    }
}
