//! Reads the files in `data/`. Errors name file and line.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use crate::keywords::{Gate, Handling, ItemPurpose, Purpose, SourceKind, StoragePlace};

/// A service as in its file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ServiceFile {
    pub name: Spanned<String>,
    #[serde(default)]
    pub aliases: Vec<Spanned<String>>,
    #[serde(default)]
    pub former_names: Vec<Spanned<String>>,
    pub category: Spanned<String>,
    pub purposes: Spanned<Vec<Spanned<String>>>,
    pub provider: Option<ProviderEntry>,
    pub policy: Option<Spanned<String>>,
    pub account: Option<AccountEntry>,
    #[serde(default)]
    pub load: Vec<Spanned<String>>,
    pub start: Option<Spanned<String>>,
    pub gate: Option<Spanned<String>>,
    #[serde(default)]
    pub ignores_opt_out: bool,
    pub opt_out: Option<String>,
    #[serde(default)]
    pub notes: Vec<String>,
    pub sources: Spanned<BTreeMap<String, Spanned<SourceEntry>>>,
    #[serde(default)]
    pub stored: Vec<Spanned<StoredEntry>>,
    #[serde(default)]
    pub hosts: Vec<Spanned<HostEntry>>,
}

/// The legal provider.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProviderEntry {
    pub name: String,
    pub country: Spanned<String>,
    pub source: Spanned<String>,
}

/// The id that the provider gives to a customer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AccountEntry {
    pub pattern: Spanned<String>,
    pub example: String,
}

/// A source of facts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourceEntry {
    pub kind: Spanned<String>,
    pub at: String,
    pub version: Option<String>,
    pub date: Spanned<String>,
}

/// A stored item.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StoredEntry {
    pub name: Spanned<String>,
    #[serde(rename = "in")]
    pub place: Spanned<String>,
    pub life: Option<Spanned<String>>,
    pub kept: Option<Spanned<String>>,
    #[serde(default)]
    pub third_party: bool,
    #[serde(rename = "for")]
    pub purpose: Option<Spanned<String>>,
    pub handling: Option<Spanned<String>>,
    pub when: Option<Spanned<String>>,
    #[serde(default)]
    pub cleared_by_opt_out: bool,
    pub only_with: Option<String>,
    #[serde(default)]
    pub shared_with: Vec<Spanned<String>>,
    pub source: Option<Spanned<String>>,
    #[serde(default)]
    pub differs: Vec<DifferenceEntry>,
}

/// What another source says about the lifetime.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DifferenceEntry {
    pub life: Spanned<String>,
    pub source: Spanned<String>,
}

/// A contacted host.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HostEntry {
    pub host: Spanned<String>,
    pub loads: Spanned<Vec<Spanned<String>>>,
    pub when: Option<Spanned<String>>,
    pub source: Option<Spanned<String>>,
}

/// An error in a file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    /// Line, from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

/// What a host can be contacted for: the kinds of a notice's `contacts`.
const LOADS: [&str; 6] = ["script", "connect", "frame", "image", "style", "font"];

/// Categories of a notice's services.
const CATEGORIES: [&str; 4] = ["necessary", "functional", "statistics", "marketing"];

/// A lifetime in the unit that its source uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Life {
    Session,
    NoExpiry,
    Minutes(u32),
    Days(u32),
    Months(u32),
    Years(u32),
}

impl Life {
    /// Parses `session`, `no expiry`, or a number and a unit.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        match text {
            "session" => return Some(Self::Session),
            "no expiry" => return Some(Self::NoExpiry),
            _ => {}
        }
        let (number, unit) = text.split_once(' ')?;
        let number: u32 = number.parse().ok().filter(|number| (1..=36_500).contains(number))?;
        match unit.strip_suffix('s').unwrap_or(unit) {
            "minute" => Some(Self::Minutes(number)),
            "hour" => number.checked_mul(60).map(Self::Minutes),
            "day" => Some(Self::Days(number)),
            "month" => Some(Self::Months(number)),
            "year" => Some(Self::Years(number)),
            _ => None,
        }
    }
}

/// Reads and checks a file.
pub(crate) fn read(text: &str) -> Result<ServiceFile, Vec<Problem>> {
    let service: ServiceFile = toml::from_str(text).map_err(|error| {
        let range = error.span().unwrap_or_default();
        vec![Problem { line: line(text, &range), message: error.message().to_owned() }]
    })?;
    let mut checker = Checker { text, problems: Vec::new() };
    checker.check(&service);
    if checker.problems.is_empty() { Ok(service) } else { Err(checker.problems) }
}

fn line(text: &str, range: &Range<usize>) -> usize {
    text.get(..range.start).unwrap_or_default().matches('\n').count() + 1
}

struct Checker<'t> {
    text: &'t str,
    problems: Vec<Problem>,
}

impl Checker<'_> {
    fn report(&mut self, range: &Range<usize>, message: String) {
        self.problems.push(Problem { line: line(self.text, range), message });
    }

    fn keyword(&mut self, word: &Spanned<String>, what: &str, known: impl Iterator<Item = &'static str>) {
        let known: Vec<&str> = known.collect();
        if !known.contains(&word.get_ref().as_str()) {
            let message = format!("unknown {what} `{}`; known: {}", word.get_ref(), known.join(", "));
            self.report(&word.span(), message);
        }
    }

    fn check(&mut self, service: &ServiceFile) {
        self.keyword(&service.category, "category", CATEGORIES.into_iter());
        if service.purposes.get_ref().is_empty() {
            self.report(&service.purposes.span(), "a service has at least one purpose".to_owned());
        }
        for purpose in service.purposes.get_ref() {
            self.keyword(purpose, "purpose", Purpose::ALL.iter().map(|purpose| purpose.as_str()));
        }
        if let Some(gate) = &service.gate {
            self.gate(gate);
        }
        for name in std::iter::once(&service.name).chain(&service.aliases).chain(&service.former_names) {
            if name.get_ref().trim() != name.get_ref() || name.get_ref().is_empty() {
                self.report(&name.span(), "a name is not empty and has no space at its ends".to_owned());
            }
        }
        let sources = service.sources.get_ref();
        if sources.is_empty() {
            self.report(&service.sources.span(), "a service has at least one source".to_owned());
        }
        for source in sources.values() {
            self.source(source.get_ref());
        }
        if let Some(provider) = &service.provider {
            let country = provider.country.get_ref();
            if country.len() != 2 || !country.bytes().all(|letter| letter.is_ascii_uppercase()) {
                self.report(&provider.country.span(), format!("`{country}` is not a country code"));
            }
            self.known_source(Some(&provider.source), sources, &provider.source.span());
        }
        let addresses = service.load.iter().chain(&service.policy);
        for address in addresses {
            if !address.get_ref().starts_with("https://") {
                self.report(&address.span(), "an address begins with https://".to_owned());
            }
        }
        if let Some(account) = &service.account {
            self.pattern(&account.pattern);
        }
        if let Some(start) = &service.start
            && (service.account.is_none() || service.load.is_empty())
        {
            let message = "a service with `start` has an `account` and something to `load`".to_owned();
            self.report(&start.span(), message);
        }
        for stored in &service.stored {
            self.stored(stored, sources);
        }
        for host in &service.hosts {
            self.host(host, sources);
        }
    }

    fn gate(&mut self, gate: &Spanned<String>) {
        self.keyword(gate, "moment", Gate::ALL.iter().map(|gate| gate.as_str()));
    }

    fn source(&mut self, source: &SourceEntry) {
        self.keyword(&source.kind, "kind of source", SourceKind::ALL.iter().map(|kind| kind.as_str()));
        let date = source.date.get_ref();
        let is_date = date.len() == 10
            && date.bytes().enumerate().all(|(at, letter)| match at {
                4 | 7 => letter == b'-',
                _ => letter.is_ascii_digit(),
            });
        if !is_date {
            self.report(&source.date.span(), format!("`{date}` is not a date such as 2026-11-28"));
        }
        let is_measured = source.kind.get_ref() == SourceKind::Measured.as_str();
        if is_measured != source.version.is_some() {
            let message = "a measured source has a version, and no other source has one".to_owned();
            self.report(&source.kind.span(), message);
        }
        if !is_measured && !source.at.starts_with("https://") {
            self.report(&source.kind.span(), "the source's `at` begins with https://".to_owned());
        }
    }

    /// Checks that a source exists. It may be left out if there is only one.
    fn known_source(
        &mut self,
        source: Option<&Spanned<String>>,
        sources: &BTreeMap<String, Spanned<SourceEntry>>,
        range: &Range<usize>,
    ) {
        match source {
            Some(source) if !sources.contains_key(source.get_ref()) => {
                self.report(&source.span(), format!("unknown source `{}`", source.get_ref()));
            }
            None if sources.len() > 1 => {
                self.report(range, "state the `source`, because the service has several".to_owned());
            }
            _ => {}
        }
    }

    fn stored(&mut self, stored: &Spanned<StoredEntry>, sources: &BTreeMap<String, Spanned<SourceEntry>>) {
        let range = stored.span();
        let stored = stored.get_ref();
        self.pattern(&stored.name);
        self.keyword(&stored.place, "storage", StoragePlace::ALL.iter().map(|place| place.as_str()));
        let handling = stored.handling.as_ref().map_or(Handling::Declared.as_str(), |word| word.get_ref());
        if let Some(word) = &stored.handling {
            self.keyword(word, "handling", Handling::ALL.iter().map(|handling| handling.as_str()));
        }
        if let Some(when) = &stored.when {
            self.gate(when);
        }
        let is_passing = handling == Handling::Passing.as_str();
        match &stored.purpose {
            Some(purpose) => {
                let known = ItemPurpose::ALL.iter().map(|purpose| purpose.as_str());
                self.keyword(purpose, "purpose of an item", known);
            }
            None if !is_passing => self.report(&range, "state what the item is `for`".to_owned()),
            None => {}
        }
        for life in
            stored.life.iter().chain(&stored.kept).chain(stored.differs.iter().map(|other| &other.life))
        {
            if Life::parse(life.get_ref()).is_none() {
                let message = format!("`{}` is not a lifetime such as `13 months`", life.get_ref());
                self.report(&life.span(), message);
            }
        }
        if is_passing == stored.life.is_some() && stored.place.get_ref() == "cookie" && is_passing {
            self.report(&range, "an item that is removed at once has no lifetime".to_owned());
        }
        if stored.third_party && stored.place.get_ref() != "cookie" {
            self.report(&range, "only a cookie can be a third party's".to_owned());
        }
        self.known_source(stored.source.as_ref(), sources, &range);
        for other in &stored.differs {
            self.known_source(Some(&other.source), sources, &range);
        }
    }

    /// Checks a pattern: literal characters and variables in braces, not next to each other.
    fn pattern(&mut self, pattern: &Spanned<String>) {
        let text = pattern.get_ref();
        let mut rest = text.as_str();
        let mut is_valid = !text.is_empty() && !text.contains('*');
        let mut after_variable = false;
        while let Some(first) = rest.chars().next() {
            if first == '}' {
                is_valid = false;
            }
            if first != '{' {
                after_variable = false;
                rest = &rest[first.len_utf8()..];
                continue;
            }
            let Some((name, after)) = rest[1..].split_once('}') else {
                is_valid = false;
                break;
            };
            let is_name =
                |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
            is_valid &= !after_variable && !name.is_empty() && name.chars().all(is_name);
            after_variable = true;
            rest = after;
        }
        if !is_valid {
            let message = format!("invalid pattern `{text}`: variables are written as in `_pk_id.{{site}}`");
            self.report(&pattern.span(), message);
        }
    }

    fn host(&mut self, host: &Spanned<HostEntry>, sources: &BTreeMap<String, Spanned<SourceEntry>>) {
        let range = host.span();
        let host = host.get_ref();
        self.pattern(&host.host);
        let is_host =
            |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-.{}".contains(letter);
        if !host.host.get_ref().contains('.') || !host.host.get_ref().chars().all(is_host) {
            self.report(&host.host.span(), format!("`{}` is not a host", host.host.get_ref()));
        }
        if host.loads.get_ref().is_empty() {
            self.report(&range, "state what the host `loads`".to_owned());
        }
        for kind in host.loads.get_ref() {
            self.keyword(kind, "kind of content", LOADS.into_iter());
        }
        if let Some(when) = &host.when {
            self.gate(when);
        }
        self.known_source(host.source.as_ref(), sources, &range);
    }
}
