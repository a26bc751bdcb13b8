use crate::subject::Subject;
use seloste_notice::{Date, Finding, Notice, Place, Severity};

/// A rule with its documentation. The examples are run as tests: `wrong` gives this one finding and no other, `right`
/// gives none.
#[derive(Debug)]
pub struct Rule {
    /// Its id, which is also the name of its file.
    pub id: &'static str,
    /// What it finds, in one line.
    pub summary: &'static str,
    /// How much a finding matters as a rule; the rule's file says when it matters more or less.
    pub severity: Severity,
    /// Why it matters.
    pub why: &'static str,
    /// The legal source; empty where the reason is another.
    pub source: &'static str,
    /// What to do.
    pub remedy: &'static str,
    /// Keys of a notice that break the rule. A key that is commented out is left out of the notice, and a comment
    /// `today:` tells the day of the check.
    pub wrong: &'static str,
    /// The same keys as they should be.
    pub right: &'static str,
    pub(crate) run: Run,
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Run {
    /// At the notice.
    OnNotice(fn(&Subject) -> Vec<Finding>),
    /// At what the other rules found, after waiving.
    OnWaivers(fn(&Notice, &[Finding]) -> Vec<Finding>),
    /// At the day alone, once for all notices.
    Today(fn(Date) -> Vec<Finding>),
}

impl Rule {
    /// A finding of this rule, to be changed where it matters more or less, or asks for something else, than usual.
    pub(crate) fn finding(&self, path: impl Into<String>, what: impl Into<String>) -> Finding {
        Finding {
            rule: self.id,
            severity: self.severity,
            place: Place::Path(path.into()),
            what: what.into(),
            why: self.why.to_owned(),
            source: self.source.to_owned(),
            fix: self.remedy.to_owned(),
            waived: None,
        }
    }
}
