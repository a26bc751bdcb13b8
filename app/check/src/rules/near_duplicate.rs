use std::ops::Range;

use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};
use crate::text::quote;
use crate::text_index::{TextEntry, TextIndex};

pub(super) const RULE: Rule = Rule {
    id: "near-duplicate",
    summary: "Two paragraphs are nearly identical",
    severity: Severity::Info,
    why: "Duplicated text is often changed in one place only, and readers cannot know which version applies.",
    source: "Art. 12(1) GDPR",
    remedy: "Keep the text in one place and remove the other.",
    wrong: "\
introduction: >-
  The data of the register is for the use of the company alone, and it is given to others only where an order, an
  invoice or the collection of a debt makes that necessary.
security: >-
  The data of the register is for the use of this company alone, and it is given to others only where an order, an
  invoice or the collection of a debt makes that necessary.
",
    right: "\
introduction: >-
  The data of the register is for the use of the company alone, and it is given to others only where an order, an
  invoice or the collection of a debt makes that necessary.
security: Everyone signs in with a personal account.
",
    lists: &[],
    run: RuleFn::Notice(run),
};

/// Minimum number of words in a paragraph. Shorter paragraphs are often similar.
const MIN_WORDS: usize = 12;

/// Minimum number of bytes for that many words of one letter.
const MIN_BYTES: usize = 2 * MIN_WORDS - 1;

/// Number of words in a shingle.
const SHINGLE_WORDS: usize = 3;

/// Report a pair if at least this percentage of the shorter paragraph's shingles also occurs in the longer
/// one.
const MIN_SHARED_PERCENT: usize = 70;

/// A paragraph with the hashes of its shingles (sequences of words).
struct Paragraph<'p, 'a> {
    entry: &'p TextEntry<'a>,
    text: &'p str,
    shingles: Vec<u64>,
}

impl Paragraph<'_, '_> {
    /// Returns the number of distinct shingles.
    fn distinct_shingles(&self) -> usize {
        let mut shingles = self.shingles.clone();
        shingles.sort_unstable();
        shingles.dedup();
        shingles.len()
    }
}

/// Two texts are reported once, regardless of the number of similar paragraphs. Entries of the same list,
/// such as two rights or purposes, and the languages of one text are not compared.
fn run(context: &Context) -> Vec<Finding> {
    let paragraphs = collect_paragraphs(&context.texts);
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for same in repeated_shingles(&paragraphs).chunk_by(|one, other| one.0 == other.0) {
        for (at, (_, second)) in same.iter().enumerate() {
            pairs.extend(same[..at].iter().map(|(_, first)| (*second, *first)));
        }
    }
    pairs.sort_unstable();
    let mut findings: Vec<Finding> = Vec::new();
    let mut reported: Vec<(&str, &str)> = Vec::new();
    for pair in pairs.chunk_by(|one, other| one == other) {
        let (second, first) = pair[0];
        let (one, other) = (&paragraphs[first], &paragraphs[second]);
        let entries = (one.entry.path_without_language(), other.entry.path_without_language());
        if reported.contains(&entries)
            || !are_comparable(one.entry, other.entry)
            || pair.len() * 100 < one.distinct_shingles().min(other.distinct_shingles()) * MIN_SHARED_PERCENT
        {
            continue;
        }
        reported.push(entries);
        findings.push(RULE.finding(
            other.entry.path(),
            format!("{} is nearly identical to `{}`", quote(other.text), one.entry.path()),
        ));
    }
    findings
}

/// Returns the shingles that occur in several paragraphs, each with the index of its paragraph, sorted and
/// without duplicates.
fn repeated_shingles(paragraphs: &[Paragraph]) -> Vec<(u64, usize)> {
    /// Size of the bitmap of seen shingles. Most shingles occur once, so this leaves few to sort.
    const BITS: usize = 1 << 16;
    let bit = |shingle: u64| {
        (usize::try_from(shingle % BITS as u64).unwrap_or_default() / 64, 1_u64 << (shingle % 64))
    };
    let (mut seen, mut again) = (vec![0_u64; BITS / 64], vec![0_u64; BITS / 64]);
    for shingle in paragraphs.iter().flat_map(|paragraph| &paragraph.shingles) {
        let (word, bit) = bit(*shingle);
        again[word] |= seen[word] & bit;
        seen[word] |= bit;
    }
    let mut found: Vec<(u64, usize)> = Vec::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let may_repeat = |shingle: &&u64| {
            let (word, bit) = bit(**shingle);
            again[word] & bit != 0
        };
        found.extend(paragraph.shingles.iter().filter(may_repeat).map(|shingle| (*shingle, index)));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Returns the paragraphs that are long enough, with their shingles.
fn collect_paragraphs<'p, 'a>(texts: &'p TextIndex<'a>) -> Vec<Paragraph<'p, 'a>> {
    let mut paragraphs = Vec::new();
    let mut words: Vec<u64> = Vec::new();
    let mut add = |entry: &'p TextEntry<'a>, part: Range<usize>| {
        words.clear();
        words.extend(texts.word_hashes(entry, part.clone()));
        if words.len() >= MIN_WORDS {
            let shingles = words.windows(SHINGLE_WORDS).map(shingle_hash).collect();
            paragraphs.push(Paragraph { entry, text: &entry.content[part], shingles });
        }
    };
    for entry in texts.entries.iter().filter(|entry| entry.content.len() >= MIN_BYTES) {
        let mut start = 0;
        // Fast path: most texts are one line.
        if entry.content.contains('\n') {
            for (end, separator) in entry.content.match_indices("\n\n") {
                add(entry, start..end);
                start = end + separator.len();
            }
        }
        add(entry, start..entry.content.len());
    }
    paragraphs
}

fn are_comparable(one: &TextEntry, other: &TextEntry) -> bool {
    let first_key = |path: &str| path.find(['.', '[']).map_or(path.len(), |end| end);
    let (one, other) = (one.path_without_language(), other.path_without_language());
    let key = &one[..first_key(one)];
    // The list of purposes names what a sentence of a chapter explains.
    let names_purpose = |path: &str| path.starts_with("purposes[") && path.ends_with(".name");
    if names_purpose(one) || names_purpose(other) {
        return false;
    }
    one != other && (key == "sections" || key != &other[..first_key(other)])
}

fn shingle_hash(words: &[u64]) -> u64 {
    words.iter().fold(0, |hash, word| hash.rotate_left(21) ^ word)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::tests::found;

    const LONG: &str = "Rekisterin tietoja suojataan ja käsitellään hyvän tietojenkäsittelytavan, viranomaisten määräysten \
                        ja tietosuojasta annetun lainsäädännön mukaisesti kaikissa tilanteissa.";

    #[test]
    fn similar_texts_are_reported_but_not_similar_entries() {
        let drifted = LONG.replace("kaikissa tilanteissa", "aina");
        assert_eq!(
            found(&format!("introduction: {LONG}\nsecurity: {drifted}")),
            [("near-duplicate", "security.text".to_owned())]
        );
        assert_eq!(
            found(&format!(
                "sections: [{{ in: data, text: \"{LONG}\" }}, {{ in: rights, text: \"{drifted}\" }}]"
            )),
            [("near-duplicate", "sections[1].text".to_owned())]
        );
        let parallel = "rights: { access: \"A\", rectification: \"B\", erasure: yes, restriction: yes, portability: yes, \
                        objection: yes, complaint: yes }";
        assert!(
            found(
                &parallel
                    .replace("\"A\"", &format!("\"{LONG}\""))
                    .replace("\"B\"", &format!("\"{drifted}\""))
            )
            .is_empty()
        );
    }

    #[test]
    fn purposes_named_by_a_sentence_of_a_chapter_are_not_reported() {
        let is_reported = |purpose: &str| {
            let notice = format!("introduction: {LONG}\npurposes: [{{ {purpose}: \"{LONG}\" }}]");
            found(&notice).iter().any(|(rule, _)| *rule == RULE.id)
        };
        assert!(!is_reported("name"));
        assert!(is_reported("name: Laskutus, text"));
    }

    #[test]
    fn short_or_different_paragraphs_are_not_reported() {
        assert!(found("introduction: Ota meihin yhteyttä.\nsecurity: Ota meihin yhteyttä.").is_empty());
        assert!(
            found(&format!("introduction: {LONG}\nsecurity: Tietoihin pääsevät vain ne työntekijät, jotka tarvitsevat niitä työssään, ja jokainen kirjautuu järjestelmään omalla henkilökohtaisella tunnuksellaan."))
                .is_empty()
        );
    }
}
