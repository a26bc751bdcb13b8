use crate::Rule;
use crate::prose::{Passage, Prose};
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::{is_of_word, quoted};
use seloste_notice::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "near-duplicate",
    summary: "Two paragraphs say nearly the same",
    severity: Severity::Info,
    why: "What stands twice is changed once: then nobody knows which of the two holds.",
    source: "Art. 12(1) GDPR",
    remedy: "Say it in one place, and take the other out.",
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
security: Everybody signs in personally.
",
    run: Run::OnNotice(run),
};

/// Shorter paragraphs, in words, are often alike and say little.
const SHORTEST: usize = 12;

/// In fewer bytes not even single letters would make enough words.
const SHORTEST_BYTES: usize = 2 * SHORTEST - 1;

/// So many words in a row are compared.
const ROW: usize = 3;

/// Paragraphs with so great a part of the rows of the shorter one in common, in hundredths, are told.
const ALIKE: usize = 70;

/// A paragraph with what is compared of it: its rows of words, each as one number.
struct Paragraph<'p, 'a> {
    passage: &'p Passage<'a>,
    text: &'p str,
    rows: Vec<u64>,
}

impl Paragraph<'_, '_> {
    /// How many of its rows differ from each other.
    fn distinct(&self) -> usize {
        let mut rows = self.rows.clone();
        rows.sort_unstable();
        rows.dedup();
        rows.len()
    }
}

/// Two texts are told once, however many of their paragraphs are alike. Entries of the same list, such as two rights or two
/// purposes, are often worded alike on purpose, and so are the languages of one text.
fn run(subject: &Subject) -> Vec<Finding> {
    let paragraphs = gather(&subject.prose);
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for same in repeated(&paragraphs).chunk_by(|one, other| one.0 == other.0) {
        for (at, (_, second)) in same.iter().enumerate() {
            pairs.extend(same[..at].iter().map(|(_, first)| (*second, *first)));
        }
    }
    pairs.sort_unstable();
    let mut findings: Vec<Finding> = Vec::new();
    let mut told: Vec<(&str, &str)> = Vec::new();
    for pair in pairs.chunk_by(|one, other| one == other) {
        let (second, first) = pair[0];
        let (one, other) = (&paragraphs[first], &paragraphs[second]);
        let passages = (one.passage.text_path(), other.passage.text_path());
        if told.contains(&passages)
            || !may_compare(one.passage, other.passage)
            || pair.len() * 100 < one.distinct().min(other.distinct()) * ALIKE
        {
            continue;
        }
        told.push(passages);
        findings.push(RULE.finding(
            other.passage.path(),
            format!("{} says nearly the same as `{}`.", quoted(other.text), one.passage.path()),
        ));
    }
    findings
}

/// The rows that stand in several paragraphs, each once with each of them, in order.
fn repeated(paragraphs: &[Paragraph]) -> Vec<(u64, usize)> {
    /// Most rows stand nowhere else: a bit for each that was seen leaves little to be sorted.
    const BITS: usize = 1 << 16;
    let bit = |row: u64| (usize::try_from(row % BITS as u64).unwrap_or_default() / 64, 1_u64 << (row % 64));
    let (mut seen, mut again) = (vec![0_u64; BITS / 64], vec![0_u64; BITS / 64]);
    for row in paragraphs.iter().flat_map(|paragraph| &paragraph.rows) {
        let (word, bit) = bit(*row);
        again[word] |= seen[word] & bit;
        seen[word] |= bit;
    }
    let mut found: Vec<(u64, usize)> = Vec::new();
    for (number, paragraph) in paragraphs.iter().enumerate() {
        let may_repeat = |row: &&u64| {
            let (word, bit) = bit(**row);
            again[word] & bit != 0
        };
        found.extend(paragraph.rows.iter().filter(may_repeat).map(|row| (*row, number)));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The paragraphs that are long enough.
fn gather<'p, 'a>(prose: &'p Prose<'a>) -> Vec<Paragraph<'p, 'a>> {
    let mut paragraphs = Vec::new();
    let mut words: Vec<u64> = Vec::new();
    let mut add = |passage: &'p Passage<'a>, text: &'p str, folded: &str| {
        words.clear();
        hash_words(folded, &mut words);
        if words.len() >= SHORTEST {
            let rows = words.windows(ROW).map(joined).collect();
            paragraphs.push(Paragraph { passage, text, rows });
        }
    };
    for passage in prose.passages.iter().filter(|passage| passage.text.len() >= SHORTEST_BYTES) {
        let folded = prose.folded(passage);
        // Most texts are of one line.
        if !folded.contains('\n') {
            add(passage, passage.text, folded);
            continue;
        }
        for (text, folded) in passage.text.split("\n\n").zip(folded.split("\n\n")) {
            add(passage, text, folded);
        }
    }
    paragraphs
}

fn may_compare(one: &Passage, other: &Passage) -> bool {
    let first_key = |path: &str| path.find(['.', '[']).map_or(path.len(), |end| end);
    let (one, other) = (one.text_path(), other.text_path());
    let key = &one[..first_key(one)];
    one != other && (key == "sections" || key != &other[..first_key(other)])
}

/// Adds a number for each word of a text, the same on every machine: FNV-1a over characters instead of bytes. Every
/// notice passes here whole, so it is one pass.
fn hash_words(text: &str, words: &mut Vec<u64>) {
    const NOTHING: u64 = 0xcbf2_9ce4_8422_2325;
    let mut hash = NOTHING;
    for character in text.chars() {
        if is_of_word(character) {
            hash = (hash ^ u64::from(character)).wrapping_mul(0x0100_0000_01b3);
        } else if hash != NOTHING {
            words.push(hash);
            hash = NOTHING;
        }
    }
    if hash != NOTHING {
        words.push(hash);
    }
}

fn joined(row: &[u64]) -> u64 {
    row.iter().fold(0, |hash, word| hash.rotate_left(21) ^ word)
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    const LONG: &str = "Rekisterin tietoja suojataan ja käsitellään hyvän tietojenkäsittelytavan, viranomaisten määräysten \
                        ja tietosuojasta annetun lainsäädännön mukaisesti kaikissa tilanteissa.";

    #[test]
    fn drift_is_found_and_likeness_of_entries_is_not() {
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
    fn short_or_different_paragraphs_are_left_alone() {
        assert!(found("introduction: Ota meihin yhteyttä.\nsecurity: Ota meihin yhteyttä.").is_empty());
        assert!(
            found(&format!("introduction: {LONG}\nsecurity: Tietoihin pääsevät vain ne työntekijät, jotka tarvitsevat niitä työssään, ja jokainen kirjautuu järjestelmään omalla henkilökohtaisella tunnuksellaan."))
                .is_empty()
        );
    }
}
