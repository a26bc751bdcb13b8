//! Short fuzz runs over everything that reads outside input: mutated files of the fixture sites must keep the
//! properties of `properties/`.
//!
//! The number of texts is fixed, so the same texts are tried on every machine. A failure states its seed:
//! `FUZZ_SEED=SEED FUZZ_CASES=1 cargo test -p seloste-cli --test fuzz NAME` tries that text alone.
#![allow(clippy::expect_used, missing_docs)]

mod mutation;
mod properties;
mod seeds;

use std::panic::catch_unwind;

use mutation::{Random, mutate};

/// A fuzz run.
struct Run<'r> {
    name: &'r str,
    /// Texts that the property holds for and that mutations start from.
    seeds: Vec<String>,
    /// Parts of the format.
    tokens: &'r [&'r str],
    /// Number of mutations.
    cases: u64,
    /// Checks the property. Returns true if the text was accepted.
    property: fn(&str) -> bool,
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok().map(|value| value.parse().expect("a number"))
}

impl Run<'_> {
    fn check(&self, text: &str, origin: &str) -> bool {
        catch_unwind(|| (self.property)(text)).unwrap_or_else(|panic| {
            let message = panic.downcast_ref::<String>().map(String::as_str);
            let message = message.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("a panic");
            panic!("{} fails for {origin}: {message}\nthe text is {text:?}", self.name)
        })
    }

    fn run(&self) {
        assert!(!self.seeds.is_empty(), "{} has no seeds", self.name);
        for (index, seed) in self.seeds.iter().enumerate() {
            self.check(seed, &format!("file {index}"));
        }
        let first = number("FUZZ_SEED").unwrap_or(1);
        let cases = number("FUZZ_CASES").unwrap_or(self.cases);
        let accepted = (first..first.saturating_add(cases))
            .filter(|seed| {
                let text = mutate(&mut Random::new(*seed), &self.seeds, self.tokens);
                self.check(&text, &format!("FUZZ_SEED={seed}"))
            })
            .count() as u64;
        // A run that accepts hardly any text does not check accepted texts, and the reverse.
        if cases >= 100 {
            assert!(accepted >= cases / 50, "{} accepted only {accepted} of {cases} texts", self.name);
        }
    }
}

#[test]
fn notices() {
    Run {
        name: "notices",
        seeds: seeds::notices(),
        tokens: &seeds::YAML,
        cases: 1_000,
        property: properties::notice,
    }
    .run();
}

#[test]
fn site_settings() {
    Run {
        name: "site_settings",
        seeds: seeds::sites(),
        tokens: &seeds::YAML,
        cases: 10_000,
        property: properties::site,
    }
    .run();
}

#[test]
fn markdown() {
    let seeds = [seeds::texts("md"), seeds::texts("txt"), seeds::introductions()].concat();
    Run { name: "markdown", seeds, tokens: &seeds::MARKDOWN, cases: 2_000, property: properties::markdown }
        .run();
}

#[test]
fn imported_html() {
    Run {
        name: "imported_html",
        seeds: seeds::html(),
        tokens: &seeds::HTML,
        cases: 100,
        property: properties::html,
    }
    .run();
}

#[test]
fn imported_texts() {
    let seeds = [seeds::texts("md"), seeds::texts("txt")].concat();
    Run { name: "imported_texts", seeds, tokens: &seeds::MARKDOWN, cases: 40, property: properties::text }
        .run();
}

#[test]
fn translations() {
    let seeds = properties::exported_translations();
    Run { name: "translations", seeds, tokens: &seeds::XLIFF, cases: 4_000, property: properties::xliff }
        .run();
}

#[test]
fn consent_records() {
    let seeds = seeds::records();
    Run {
        name: "consent_records",
        seeds,
        tokens: &seeds::RECORD,
        cases: 100_000,
        property: properties::record,
    }
    .run();
}

#[test]
fn attributes_of_the_request_form() {
    Run {
        name: "attributes_of_the_request_form",
        seeds: seeds::attributes(),
        tokens: &seeds::ATTRIBUTES,
        cases: 10_000,
        property: properties::attributes,
    }
    .run();
}

#[test]
fn the_same_seed_gives_the_same_text() {
    let seeds = seeds::notices();
    let texts = |first: u64| -> Vec<String> {
        (first..first + 50).map(|seed| mutate(&mut Random::new(seed), &seeds, &seeds::YAML)).collect()
    };
    assert_eq!(texts(1), texts(1));
    assert_ne!(texts(1), texts(1_000));
    assert!(texts(1).iter().all(|text| text.len() <= mutation::MAX_BYTES));
}
