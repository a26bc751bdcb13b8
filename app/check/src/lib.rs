//! Checks a privacy notice against data protection law.
//!
//! Input: a [`Notice`](seloste_notice::Notice) and a date. Output: a list of [`Finding`]s, most severe first.
//!
//! Each rule is a file in `src/rules/` with its own documentation: what it finds, why that matters, the legal
//! source, how to fix it, an example with the problem and the same example without it. `src/rules/mod.rs`
//! explains how to add a rule.
//!
//! Invariants: nothing here reads files or the clock, so the same notice and date always give the same
//! findings in the same order. Every finding names a path in the notice, never a span of bytes.
//!
//! ```
//! use seloste_check::{CheckInput, STALE_AFTER_MONTHS, check};
//! use seloste_notice::{Date, Language, Layout, Notice, Text};
//!
//! let title = Text::new(Language::En, "Privacy notice");
//! let notice = Notice::new("example", Layout::Fields, vec![Language::En], title);
//! let today = Date::new(2026, 11, 22).unwrap();
//!
//! let findings = check(&CheckInput {
//!     notice: &notice,
//!     today,
//!     stale_after_months: STALE_AFTER_MONTHS,
//!     is_other_rule: |_| false,
//! });
//! assert_eq!(findings[0].rule, "controller-missing");
//! assert!(findings.iter().any(|finding| finding.rule == "retention-missing"));
//! ```
#![forbid(unsafe_code)]

mod context;
mod fact;
mod facts;
mod generic_names;
mod lexicon;
mod messages;
mod rule;
mod rules;
mod search;
mod sentences;
mod text;
mod text_index;
mod tokens;
mod vendors;
mod waivers;
mod walk;

#[cfg(test)]
mod tests;

pub use context::CheckInput;
use context::Context;
pub use rule::Rule;
use rule::{FindRule, RuleFn, WaivedRule};
use seloste_notice::{Date, Finding, Notice};

/// Default age in months after which a notice counts as stale.
pub const STALE_AFTER_MONTHS: u32 = 24;

/// Checks a notice against every rule.
///
/// Findings are sorted by severity, then by the order of the catalogue and of the notice. Waived findings are
/// included; [`Finding::waived`] holds the author's reason.
pub fn check(input: &CheckInput) -> Vec<Finding> {
    let context = Context::new(input);
    let mut findings: Vec<Finding> = rules()
        .iter()
        .flat_map(|rule| match rule.run {
            RuleFn::Notice(run) => run(&context),
            RuleFn::Waivers(_) | RuleFn::Date(_) => Vec::new(),
        })
        .collect();
    waive_with(input.notice, input.today, &mut findings, &|id| match () {
        () if rule(id).is_some() => WaivedRule::Checked,
        () if (input.is_other_rule)(id) => WaivedRule::Other,
        () => WaivedRule::Unknown,
    });
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    findings
}

/// Applies the waivers of a notice to findings of another command, whose rules `is_rule` knows, and adds a
/// finding for each of these waivers that matches none or has ended.
pub fn waive(notice: &Notice, today: Date, findings: &mut Vec<Finding>, is_rule: fn(&str) -> bool) {
    waive_with(notice, today, findings, &|id| {
        if is_rule(id) { WaivedRule::Checked } else { WaivedRule::Other }
    });
}

fn waive_with(notice: &Notice, today: Date, findings: &mut Vec<Finding>, find: FindRule<'_>) {
    waivers::apply(notice, today, findings);
    for checked in rules() {
        if let RuleFn::Waivers(run) = checked.run {
            let more = run(notice, today, findings, find);
            findings.extend(more);
        }
    }
}

/// Returns the findings that depend on the date only, such as outdated legal data.
///
/// Call this once per run, not once per notice.
pub fn check_day(today: Date) -> Vec<Finding> {
    rules()
        .iter()
        .flat_map(|rule| match rule.run {
            RuleFn::Date(run) => run(today),
            RuleFn::Notice(_) | RuleFn::Waivers(_) => Vec::new(),
        })
        .collect()
}

/// Returns the finding about a date in the future, also if the notice waives it. A build that publishes a
/// version refuses such a notice.
pub fn check_published_date(notice: &Notice, today: Date) -> Option<Finding> {
    rules::updated_in_future::find(notice, today)
}

/// Returns every rule, in the order in which the GDPR lists the items that a notice must state.
pub fn rules() -> &'static [Rule] {
    &rules::CATALOGUE
}

/// Returns the rule with this id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().iter().find(|rule| rule.id == id)
}
