use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use seloste_notice::{Authority, Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "authority-unnamed",
    summary: "The supervisory authority is not named",
    severity: Severity::Warning,
    why: "Who wants to complain has to know to which authority, and where it is found.",
    source: "Art. 13(2)(d), 14(2)(e) and 77 GDPR",
    remedy: "Write `authority: FI` for the Finnish authority, with its current address; or state the \
             authority of another country in full.",
    wrong: "\
# authority: left out
",
    right: "\
authority: FI
",
    run: Run::OnNotice(run),
};

fn run(subject: &Subject) -> Vec<Finding> {
    match &subject.notice.authority {
        None => vec![RULE.finding("authority", "The notice does not name the supervisory authority.")],
        Some(Authority::Stated(party)) if party.name.is_none() => {
            vec![RULE.finding("authority", "The supervisory authority has contact details, but no name.")]
        }
        Some(Authority::Stated(_) | Authority::Of(_)) => Vec::new(),
    }
}
