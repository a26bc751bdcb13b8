//! Removes page headers and footers from plain text.
//!
//! A line that ends with a page number (`1 (2)`, `Sivu 1/2`, `Page 1 of 2`) counts only if other lines do,
//! too. Lines next to it that repeat on every page are kept once.

use std::collections::HashSet;

use crate::tokens::{collapse_whitespace, fold, tokens};

/// Maximum number of pages of a notice.
const MAX_PAGES: u32 = 99;

/// Replaces lines of page headers and footers with empty lines. Returns the text and the removed lines.
pub(crate) fn remove_page_headers(text: &str) -> (String, Vec<String>) {
    let mut lines: Vec<&str> = text.split('\n').collect();
    let numbers: Vec<Option<PageNumber>> = lines.iter().map(|line| parse_page_number(line)).collect();
    let mut totals = [0_usize; MAX_PAGES as usize + 1];
    let mut labeled = 0_usize;
    for page in numbers.iter().flatten() {
        match page {
            PageNumber::OfTotal(all) => totals[*all as usize] += 1,
            PageNumber::Labeled => labeled += 1,
            PageNumber::NumberOnly(_) => {}
        }
    }
    let mut numbers_only = 0;
    let is_page: Vec<bool> = numbers
        .iter()
        .map(|page| match page {
            Some(PageNumber::OfTotal(all)) => totals[*all as usize] > 1,
            Some(PageNumber::Labeled) => labeled > 1,
            Some(PageNumber::NumberOnly(number)) => {
                let next = *number == numbers_only + 1;
                numbers_only += u32::from(next);
                next
            }
            None => false,
        })
        .collect();
    let has_numbers_only = numbers_only > 1;
    let is_page = |at: usize| {
        is_page[at] && (has_numbers_only || !matches!(numbers[at], Some(PageNumber::NumberOnly(_))))
    };
    let mut taken = Vec::new();
    let mut seen: HashSet<String> = HashSet::new();
    let pages: Vec<usize> = (0..lines.len()).filter(|at| is_page(*at)).collect();
    for at in &pages {
        let before = (0..*at).rev().take_while(|near| !lines[*near].trim().is_empty());
        let after = (*at + 1..lines.len()).take_while(|near| !lines[*near].trim().is_empty());
        /// Maximum number of lines of a page header or footer.
        const MAX_HEADER_LINES: usize = 4;
        let mut neighbors: Vec<usize> =
            before.take(MAX_HEADER_LINES).chain(after.take(MAX_HEADER_LINES)).collect();
        neighbors.retain(|near| !is_page(*near) && !seen.insert(fold(lines[*near])));
        taken.extend(neighbors);
    }
    taken.extend(pages);
    taken.sort_unstable();
    taken.dedup();
    let mut removed = Vec::new();
    for at in taken {
        removed.push(collapse_whitespace(lines[at]));
        lines[at] = "";
    }
    (lines.join("\n"), removed)
}

/// Page number at the end of a line.
enum PageNumber {
    /// Page number and this total.
    OfTotal(u32),
    /// Page number after a word: `Sivu 2`.
    Labeled,
    /// A line with only a number.
    NumberOnly(u32),
}

fn parse_page_number(line: &str) -> Option<PageNumber> {
    const MAX_BYTES: usize = 160;
    /// Lines with more words are sentences.
    const MAX_WORDS: usize = 12;
    let line = line.trim();
    if line.len() > MAX_BYTES || !line.ends_with(|c: char| c.is_ascii_digit() || c == ')' || c == '-') {
        return None;
    }
    let parts: Vec<&str> = tokens(line).collect();
    if parts.len() > MAX_WORDS {
        return None;
    }
    let number = |word: &str| word.parse::<u32>().ok().filter(|number| (1..=MAX_PAGES).contains(number));
    let last = number(parts.last()?)?;
    if let [.., one, _] = parts.as_slice()
        && number(one).is_some_and(|first| first <= last)
    {
        let tail = &line[one.as_ptr().addr() - line.as_ptr().addr()..];
        // Years of dates and house numbers follow other punctuation.
        let signs: String = tail.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect();
        if matches!(signs.as_str(), "/" | "()" | "/)") {
            return Some(PageNumber::OfTotal(last));
        }
    }
    if let [.., one, "of" | "av", _] = parts.as_slice()
        && number(one).is_some_and(|first| first <= last)
    {
        return Some(PageNumber::OfTotal(last));
    }
    if let [.., word, _] = parts.as_slice()
        && matches!(word.to_lowercase().as_str(), "sivu" | "sida" | "sidan" | "page")
    {
        return Some(PageNumber::Labeled);
    }
    let only = line.trim_matches(['-', '–', ' ']);
    (parts.len() == 1 && only == *parts.first()?).then_some(PageNumber::NumberOnly(last))
}

#[cfg(test)]
mod tests {
    use super::remove_page_headers;

    #[test]
    fn page_headers_are_removed_and_returned() {
        let text = "Seloste   1 (2)\nEsimerkki Oy\n\nYksi.\n\nSeloste   2 (2)\nEsimerkki Oy\n\nKaksi.";
        let (text, asides) = remove_page_headers(text);
        assert_eq!(text, "\nEsimerkki Oy\n\nYksi.\n\n\n\n\nKaksi.");
        assert_eq!(asides, ["Seloste 1 (2)", "Seloste 2 (2)", "Esimerkki Oy"]);
        for (text, count) in [
            ("a\n\nPage 1 of 2\n\nb\n\nPage 2 of 2", 2),
            ("a\n\n- 1 -\n\nb\n\n- 2 -", 2),
            ("a\n\n1\n\nb\n\n2", 2),
            ("a\n\nSivu 1\n\nb\n\nSivu 2", 2),
            ("a\n\nx 1/2\n\nb\n\nx 2/2", 2),
            ("Esimerkkikatu 1\n00100 Helsinki\n\nEsimerkkikatu 2", 0),
            ("laki 1 (2)", 0),
            ("a\n\n7\n\nb", 0),
            ("Päivitetty 1.2.2020\n\nPäivitetty 1.2.2021", 0),
            ("asetus 679/2016\n\nlaki 1050/2018", 0),
        ] {
            assert_eq!(remove_page_headers(text).1.len(), count, "{text}");
        }
    }
}
