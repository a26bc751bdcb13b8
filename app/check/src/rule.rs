use seloste_notice::{Date, Finding, Language, Location, Notice, Severity};

use crate::context::Context;
use crate::lexicon::AnyList;

/// A rule and its documentation.
///
/// Tests run both examples: `wrong` must give exactly one finding, of this rule; `right` must give none.
#[derive(Debug)]
pub struct Rule {
    /// Id; also the name of the rule's file, with `_` for `-`.
    pub id: &'static str,
    /// What the rule finds, in one line without a full stop.
    pub summary: &'static str,
    /// Usual severity. The rule may raise or lower it for single findings.
    pub severity: Severity,
    /// Why it matters.
    pub why: &'static str,
    /// Legal source; empty if the rule has none.
    pub source: &'static str,
    /// How to fix it.
    pub remedy: &'static str,
    /// YAML keys of a notice with the problem. They replace the keys of a complete notice. A key that is
    /// commented out (`# updated: left out`) is removed from it; a comment `# today: DATE` sets the date of
    /// the check.
    pub wrong: &'static str,
    /// The same keys without the problem.
    pub right: &'static str,
    /// Lists of the lexicons that the rule needs, first the one that it searches for. It is not checked in
    /// the texts of a language that lacks one.
    pub(crate) lists: &'static [&'static dyn AnyList],
    pub(crate) run: RuleFn,
}

/// What the id in a waiver names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WaivedRule {
    /// A rule whose findings are known here.
    Checked,
    /// A rule of another command.
    Other,
    /// No rule.
    Unknown,
}

/// Finds out what the id in a waiver names.
pub(crate) type FindRule<'a> = &'a dyn Fn(&str) -> WaivedRule;

/// Implementation of a rule, by its input.
#[derive(Clone, Copy, Debug)]
pub(crate) enum RuleFn {
    /// Checks the notice.
    Notice(fn(&Context) -> Vec<Finding>),
    /// Checks the waivers against the findings of all other rules.
    Waivers(fn(&Notice, Date, &[Finding], FindRule<'_>) -> Vec<Finding>),
    /// Checks the date, once for all notices.
    Date(fn(Date) -> Vec<Finding>),
}

impl Rule {
    /// Returns the names of the lists that the lexicon of a language needs so that the rule can check texts
    /// in it. A rule without lists checks every language.
    pub fn lists(&self) -> impl Iterator<Item = &'static str> {
        self.lists.iter().map(|list| list.id())
    }

    /// Returns true if the rule can check texts in a language.
    pub fn is_checked_in(&self, language: Language) -> bool {
        self.lists.iter().all(|list| list.is_in(language))
    }

    /// Returns true if the rule can check the texts in any language of the notice, so that something is not
    /// there if the rule does not find it.
    pub(crate) fn can_search(&self, context: &Context) -> bool {
        context.notice.languages.iter().any(|language| self.is_checked_in(*language))
    }

    /// Creates a finding with this rule's severity, reason, source and remedy. Override single fields with
    /// `..`.
    pub(crate) fn finding(&self, path: impl Into<String>, message: impl Into<String>) -> Finding {
        Finding {
            rule: self.id,
            severity: self.severity,
            location: Location::Path(path.into()),
            message: message.into(),
            why: self.why.to_owned(),
            source: self.source.to_owned(),
            help: self.remedy.to_owned(),
            suggestion: None,
            waived: None,
        }
    }
}
