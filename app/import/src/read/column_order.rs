//! The order of the columns of a PDF.
//!
//! Converters of PDF print text as it lies on the page, and may mix columns, or as it is stored in the file,
//! which is nearly always the order of writing, but without empty lines between paragraphs. This module puts
//! the paragraphs of the first form into the order of the second.

/// The form feed behind each page.
const PAGE_BREAK: char = '\u{c}';
/// Maximum size in bytes of a page that is put into order. The pages of a notice have 5 KB.
const MAX_PAGE_BYTES: usize = 64 * 1024;

/// Returns the paragraphs of `on_page` in the order of `stored`, page by page. Both are the text of the same
/// PDF, with a form feed after each page. A paragraph that `stored` lacks stays behind the one in front of
/// it.
pub(crate) fn order_as_stored(on_page: &str, stored: &str) -> String {
    let mut pages = stored.split(PAGE_BREAK);
    let ordered = on_page.split(PAGE_BREAK).map(|page| order_page(page, pages.next().unwrap_or_default()));
    ordered.collect::<Vec<_>>().join(&PAGE_BREAK.to_string())
}

fn order_page(on_page: &str, stored: &str) -> String {
    if on_page.len() > MAX_PAGE_BYTES {
        return on_page.to_owned();
    }
    let stored = without_spaces(stored);
    let mut last = 0;
    let mut paragraphs: Vec<(usize, &str)> = Vec::new();
    for paragraph in split_paragraphs(on_page) {
        last = place_in(&stored, paragraph, &paragraphs).unwrap_or(last);
        paragraphs.push((last, paragraph));
    }
    if paragraphs.is_sorted_by_key(|(place, _)| *place) {
        return on_page.to_owned();
    }
    // Stable: paragraphs without a place of their own stay behind the one in front of them.
    paragraphs.sort_by_key(|(place, _)| *place);
    let texts: Vec<&str> = paragraphs.into_iter().map(|(_, text)| text).collect();
    texts.join("\n\n") + "\n"
}

/// Returns the place of a paragraph, or else of its first line, that no earlier paragraph has.
fn place_in(stored: &str, paragraph: &str, earlier: &[(usize, &str)]) -> Option<usize> {
    let first_line = paragraph.lines().next().unwrap_or_default();
    [paragraph, first_line].into_iter().find_map(|text| {
        let text = without_spaces(text);
        let mut places = stored.match_indices(text.as_str()).map(|(place, _)| place);
        places.find(|place| earlier.iter().all(|(taken, _)| taken != place))
    })
}

/// Returns what is between empty lines.
fn split_paragraphs(page: &str) -> Vec<&str> {
    let mut paragraphs = Vec::new();
    let mut start = None;
    let mut at = 0;
    for line in page.split_inclusive('\n') {
        if !line.trim().is_empty() {
            start.get_or_insert(at);
        } else if let Some(start) = start.take() {
            paragraphs.push(page[start..at].trim_end());
        }
        at += line.len();
    }
    paragraphs.extend(start.map(|start| page[start..].trim_end()));
    paragraphs
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

/// Returns how often a line with the number of a heading is followed by one with the next number.
pub(crate) fn consecutive_numbers(text: &str) -> usize {
    let numbers: Vec<u32> = text.lines().filter_map(heading_number).collect();
    numbers.windows(2).filter(|pair| matches!(pair, [one, next] if *next == one + 1)).count()
}

/// Returns the number in front of a heading: `3. Purposes`.
fn heading_number(line: &str) -> Option<u32> {
    const MAX_DIGITS: usize = 2;
    let line = line.trim_start();
    let digits = line.find(|c: char| !c.is_ascii_digit())?;
    let (number, rest) = line.split_at(digits);
    let heading = rest.trim_start_matches(['.', ')']).strip_prefix(char::is_whitespace)?.trim_start();
    let fits = (1..=MAX_DIGITS).contains(&digits) && heading.starts_with(char::is_uppercase);
    fits.then(|| number.parse().ok())?
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn paragraphs_have_the_order_in_which_they_are_stored() {
        let on_page =
            "Notice\n\n1. Controller\nEsimerkki Oy\n\n3. Rights\nYou may object.\n\n2. Data\nname\n\u{c}";
        let stored = "Notice\n1. Controller\nEsimerkki Oy\n2. Data\nname\n3. Rights\nYou may object.\n\u{c}";
        let ordered = order_as_stored(on_page, stored);
        assert_eq!(
            ordered,
            "Notice\n\n1. Controller\nEsimerkki Oy\n\n2. Data\nname\n\n3. Rights\nYou may object.\n\u{c}"
        );
        assert_eq!([on_page, &ordered].map(consecutive_numbers), [0, 2]);
    }

    #[test]
    fn text_in_order_is_not_changed() {
        let text = "  Notice\r\n\r\n\r\n1. Controller\r\n   Esimerkki Oy\r\n\u{c}\n2. Data\n\u{c}";
        assert_eq!(order_as_stored(text, text), text);
        assert_eq!(order_as_stored(text, ""), text);
    }

    #[test]
    fn lines_of_spaces_separate_paragraphs() {
        assert_eq!(split_paragraphs(" \n a\nb \n\t\r\n\nc"), [" a\nb", "c"]);
        assert!(split_paragraphs(" \n ").is_empty());
    }

    #[test]
    fn equal_paragraphs_keep_their_places() {
        let on_page = "a\n\nname\n\nb\n\nname\n";
        assert_eq!(order_as_stored(on_page, "name\na\nname\nb\n"), "name\n\na\n\nname\n\nb\n");
    }

    #[test]
    fn numbers_are_those_of_headings() {
        for (line, number) in [
            ("1. Controller", Some(1)),
            ("12) Rights", Some(12)),
            ("  3 Purposes", Some(3)),
            ("00100 Helsinki", None),
            ("1.5.2026", None),
            ("6 vuotta", None),
            ("7", None),
            ("", None),
        ] {
            assert_eq!(heading_number(line), number, "{line}");
        }
    }

    proptest! {
        #[test]
        fn no_character_is_lost(on_page in "[a-c1. \n\r\u{c}ä]{0,60}", stored in "[a-c1. \n\u{c}ä]{0,60}") {
            let sorted = |text: &str| {
                let mut characters: Vec<char> = without_spaces(text).chars().collect();
                characters.sort_unstable();
                characters
            };
            let ordered = order_as_stored(&on_page, &stored);
            prop_assert_eq!(sorted(&ordered), sorted(&on_page));
            prop_assert_eq!(ordered.matches(PAGE_BREAK).count(), on_page.matches(PAGE_BREAK).count());
        }
    }
}
