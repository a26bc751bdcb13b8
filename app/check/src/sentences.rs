//! Approximate sentence boundaries, precise enough to find the sentence around a word.

use std::ops::Range;

use memchr::{memchr_iter, memchr3_iter};

/// Byte offsets of all sentence ends in a text. Computed once, because many rules look up sentences.
#[derive(Debug)]
pub(crate) struct Sentences(Vec<usize>);

impl Sentences {
    /// Finds the sentence ends of a text.
    pub(crate) fn new(text: &str) -> Self {
        // The last byte ends the last sentence in any case.
        let bytes = &text.as_bytes()[..text.len().saturating_sub(1)];
        let marks = memchr3_iter(b'.', b'!', b'?', bytes).chain(memchr_iter(b'\n', bytes));
        let mut ends: Vec<usize> = marks.filter(|at| ends_sentence(text, *at)).collect();
        ends.sort_unstable();
        Self(ends)
    }

    /// Returns the sentence around a byte offset, cut to a part of the text and trimmed.
    pub(crate) fn around(&self, text: &str, part: Range<usize>, at: usize) -> Range<usize> {
        let next = self.0.partition_point(|end| *end < at);
        let before = next.checked_sub(1).and_then(|before| self.0.get(before));
        let start = before.map_or(part.start, |end| part.start.max(end + 1));
        let end = self.0.get(next).map_or(part.end, |end| part.end.min(end + 1));
        trimmed(text, start..end.max(start))
    }

    /// Returns the offset after the sentence at a byte offset, cut to a part of the text.
    pub(crate) fn end(&self, part: Range<usize>, at: usize) -> usize {
        let next = self.0.partition_point(|end| *end < at);
        self.0.get(next).map_or(part.end, |end| part.end.min(end + 1))
    }
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let sentence = &text[range.clone()];
    let start = range.start + (sentence.len() - sentence.trim_start().len());
    start..(range.start + sentence.trim_end().len()).max(start)
}

/// Returns true if a sentence ends at this byte and another follows. A full stop inside a number or date does
/// not end a sentence, nor does one before a lower-case letter (an abbreviation). Empty lines and list items
/// always do.
fn ends_sentence(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    match (bytes[at], bytes[at + 1]) {
        (b'.', next) => {
            next.is_ascii_whitespace() && !text[at + 1..].trim_start().starts_with(char::is_lowercase)
        }
        (b'!' | b'?', next) => next.is_ascii_whitespace(),
        (b'\n', next) => matches!(next, b'\n' | b'-' | b'*' | b'#'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(text: &str, at: usize) -> Range<usize> {
        Sentences::new(text).around(text, 0..text.len(), at)
    }

    #[test]
    fn date_and_number_do_not_end_a_sentence() {
        let text = "Päivitetty 7.10.2022. Lain 10 §:n mukaan!\nJatkuu\n- kohta yksi\n- kohta kaksi\n\nLoppu";
        for (word, sentence) in [
            ("10.2022", "Päivitetty 7.10.2022."),
            ("Päiv", "Päivitetty 7.10.2022."),
            ("10 §", "Lain 10 §:n mukaan!"),
            ("Jatkuu", "Jatkuu"),
            ("yksi", "- kohta yksi"),
            ("kaksi", "- kohta kaksi"),
            ("Loppu", "Loppu"),
        ] {
            assert_eq!(&text[around(text, text.find(word).unwrap())], sentence);
        }
        let text = "Tietoja ovat mm. nimi ja osoite. Muita ei ole.";
        assert_eq!(&text[around(text, 0)], "Tietoja ovat mm. nimi ja osoite.");
        assert_eq!(around("", 0), 0..0);
        assert_eq!(around(" . ", 9), 3..3);
    }

    #[test]
    fn sentence_is_cut_to_its_part() {
        let text = "Yksi. Kaksi\nkolme. Neljä";
        let sentences = Sentences::new(text);
        assert_eq!(&text[sentences.around(text, 6..11, 8)], "Kaksi");
        assert_eq!(&text[sentences.around(text, 12..text.len(), 12)], "kolme.");
        assert_eq!(&text[sentences.around(text, 12..text.len(), 20)], "Neljä");
    }
}
