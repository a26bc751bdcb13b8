//! Facts that an import must find. Each text in `tests/texts/unseen` has a table of its facts, which was
//! written by hand before the first import of the text.
//!
//! A line is `kind = value`. A value is found if the draft has an equal value of this kind or, for a
//! sentence, one that contains it. A line that begins with `!` is a fact that the import does not find yet, a
//! line that begins with `~` a value that the draft states wrongly. If either changes, the test fails until
//! the table is corrected.

use std::collections::BTreeSet;

use seloste_notice::Notice;

use crate::driver::{Place, files, root};
use crate::stated_facts::{Fact, stated};

/// Prefix of a line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Found,
    Missed,
    Wrong,
}

fn table(text: &str) -> Vec<(Mark, Fact)> {
    let fact = |line: &str| {
        let (mark, line) = match line.split_at(1) {
            ("!", rest) => (Mark::Missed, rest),
            ("~", rest) => (Mark::Wrong, rest),
            _ => (Mark::Found, line),
        };
        let (kind, value) = line.split_once('=').expect("a line is kind = value");
        (mark, (kind.trim().to_owned(), value.trim().to_owned()))
    };
    text.lines().filter(|line| !line.trim().is_empty()).map(fact).collect()
}

/// Returns true if a stated fact is the expected one: it is equal or, for a sentence or a name, contains it.
fn matches(expected: &Fact, stated: &Fact) -> bool {
    let (kind, value) = (&expected.0, expected.1.to_lowercase());
    let found = stated.1.to_lowercase();
    let (kind_found, in_part) =
        (&stated.0, ["purpose", "data", "source", "recipient", "cookies", "authority"]);
    let tail = |words: &str| words.split_once(": ").map(|(_, tail)| tail.to_owned());
    kind == kind_found
        && (found == value
            || (in_part.contains(&kind.as_str()) || kind.starts_with("security")) && found.contains(&value)
            // A retention period in words can be the criterion, the end or the text: compare only the words.
            || kind == "retention" && tail(&value).zip(tail(&found)).is_some_and(|(value, found)| found.contains(&value))
            || kind == "dpo" && value == "none" && found == "none")
}

/// Returns the facts that the import of a text found, missed, and stated wrongly.
fn compare(expected: &[(Mark, Fact)], stated: &[Fact]) -> (Vec<Fact>, Vec<Fact>, Vec<Fact>) {
    let of = |mark: Mark| expected.iter().filter(move |(given, _)| *given == mark).map(|(_, fact)| fact);
    let expected_facts = || of(Mark::Found).chain(of(Mark::Missed));
    let is_there = |fact: &&Fact| stated.iter().any(|stated| matches(fact, stated));
    let (found, missed): (Vec<&Fact>, Vec<&Fact>) = expected_facts().partition(is_there);
    // A value that matches an expected fact, such as a country within a name, needs no line of its own.
    let wrong = stated.iter().filter(|stated| !expected_facts().any(|fact| matches(fact, stated)));
    (found.into_iter().cloned().collect(), missed.into_iter().cloned().collect(), wrong.cloned().collect())
}

fn draft(name: &str) -> Notice {
    let path = root().join("tests/texts/unseen").join(name);
    let outcome = Place::empty().run(&["import", &path.to_string_lossy(), "--id", "draft"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    let read = seloste_source::read_notice_text(std::path::Path::new("draft.yaml"), &outcome.out);
    read.value.unwrap_or_else(|| panic!("{name}: {:?}", read.findings))
}

#[test]
fn the_facts_of_each_text_are_found() {
    let all = files(&root().join("tests/texts/unseen"));
    let mut differences = String::new();
    let (mut sum_found, mut sum_missed, mut sum_wrong) = (0, 0, 0);
    for name in all.keys().filter(|name| !name.ends_with(".facts")) {
        let stem = name.rsplit_once('.').expect("a text has an extension").0;
        let expected = table(crate::driver::text(&all, &format!("{stem}.facts")));
        let (found, missed, wrong) = compare(&expected, &stated(&draft(name)));
        let counts = format!("{} found, {} missed, {} wrong", found.len(), missed.len(), wrong.len());
        eprintln!("{name}: {counts}");
        (sum_found, sum_missed, sum_wrong) =
            (sum_found + found.len(), sum_missed + missed.len(), sum_wrong + wrong.len());
        let marked = |mark: Mark| {
            let facts = expected.iter().filter(move |(given, _)| *given == mark);
            facts.map(|(_, fact)| fact.clone()).collect::<BTreeSet<Fact>>()
        };
        for (what, mark, facts) in [("missed", Mark::Missed, missed), ("wrong", Mark::Wrong, wrong)] {
            let facts: BTreeSet<Fact> = facts.into_iter().collect();
            for (kind, value) in facts.difference(&marked(mark)) {
                differences.push_str(&format!("{name}: {what}: {kind} = {value}\n"));
            }
            for (kind, value) in marked(mark).difference(&facts) {
                differences.push_str(&format!("{name}: no longer {what}: {kind} = {value}\n"));
            }
        }
    }
    eprintln!("all: {sum_found} found, {sum_missed} missed, {sum_wrong} wrong");
    assert!(differences.is_empty(), "\n{differences}");
}
