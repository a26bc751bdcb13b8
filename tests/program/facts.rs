//! What an import ought to find: beside each text in `tests/texts/unseen` stands a table of its facts,
//! written by hand before the importer saw the text.
//!
//! A line is `kind = value`. A value is found if the draft has one of that kind that says the same or, where
//! it is a sentence, begins with it or holds it. A line that begins with `!` is a fact that is not found yet,
//! one with `~` something that the draft has and should not: both must stay so, or the table is to be mended.

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

/// Whether what the draft states is the fact: the same, or for a sentence or a name in one, a part of it.
fn matches(expected: &Fact, stated: &Fact) -> bool {
    let (kind, value) = (&expected.0, expected.1.to_lowercase());
    let found = stated.1.to_lowercase();
    let (kind_found, in_part) =
        (&stated.0, ["purpose", "data", "source", "recipient", "cookies", "authority"]);
    let tail = |words: &str| words.split_once(": ").map(|(_, tail)| tail.to_owned());
    kind == kind_found
        && (found == value
            || (in_part.contains(&kind.as_str()) || kind.starts_with("security")) && found.contains(&value)
            // In which of the two a period without a number stands, its words tell alike.
            || kind == "retention" && tail(&value).zip(tail(&found)).is_some_and(|(value, found)| found.contains(&value))
            || kind == "dpo" && value == "none" && found == "none")
}

/// What one text's import found, missed, and stated without cause.
fn compared(expected: &[(Mark, Fact)], stated: &[Fact]) -> (Vec<Fact>, Vec<Fact>, Vec<Fact>) {
    let of = |mark: Mark| expected.iter().filter(move |(given, _)| *given == mark).map(|(_, fact)| fact);
    let ought = || of(Mark::Found).chain(of(Mark::Missed));
    let is_there = |fact: &&Fact| stated.iter().any(|stated| matches(fact, stated));
    let (found, missed): (Vec<&Fact>, Vec<&Fact>) = ought().partition(is_there);
    // A country of a recipient whom the table names in words, and the like, has no line of its own.
    let wrong = stated.iter().filter(|stated| !ought().any(|fact| matches(fact, stated)));
    (found.into_iter().cloned().collect(), missed.into_iter().cloned().collect(), wrong.cloned().collect())
}

fn draft(name: &str) -> Notice {
    let path = root().join("tests/texts/unseen").join(name);
    let ran = Place::empty().run(&["import", &path.to_string_lossy(), "--id", "draft"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let read = seloste_source::read_notice_text(std::path::Path::new("draft.yaml"), &ran.out);
    read.value.unwrap_or_else(|| panic!("{name}: {:?}", read.findings))
}

#[test]
fn the_facts_of_each_text_are_found() {
    let all = files(&root().join("tests/texts/unseen"));
    let mut differences = String::new();
    let (mut sum_found, mut sum_missed, mut sum_wrong) = (0, 0, 0);
    for name in all.keys().filter(|name| !name.ends_with(".facts")) {
        let stem = name.rsplit_once('.').expect("a text has an ending").0;
        let expected = table(crate::driver::text(&all, &format!("{stem}.facts")));
        let (found, missed, wrong) = compared(&expected, &stated(&draft(name)));
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
