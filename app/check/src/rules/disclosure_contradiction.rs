use seloste_notice::{Finding, Recipient, RecipientRole, Severity};

use crate::context::Context;
use crate::lexicon::{INTERNAL_RECIPIENTS, NOT_DISCLOSED};
use crate::rule::{Rule, RuleFn};
use crate::text::{fold, join_with_and, quote};

pub(super) const RULE: Rule = Rule {
    id: "disclosure-contradiction",
    summary: "The notice denies disclosure, but lists recipients",
    severity: Severity::Warning,
    why: "One of two contradictory sentences is misleading, and people cannot know which one.",
    source: "Art. 5(1)(a) and 12(1) GDPR",
    remedy: "State to whom the data is disclosed, and remove the denial or name its exceptions in the same \
             sentence.",
    wrong: "\
introduction: We do not disclose your data to third parties.
directory: Every year we publish a directory of our customers.
",
    right: "\
introduction: We do not disclose your data to third parties, except in the directory.
directory: Every year we publish a directory of our customers.
",
    lists: &[&NOT_DISCLOSED, &INTERNAL_RECIPIENTS],
    run: RuleFn::Notice(run),
};

/// Reports denials without exceptions if there are recipients other than processors and authorities. A denial
/// of disclosure rarely refers to those.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    let mut disclosed: Vec<String> = notice
        .stated_recipients()
        .iter()
        .filter(|recipient| is_external(recipient))
        .map(|recipient| quote(context.localized(&recipient.name)))
        .take(3)
        .collect();
    if notice.directory.stated().is_some() {
        disclosed.push("a published directory".to_owned());
    }
    if disclosed.is_empty() {
        return Vec::new();
    }
    NOT_DISCLOSED
        .find(&context.texts)
        .into_iter()
        .map(|hit| {
            RULE.finding(
                hit.entry.path(),
                format!(
                    "{} contradicts the disclosure to {}",
                    quote(hit.sentence),
                    join_with_and(&disclosed)
                ),
            )
        })
        .collect()
}

fn is_external(recipient: &Recipient) -> bool {
    match recipient.role {
        Some(RecipientRole::Controller | RecipientRole::Joint) => true,
        Some(RecipientRole::Processor | RecipientRole::Authority) => false,
        None => {
            !recipient.name.iter().any(|(language, name)| INTERNAL_RECIPIENTS.are_in(&fold(name), language))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    fn findings_for(recipient: &str, text: &str) -> usize {
        found(&format!("introduction: \"{text}\"\nrecipients: {{ carrier: {recipient} }}")).len()
    }

    #[test]
    fn denial_is_found_in_every_language() {
        for text in [
            "Tietoja ei luovuteta ulkopuolisille.",
            "Tiedot ovat vain yrityksen käytössä.",
            "Vi lämnar inte ut uppgifter till tredje part.",
            "We never share your data with anyone.",
        ] {
            assert_eq!(findings_for("{ name: Esimerkki Oy, role: controller }", text), 1, "{text}");
            assert_eq!(findings_for("{ name: Esimerkki Oy, role: processor }", text), 0, "{text}");
            assert_eq!(findings_for("Poliisi", text), 0, "{text}");
        }
    }

    #[test]
    fn limited_denial_is_not_reported() {
        for text in [
            "Tietoja ei luovuteta ulkopuolisille ilman suostumusta.",
            "Tietoja ei luovuteta EU:n ulkopuolelle.",
            "Terveystietoja ei luovuteta.",
            "Emme myy tietoja.",
            "Vi lämnar inte ut uppgifter till tredje part utan ditt samtycke.",
            "We do not share your data with others unless the law asks for it.",
        ] {
            assert_eq!(findings_for("{ name: Esimerkki Oy, role: controller }", text), 0, "{text}");
        }
    }
}
