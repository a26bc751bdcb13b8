//! Extracts the parts of a text that do not depend on the language: numbers, dates, ids and addresses.

use seloste_notice::{Date, Language, format_date, month_by_name};

use crate::text::fold;

/// A part of a text that should be the same in every language, in a normalized form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Token {
    /// A plain number with a decimal point.
    Number(String),
    /// A date.
    Date(Date),
    /// A number that identifies something: a telephone number, a business id, an act.
    Id(String),
    /// An e-mail address.
    Email(String),
    /// The host of a web address, without `www.`.
    Host(String),
}

impl Token {
    /// Kind of [`Token::Number`].
    pub(crate) const NUMBER: u8 = 0;
    /// All kinds.
    pub(crate) const KINDS: [u8; 5] = [Self::NUMBER, 1, 2, 3, 4];

    /// Returns the number of the variant, for grouping.
    pub(crate) const fn kind(&self) -> u8 {
        match self {
            Self::Number(_) => Self::NUMBER,
            Self::Date(_) => 1,
            Self::Id(_) => 2,
            Self::Email(_) => 3,
            Self::Host(_) => 4,
        }
    }

    /// Formats the token for a message.
    pub(crate) fn describe(&self) -> String {
        match self {
            Self::Date(date) => format_date(*date, Language::En),
            Self::Number(text) | Self::Id(text) | Self::Email(text) | Self::Host(text) => text.clone(),
        }
    }
}

/// Returns the tokens of a text, in order.
pub(crate) fn tokens(text: &str) -> impl Iterator<Item = Token> {
    let mut found = Vec::new();
    if text.contains('@') || text.contains("://") {
        let rest = take_addresses(&fold(text), &mut found);
        numbers(&rest, &mut found);
    } else if text.bytes().any(|byte| byte.is_ascii_digit()) {
        numbers(&fold(text), &mut found);
    }
    found.into_iter()
}

/// Finds the addresses of a folded text, and returns the rest.
fn take_addresses(folded: &str, found: &mut Vec<Token>) -> String {
    let mut rest = String::with_capacity(folded.len());
    for word in folded
        .split_inclusive(|character: char| character.is_whitespace() || "()<>[]\"”“".contains(character))
    {
        match address(word) {
            Some(token) => {
                found.push(token);
                rest.push('|');
            }
            None => rest.push_str(word),
        }
    }
    rest
}

/// Parses an e-mail address, or a URL, reduced to its host.
fn address(word: &str) -> Option<Token> {
    let word = word
        .trim_matches(|character: char| character.is_whitespace() || "()<>[]\"”“.,;:!?".contains(character));
    if let Some((_, rest)) = word.split_once("://") {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        return Some(Token::Host(host.strip_prefix("www.").unwrap_or(host).to_owned()));
    }
    let word = word.strip_prefix("mailto:").unwrap_or(word);
    let (name, domain) = word.split_once('@')?;
    (!name.is_empty() && domain.contains('.')).then(|| Token::Email(word.to_owned()))
}

/// Characters that can join digits to one number, date or id.
const DIGIT_SEPARATORS: &str = " \u{a0}.,-/+";

fn numbers(text: &str, found: &mut Vec<Token>) {
    let mut at = 0;
    while let Some(start) =
        text[at..].find(|character: char| character.is_ascii_digit()).map(|start| at + start)
    {
        let mut end = start;
        loop {
            let digits = text[end..].len()
                - text[end..].trim_start_matches(|character: char| character.is_ascii_digit()).len();
            end += digits;
            let mut after = text[end..].char_indices();
            let joint = after.next().filter(|(_, character)| DIGIT_SEPARATORS.contains(*character));
            let next = after.next().filter(|(_, character)| character.is_ascii_digit());
            match (joint, next) {
                (Some(_), Some((width, _))) => end += width,
                _ => break,
            }
        }
        at = end;
        let is_plus = text[..start].ends_with('+');
        // A number inside a word, such as `co2`, is part of a name.
        if text[..start].chars().next_back().is_some_and(char::is_alphabetic) {
            continue;
        }
        if let Some((date, length)) = date_with_month_name(text, start, end) {
            found.push(Token::Date(date));
            at = start + length;
            continue;
        }
        classify_digits(&text[start..end], is_plus, found);
    }
}

/// Parses `7 October 2022`, `den 7 oktober 2022` or `October 7, 2022` around these digits. Returns the date
/// and its length from the first digit.
fn date_with_month_name(text: &str, start: usize, end: usize) -> Option<(Date, usize)> {
    let digits = |from: usize| {
        let rest = &text[from..];
        &rest[..rest.len() - rest.trim_start_matches(|character: char| character.is_ascii_digit()).len()]
    };
    let day: i8 = digits(start).parse().ok().filter(|day| (1..=31).contains(day))?;
    // Day before month.
    let after = text[end..].trim_start_matches(['.', ' ', '\u{a0}']);
    let word = after.split(|character: char| !character.is_alphabetic()).next()?;
    if let Some(month) = month_by_name(word) {
        let rest = &after[word.len()..];
        let rest = rest.strip_prefix('.').unwrap_or(rest).trim_start_matches([' ', '\u{a0}']);
        let from = text.len() - rest.len();
        let year = digits(from);
        let date = Date::new(year.parse().ok()?, month, day).ok()?;
        return Some((date, from + year.len() - start));
    }
    // Month before day, year after a comma. A comma and a space do not join digits, so `end` is the end of
    // the day.
    let before = text[..start].trim_end();
    let word = before.rsplit(|character: char| !character.is_alphabetic()).next()?;
    let month = month_by_name(word)?;
    let rest = text[end..].strip_prefix(", ")?;
    let from = text.len() - rest.len();
    let year = digits(from);
    let date = Date::new(year.parse().ok()?, month, day).ok()?;
    Some((date, from + year.len() - start))
}

/// Classifies joined digits as a date, an id, or one or more numbers.
fn classify_digits(text: &str, is_plus: bool, found: &mut Vec<Token>) {
    if let Some(date) = numeric_date(text) {
        found.push(Token::Date(date));
        return;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let grouped = is_grouped(text);
    if is_plus || text.contains(['/', '-']) || (digits.len() >= 7 && !grouped) || text.starts_with('0') {
        let national = if is_plus { digits.strip_prefix("358").map(|rest| format!("0{rest}")) } else { None };
        found.push(Token::Id(national.unwrap_or(digits)));
        return;
    }
    if grouped {
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

/// Parses `7.10.2022` or `2022-10-07`.
fn numeric_date(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split(['.', '-']).collect();
    let [first, month, last] = parts[..] else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    (year.len() == 4)
        .then(|| Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok())
        .flatten()
}

/// Returns true for digits in groups of three, such as `1 000`, `1,000` or `1.000`.
fn is_grouped(text: &str) -> bool {
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

    fn describe(text: &str) -> Vec<String> {
        tokens(text).map(|token| format!("{}:{}", token.kind(), token.describe())).collect()
    }

    #[test]
    fn every_kind_is_found() {
        for (text, expected) in [
            ("6 vuotta ja 30 päivää", vec!["0:6", "0:30"]),
            ("7.10.2022", vec!["1:7 October 2022"]),
            ("2022-10-07", vec!["1:7 October 2022"]),
            ("den 7 oktober 2022", vec!["1:7 October 2022"]),
            ("7. lokakuuta 2022", vec!["1:7 October 2022"]),
            ("7. marraskuuta 2022", vec!["1:7 November 2022"]),
            ("7 Oct. 2022", vec!["1:7 October 2022"]),
            ("October 7, 2022", vec!["1:7 October 2022"]),
            ("1 000 tai 2,5", vec!["0:1000", "0:2.5"]),
            ("09 123 4567", vec!["2:091234567"]),
            ("+358 9 123 4567", vec!["2:091234567"]),
            ("1336/1997", vec!["2:13361997"]),
            ("<a@example.fi>, https://www.example.fi/1", vec!["3:a@example.fi", "4:example.fi"]),
            ("ISO27001 ja co2", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(describe(text), expected, "{text}");
        }
    }

    #[test]
    fn malformed_input_does_not_panic() {
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
            let _ = describe(text);
        }
    }
}
