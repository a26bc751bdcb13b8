//! The heads and feet of pages: lines of the paper and not of the notice.
//!
//! A line that numbers its page (`1 (2)`, `Sivu 1/2`, `Page 1 of 2`) counts as one where others of the text do so too. The
//! lines right beside it that stand on every page again are kept once.

use crate::words::{fold, words};
use std::collections::HashSet;

/// No notice has more pages.
const MOST_PAGES: u32 = 99;

/// The text with an empty line in the place of each line of a page's head or foot, and those lines.
pub(crate) fn bare(text: &str) -> (String, Vec<String>) {
    let mut lines: Vec<&str> = text.split('\n').collect();
    let numbers: Vec<Option<Page>> = lines.iter().map(|line| page(line)).collect();
    let mut of = [0_usize; MOST_PAGES as usize + 1];
    let mut named = 0_usize;
    for page in numbers.iter().flatten() {
        match page {
            Page::Of(all) => of[*all as usize] += 1,
            Page::Named => named += 1,
            Page::Alone(_) => {}
        }
    }
    let mut alone = 0;
    let is_page: Vec<bool> = numbers
        .iter()
        .map(|page| match page {
            Some(Page::Of(all)) => of[*all as usize] > 1,
            Some(Page::Named) => named > 1,
            Some(Page::Alone(number)) => {
                let next = *number == alone + 1;
                alone += u32::from(next);
                next
            }
            None => false,
        })
        .collect();
    let several_alone = alone > 1;
    let is_page = |at: usize| is_page[at] && (several_alone || !matches!(numbers[at], Some(Page::Alone(_))));
    let mut taken = Vec::new();
    let mut seen: HashSet<String> = HashSet::new();
    let pages: Vec<usize> = (0..lines.len()).filter(|at| is_page(*at)).collect();
    for at in &pages {
        let before = (0..*at).rev().take_while(|near| !lines[*near].trim().is_empty());
        let after = (*at + 1..lines.len()).take_while(|near| !lines[*near].trim().is_empty());
        /// The head of a page is not higher.
        const HIGHEST: usize = 4;
        let mut beside: Vec<usize> = before.take(HIGHEST).chain(after.take(HIGHEST)).collect();
        beside.retain(|near| !is_page(*near) && !seen.insert(fold(lines[*near])));
        taken.extend(beside);
    }
    taken.extend(pages);
    taken.sort_unstable();
    taken.dedup();
    let mut asides = Vec::new();
    for at in taken {
        asides.push(crate::words::on_one_line(lines[at]));
        lines[at] = "";
    }
    (lines.join("\n"), asides)
}

/// What a line says of its page.
enum Page {
    /// Its number and how many there are; these.
    Of(u32),
    /// Its number after a word: `Sivu 2`.
    Named,
    /// A number and no more.
    Alone(u32),
}

fn page(line: &str) -> Option<Page> {
    const LONGEST: usize = 160;
    /// Whoever writes more beside a page's number writes a sentence.
    const MOST_WORDS: usize = 12;
    let line = line.trim();
    if line.len() > LONGEST || !line.ends_with(|c: char| c.is_ascii_digit() || c == ')' || c == '-') {
        return None;
    }
    let parts: Vec<&str> = words(line).collect();
    if parts.len() > MOST_WORDS {
        return None;
    }
    let number = |word: &str| word.parse::<u32>().ok().filter(|number| (1..=MOST_PAGES).contains(number));
    let last = number(parts.last()?)?;
    if let [.., one, _] = parts.as_slice()
        && number(one).is_some_and(|first| first <= last)
    {
        let tail = &line[one.as_ptr().addr() - line.as_ptr().addr()..];
        // The year of a date and the number of a house stand after other signs.
        let signs: String = tail.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect();
        if matches!(signs.as_str(), "/" | "()" | "/)") {
            return Some(Page::Of(last));
        }
    }
    if let [.., one, "of" | "av", _] = parts.as_slice()
        && number(one).is_some_and(|first| first <= last)
    {
        return Some(Page::Of(last));
    }
    if let [.., word, _] = parts.as_slice()
        && matches!(word.to_lowercase().as_str(), "sivu" | "sida" | "sidan" | "page")
    {
        return Some(Page::Named);
    }
    let only = line.trim_matches(['-', '–', ' ']);
    (parts.len() == 1 && only == *parts.first()?).then_some(Page::Alone(last))
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn heads_and_feet_go_and_are_kept() {
        let text = "Seloste   1 (2)\nEsimerkki Oy\n\nYksi.\n\nSeloste   2 (2)\nEsimerkki Oy\n\nKaksi.";
        let (text, asides) = bare(text);
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
            assert_eq!(bare(text).1.len(), count, "{text}");
        }
    }
}
