use seloste_notice::{Authority, Finding, Severity};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "authority-unnamed",
    summary: "The supervisory authority is not named",
    severity: Severity::Warning,
    why: "People who want to complain must know which authority is competent and how to contact it.",
    source: "Art. 13(2)(d), 14(2)(e) and 77 GDPR",
    remedy: "Write `authority: FI` for the Finnish authority with its current details, or state the \
             authority of another country in full.",
    wrong: "\
# authority: left out
",
    right: "\
authority: FI
",
    lists: &[],
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    match &context.notice.authority {
        None => vec![RULE.finding("authority", "the notice does not name the supervisory authority")],
        Some(Authority::Stated(party)) if party.name.is_none() => {
            vec![RULE.finding("authority", "the supervisory authority has contact details, but no name")]
        }
        Some(Authority::Stated(_) | Authority::OfCountry(_)) => Vec::new(),
    }
}
