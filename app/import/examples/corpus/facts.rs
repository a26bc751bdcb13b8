//! Compares a draft with the facts that its text states.
//!
//! A table of facts has one line per fact: `kind = value`. `|` separates alternatives on both sides. A line
//! that starts with `?` lists a value that is right but not required. A value that starts with `#` is the
//! hash of a private person's detail. Lines that start with `half`, `text` or `//` are about the table
//! itself.
//!
//! `finding = RULE` expects the check to report a rule, `?finding = RULE` calls a finding of the rule true,
//! and `!finding = RULE` calls it false. Findings of other rules are not judged.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use seloste_notice::{Item, Language, Notice, SourceKind, Text};

#[path = "../../../../tests/program/stated_facts.rs"]
mod stated_facts;

use stated_facts::{Fact, stated};

/// Kinds whose value must be equal; others may contain the expected words.
const EXACT: [&str; 13] = [
    "name",
    "title",
    "business_id",
    "email",
    "phone",
    "address",
    "updated",
    "basis",
    "right",
    "country",
    "mechanism",
    "demand",
    "recipients",
];

/// An expected fact.
struct Expected {
    required: bool,
    kinds: Vec<String>,
    values: Vec<String>,
}

/// What a table says about the findings of a rule.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Judgement {
    Expected,
    True,
    False,
}

/// A table of facts.
#[derive(Default)]
pub(crate) struct Table {
    facts: Vec<Expected>,
    findings: Vec<(Judgement, String)>,
    /// Name of the half that the text belongs to.
    pub(crate) half: String,
}

impl Table {
    /// Parses a table.
    pub(crate) fn parse(text: &str) -> Self {
        let mut table = Self::default();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//")) {
            let Some((kinds, values)) = line.split_once(" = ") else { continue };
            let list = |text: &str| text.split(" | ").map(|part| part.trim().to_owned()).collect();
            match kinds {
                "half" => values.clone_into(&mut table.half),
                "text" => {}
                "finding" => table.findings.push((Judgement::Expected, values.to_owned())),
                "?finding" => table.findings.push((Judgement::True, values.to_owned())),
                "!finding" => table.findings.push((Judgement::False, values.to_owned())),
                _ => table.facts.push(Expected {
                    required: !kinds.starts_with('?'),
                    kinds: list(kinds.trim_start_matches('?')),
                    values: list(values),
                }),
            }
        }
        table
    }

    /// Returns the values of a kind, required or not, without those that stand for private details.
    pub(crate) fn values_of(&self, kind: &str) -> impl Iterator<Item = &str> {
        let of_kind = self.facts.iter().filter(move |fact| fact.kinds.iter().any(|of| of == kind));
        of_kind.flat_map(|fact| &fact.values).map(String::as_str).filter(|value| !value.starts_with('#'))
    }
}

/// Counts of one kind, one text or all texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Score {
    /// Required facts.
    pub(crate) expected: usize,
    /// Required facts that the draft states.
    pub(crate) found: usize,
    /// Values of the draft.
    pub(crate) values: usize,
    /// Values that the text does not state so.
    pub(crate) wrong: usize,
    /// Wrong values that are not marked as inferred.
    pub(crate) unmarked: usize,
    /// Values that are marked as inferred.
    pub(crate) inferred: usize,
}

impl Score {
    /// Returns how many of the values that are not marked as inferred are right, and their number.
    pub(crate) fn certain(&self) -> (usize, usize) {
        let certain = self.values - self.inferred;
        (certain - self.unmarked, certain)
    }

    /// Returns how many of the values that are marked as inferred are right, and their number.
    pub(crate) fn uncertain(&self) -> (usize, usize) {
        (self.inferred - (self.wrong - self.unmarked), self.inferred)
    }

    /// Adds the counts of another score.
    pub(crate) fn add(&mut self, other: Self) {
        self.expected += other.expected;
        self.found += other.found;
        self.values += other.values;
        self.wrong += other.wrong;
        self.unmarked += other.unmarked;
        self.inferred += other.inferred;
    }
}

/// Counts of findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct FindingScore {
    /// Rules that should be reported.
    pub(crate) expected: usize,
    /// Expected rules that are reported.
    pub(crate) found: usize,
    /// Reported rules that the table judges.
    pub(crate) judged: usize,
    /// Judged rules whose findings are false.
    pub(crate) wrong: usize,
}

impl FindingScore {
    /// Adds the counts of another score.
    pub(crate) fn add(&mut self, other: Self) {
        self.expected += other.expected;
        self.found += other.found;
        self.judged += other.judged;
        self.wrong += other.wrong;
    }
}

/// Compares the reported rules with the table, and appends what is missed or false to `details`.
pub(crate) fn compare_findings(
    table: &Table,
    reported: &BTreeSet<String>,
    details: &mut String,
) -> FindingScore {
    let mut score = FindingScore::default();
    for (judgement, rule) in &table.findings {
        let is_reported = reported.contains(rule);
        score.expected += usize::from(*judgement == Judgement::Expected);
        match (judgement, is_reported) {
            (Judgement::Expected, true) => {
                score.found += 1;
                score.judged += 1;
            }
            (Judgement::Expected, false) => {
                let _ = writeln!(details, "    missed  finding = {rule}");
            }
            (Judgement::True, true) => score.judged += 1,
            (Judgement::False, true) => {
                score.judged += 1;
                score.wrong += 1;
                let _ = writeln!(details, "    false   finding = {rule}");
            }
            (Judgement::True | Judgement::False, false) => {}
        }
    }
    score
}

/// The comparison of one draft with its table.
pub(crate) struct Comparison {
    /// Counts by kind.
    pub(crate) kinds: BTreeMap<String, Score>,
    /// Missed facts and wrong values, one a line.
    pub(crate) details: String,
}

/// Compares a draft with its table. `inferred` are the paths and excerpts of values marked as inferred.
pub(crate) fn compare(table: &Table, notice: &Notice, inferred: &[(String, String)]) -> Comparison {
    let facts = all_facts(notice);
    let mut result = Comparison { kinds: BTreeMap::new(), details: String::new() };
    for expected in table.facts.iter().filter(|expected| expected.required) {
        let score = result.kinds.entry(expected.kinds[0].clone()).or_default();
        score.expected += 1;
        if facts.iter().any(|fact| matches(expected, fact)) {
            score.found += 1;
        } else {
            let _ = writeln!(
                result.details,
                "    missed  {} = {}",
                expected.kinds.join(" | "),
                expected.values.join(" | ")
            );
        }
    }
    let has_entry =
        |kind: &str| table.facts.iter().any(|expected| expected.kinds.iter().any(|known| known == kind));
    // Whole texts of a chapter are right there, whatever the table says.
    for fact in facts.iter().filter(|fact| fact.0 != "transfers.text" || has_entry("transfers.text")) {
        let score = result.kinds.entry(fact.0.clone()).or_default();
        score.values += 1;
        let marked = is_marked(fact, inferred);
        score.inferred += usize::from(marked);
        if table.facts.iter().any(|expected| matches(expected, fact)) {
            continue;
        }
        score.wrong += 1;
        score.unmarked += usize::from(!marked);
        let mark = if marked { "(marked)" } else { "" };
        let _ = writeln!(result.details, "    wrong   {} = {} {mark}", fact.0, fact.1);
    }
    result
}

/// Returns true if the report marks the value as inferred.
fn is_marked(fact: &Fact, inferred: &[(String, String)]) -> bool {
    let prefix = match fact.0.as_str() {
        "source" => "sources",
        "purpose" => "purposes",
        "recipient" => "recipients",
        "right" => "rights",
        "country" | "mechanism" => "transfers",
        "basis" => "legal_bases",
        "special" => "data.special",
        "demand" => "rights.demands",
        kind => kind,
    };
    let value = normalize(&fact.1);
    inferred.iter().any(|(path, what)| {
        let what = normalize(what);
        let on_path = path.starts_with(prefix)
            || fact.0 == "basis" && path.starts_with("purposes")
            || matches!(fact.0.as_str(), "country" | "mechanism") && path.starts_with("recipients");
        on_path
            && (matches!(
                fact.0.as_str(),
                "basis" | "right" | "country" | "mechanism" | "retention" | "demand"
            ) || matches!(value.as_str(), "data subject" | "none")
                || value.starts_with(&what)
                || what.starts_with(&value)
                || value.contains(&what))
    })
}

/// Returns the facts of the notice, with those that only this comparison needs.
fn all_facts(notice: &Notice) -> Vec<Fact> {
    let words =
        |text: &Text| text.get_or_first(Language::Fi).1.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut facts = stated(notice);
    facts.push(("title".to_owned(), words(&notice.title)));
    for category in &notice.data {
        if category.special.is_some() {
            facts.push(("special".to_owned(), words(&category.name)));
        }
        for item in category.items.get_or_first(Language::Fi).1 {
            facts.push(("data".to_owned(), item.clone()));
        }
    }
    for source in notice.sources.iter().filter(|source| source.kind == SourceKind::DataSubject) {
        if source.name.is_some() {
            facts.push(("source".to_owned(), "data-subject".to_owned()));
        }
    }
    for kind in notice.rights.demands.iter().flat_map(|demand| &demand.kinds) {
        facts.push(("demand".to_owned(), kind.as_str().to_owned()));
    }
    if let Item::Stated(transfers) = &notice.transfers
        && let Some(text) = &transfers.text
    {
        facts.push(("transfers.text".to_owned(), words(text)));
    }
    if notice.cookies == Item::None {
        facts.push(("cookies".to_owned(), "none".to_owned()));
    }
    facts.dedup();
    facts
}

/// Returns true if the fact is the expected one.
fn matches(expected: &Expected, fact: &Fact) -> bool {
    let (kind, found) = fact;
    if !expected.kinds.contains(kind) {
        return false;
    }
    let last = kind.rsplit('.').next().unwrap_or(kind);
    let exact = EXACT.contains(&last);
    expected.values.iter().any(|value| {
        if let Some(hash) = value.strip_prefix('#') {
            return format!("{:016x}", hash_of(found)) == hash;
        }
        let (value, found) = (normalize(value), normalize(found));
        let compact = |text: &str| text.replace(' ', "");
        if value == "none" || found == "none" {
            return value == found;
        }
        if exact {
            return compact(&value) == compact(&found);
        }
        let criterion = |text: &str| {
            ["criterion ", "until ", "text "]
                .iter()
                .find_map(|prefix| text.strip_prefix(prefix))
                .map(str::to_owned)
        };
        match (kind.as_str(), criterion(&value), criterion(&found)) {
            ("retention", Some(value), Some(found)) => found.contains(&value) || value.contains(&found),
            ("retention", None, None) => value == found,
            ("retention", _, _) => false,
            ("data" | "recipient" | "source", _, _) => {
                let words = |text: &str| text.split(' ').count();
                found.contains(&value) && words(&found) <= 3 * words(&value) + 8
                    || found.len() >= 3 && value.contains(&found)
            }
            _ => found.contains(&value) || found.len() >= 3 && value.contains(&found),
        }
    })
}

/// Returns the words of a text in lower case, separated by one space.
pub(crate) fn normalize(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Returns the FNV-1a hash of a value without its punctuation, which stands for it in the tables.
pub(crate) fn hash_of(value: &str) -> u64 {
    normalize(value)
        .replace(' ', "")
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(kind: &str, value: &str) -> Fact {
        (kind.to_owned(), value.to_owned())
    }

    fn fits(line: &str, kind: &str, value: &str) -> bool {
        Table::parse(line).facts.iter().any(|expected| matches(expected, &fact(kind, value)))
    }

    #[test]
    fn values_are_compared_by_kind() {
        assert!(fits("controller.name = Esimerkki Oy", "controller.name", "Esimerkki Oy"));
        assert!(!fits("controller.name = Esimerkki Oy", "controller.name", "Esimerkki Oy, rekisteri"));
        assert!(fits("controller.email | contact.email = a@example.fi", "contact.email", "a@example.fi"));
        assert!(fits("data = nimi", "data", "Asiakkaan nimi"));
        assert!(!fits(
            "data = nimi",
            "data",
            "Keräämme asiakkaasta ja hänen huoltajastaan kaikki nämä tiedot aina ja poikkeuksetta: nimi"
        ));
        assert!(fits("?retention = 2 years", "retention", "2 years"));
        assert!(fits("retention = criterion: as long as", "retention", "text: kept as long as needed"));
        assert!(!fits("recipients = none", "recipient", "Esimerkki Oy"));
    }

    #[test]
    fn findings_are_compared_with_the_judgements() {
        let table = Table::parse("finding = a\nfinding = b\n?finding = c\n!finding = d");
        let reported = ["a", "c", "d", "e"].map(str::to_owned).into();
        let mut details = String::new();
        let score = compare_findings(&table, &reported, &mut details);
        assert_eq!(score, FindingScore { expected: 2, found: 1, judged: 3, wrong: 1 });
        assert_eq!(details, "    missed  finding = b\n    false   finding = d\n");
    }

    #[test]
    fn hashes_stand_for_private_details() {
        let hash = format!("contact.name = #{:016x}", hash_of("Maija Esimerkki"));
        assert!(fits(&hash, "contact.name", "maija esimerkki"));
        assert!(!fits(&hash, "contact.name", "Matti Esimerkki"));
    }
}
