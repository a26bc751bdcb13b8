//! Finds the most similar of a set of known candidates.

/// Returns the known word with the smallest edit distance, if it is at most a third of the word's length.
pub(crate) fn closest<'w>(word: &str, candidates: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    /// No known word is longer, and the distance of long candidates is slow to compute.
    const MAX_LENGTH: usize = 64;
    if word.len() > MAX_LENGTH {
        return None;
    }
    let word = word.to_lowercase().replace(['_', ' '], "-");
    candidates
        .into_iter()
        .map(|known| (strsim::damerau_levenshtein(&word, &known.replace('_', "-")), known))
        .filter(|(distance, known)| *distance <= (known.chars().count() / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn similar_words_are_found() {
        let candidates = ["purposes", "retention", "legal_bases"];
        assert_eq!(closest("purpose", candidates), Some("purposes"));
        assert_eq!(closest("retension", candidates), Some("retention"));
        assert_eq!(closest("legal-bases", candidates), Some("legal_bases"));
        assert_eq!(closest("colour", candidates), None);
    }
}
