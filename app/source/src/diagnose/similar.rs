//! Finds the most similar of some known words.

/// The closest of some words to a word, if one is near.
pub fn closest<'w>(word: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    /// No known word is as long, and comparing a long one takes its time.
    const MAX_LENGTH: usize = 64;
    if word.len() > MAX_LENGTH {
        return None;
    }
    let word = word.to_lowercase().replace(['_', ' '], "-");
    words
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
    fn near_words_are_found_and_far_ones_not() {
        let words = ["purposes", "retention", "legal_bases"];
        assert_eq!(closest("purpose", words), Some("purposes"));
        assert_eq!(closest("retension", words), Some("retention"));
        assert_eq!(closest("legal-bases", words), Some("legal_bases"));
        assert_eq!(closest("colour", words), None);
    }
}
