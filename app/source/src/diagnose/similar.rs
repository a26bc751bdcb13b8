//! Finds the most similar of a set of known candidates.

/// The most similar known word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Closest<'w> {
    /// The known word.
    pub word: &'w str,
    /// True if no other word is as similar, and the word is long enough not to be another one.
    pub is_clear: bool,
}

/// Returns the known word with the smallest edit distance, if it is at most a third of the word's length.
pub(crate) fn closest<'w>(word: &str, candidates: impl IntoIterator<Item = &'w str>) -> Option<Closest<'w>> {
    /// No known word is longer, and the distance of long candidates is slow to compute.
    const MAX_LENGTH: usize = 64;
    /// Shorter words are often other words.
    const MIN_CLEAR_LENGTH: usize = 4;
    if word.len() > MAX_LENGTH {
        return None;
    }
    let word = word.to_lowercase().replace(['_', ' '], "-");
    let mut best: Option<(usize, &str)> = None;
    let mut is_unique = true;
    for known in candidates {
        let distance = strsim::damerau_levenshtein(&word, &known.replace('_', "-"));
        if distance > (known.chars().count() / 3).max(1) {
            continue;
        }
        match best {
            Some((least, _)) if least < distance => {}
            Some((least, other)) if least == distance => is_unique &= other == known,
            _ => {
                best = Some((distance, known));
                is_unique = true;
            }
        }
    }
    let (distance, known) = best?;
    let is_clear = distance == 0 || is_unique && word.chars().count() >= MIN_CLEAR_LENGTH;
    Some(Closest { word: known, is_clear })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn similar_words_are_found() {
        let candidates = ["purposes", "retention", "legal_bases"];
        let word = |word| closest(word, candidates).map(|closest| closest.word);
        assert_eq!(word("purpose"), Some("purposes"));
        assert_eq!(word("retension"), Some("retention"));
        assert_eq!(word("legal-bases"), Some("legal_bases"));
        assert_eq!(word("colour"), None);
    }

    #[test]
    fn short_and_ambiguous_words_are_not_clear() {
        let is_clear = |word, known: &[&'static str]| closest(word, known.iter().copied()).unwrap().is_clear;
        assert!(is_clear("feilds", &["fields", "table"]));
        assert!(is_clear("LAW", &["law", "raw"]));
        assert!(!is_clear("fr", &["fi", "sv"]), "another language");
        assert!(!is_clear("date", &["data", "rate"]), "two are as similar");
    }
}
