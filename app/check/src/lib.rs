//! The check: what data protection law asks of a notice, and what this notice does not say or says wrongly.
//!
//! Each rule is one file under `rules/` that carries its own documentation: what it finds, why that matters, the
//! legal source, what to do, and an example that breaks it and one that does not. Nothing here reads a file or a
//! clock: the same notice on the same day always gives the same findings in the same order.
#![forbid(unsafe_code)]

mod bare;
mod phrases;
mod prose;
mod rule;
mod rules;
mod sayings;
mod sentences;
mod subject;
mod tokens;
mod vendors;
mod waivers;
mod walk;
mod words;

#[cfg(test)]
mod balance;
#[cfg(test)]
mod examples;

pub use rule::Rule;

use rule::Run;
use seloste_notice::{Date, Finding, Notice};
use subject::Subject;

/// After how many months without an update a notice is called stale, unless the caller says otherwise.
pub const STALE_AFTER_MONTHS: u32 = 24;

/// A notice and the day on which it is checked.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The notice.
    pub notice: &'a Notice,
    /// The day for which it is checked.
    pub today: Date,
    /// After how many months without an update it is called stale.
    pub stale_after_months: u32,
}

/// Checks a notice by every rule. Errors come first, then warnings, then information; within each, findings stand in
/// the order of the catalogue and of the notice. What the author has waived stands among them with the reason.
pub fn check(context: &Context) -> Vec<Finding> {
    let subject = Subject::new(context);
    let mut findings: Vec<Finding> = rules()
        .iter()
        .flat_map(|rule| match rule.run {
            Run::OnNotice(run) => run(&subject),
            Run::OnWaivers(_) | Run::Today(_) => Vec::new(),
        })
        .collect();
    waivers::apply(context.notice, &mut findings);
    for rule in rules() {
        if let Run::OnWaivers(run) = rule.run {
            let more = run(context.notice, &findings);
            findings.extend(more);
        }
    }
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    findings
}

/// What is to be told once for all notices on a day: how old the law is that the check knows.
pub fn check_day(today: Date) -> Vec<Finding> {
    rules()
        .iter()
        .flat_map(|rule| match rule.run {
            Run::Today(run) => run(today),
            Run::OnNotice(_) | Run::OnWaivers(_) => Vec::new(),
        })
        .collect()
}

/// The catalogue: every rule, in the order of the items that the law asks for.
pub fn rules() -> &'static [Rule] {
    &rules::CATALOGUE
}

/// The rule with this id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().iter().find(|rule| rule.id == id)
}
