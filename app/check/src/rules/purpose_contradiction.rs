use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::lexicon::{BEYOND_CONTRACT, MARKETING, NEGATIONS, ONLY_FOR_CUSTOMERS};
use crate::rule::{Rule, RuleFn};
use crate::text::{join_with_and, quote};
use crate::text_index::Hit;

pub(super) const RULE: Rule = Rule {
    id: "purpose-contradiction",
    summary: "Another text of the notice contradicts its purposes",
    severity: Severity::Warning,
    why: "Purposes must be specified and explicit. If one text denies or suggests what another lists, people \
          cannot know what their data is used for.",
    source: "Art. 5(1)(a) and (b), 12(1) and 13(1)(c) GDPR",
    remedy: "Make the texts consistent: list every purpose under `purposes` and remove contradictions.",
    wrong: "\
purposes:
  - { name: Keeping the customer relationship, basis: contract, retention: { years: 1 } }
  - { name: Statistics, basis: legal-obligation, retention: { law: Act 280/2004 } }
introduction: Your data is processed only for keeping the customer relationship.
",
    right: "\
purposes:
  - { name: Keeping the customer relationship, basis: contract, retention: { years: 1 } }
  - { name: Statistics, basis: legal-obligation, retention: { law: Act 280/2004 } }
introduction: Your data is processed for the purposes below.
",
    lists: &[&ONLY_FOR_CUSTOMERS, &BEYOND_CONTRACT, &MARKETING, &NEGATIONS],
    run: RuleFn::Notice(run),
};

/// Reports “for the customer relationship only” if there are purposes beyond it, and a register named after
/// marketing without such a purpose.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    let beyond = context.texts.find_terms(&BEYOND_CONTRACT);
    let names: Vec<String> = notice
        .purposes
        .iter()
        .enumerate()
        .filter(|(index, _)| {
            let path = format!("purposes[{index}]");
            beyond.iter().any(|hit| mentions(hit, &path))
        })
        .map(|(_, purpose)| quote(context.localized(&purpose.name)))
        .take(3)
        .collect();
    let only = if names.is_empty() { Vec::new() } else { ONLY_FOR_CUSTOMERS.find(&context.texts) };
    let only = only.into_iter().map(|hit| {
        RULE.finding(
            hit.entry.path(),
            format!("{} contradicts {}", quote(hit.sentence), join_with_and(&names)),
        )
    });
    only.chain(misnamed_register(context)).collect()
}

/// Reports a register named after marketing if no purpose mentions it.
fn misnamed_register(context: &Context) -> Option<Finding> {
    let notice = context.notice;
    let name = notice.register.as_ref().filter(|_| !notice.purposes.is_empty())?;
    if !context.texts.any_has(&MARKETING, |entry| entry.is_under("register")) {
        return None;
    }
    let marketing = context.texts.find_terms(&MARKETING);
    let has_purpose = ["purposes", "legal_bases", "sections"]
        .into_iter()
        .any(|key| marketing.iter().any(|hit| mentions(hit, key)));
    let is_named = marketing.iter().any(|hit| mentions(hit, "register"));
    (is_named && !has_purpose).then(|| {
        let name = quote(context.localized(name));
        RULE.finding(
            "register",
            format!("the register {name} is named after marketing, but no purpose mentions it"),
        )
    })
}

fn mentions(hit: &Hit, path: &str) -> bool {
    hit.entry.is_under(path) && !hit.is_negated()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    const PURPOSES: &str = "\
purposes:
  - { name: Tilaukset, basis: contract, retention: { years: 1 } }
  - { name: Tilastointi, basis: legal-obligation, retention: { law: Tilastolaki 280/2004 } }
";

    #[test]
    fn contradiction_is_found_in_every_language() {
        for text in [
            "Tietoja käsitellään ainoastaan asiakassuhteen ylläpitämiseen.",
            "Uppgifterna används endast för att sköta kundförhållandet.",
            "The data is used solely to maintain the customer relationship.",
        ] {
            let expected = [("purpose-contradiction", "introduction".to_owned())];
            assert_eq!(found(&format!("{PURPOSES}introduction: {text}")), expected, "{text}");
            assert!(found(&format!("introduction: {text}")).is_empty(), "{text}");
        }
        for text in [
            "Tietoja käsitellään ainoastaan tässä kerrottuihin tarkoituksiin.",
            "Your data is used only for the purposes that are told here.",
            "Asiakassuhteen hoitamiseen tietoja käyttävät vain ne, joiden työhön se kuuluu.",
        ] {
            assert!(found(&format!("{PURPOSES}introduction: \"{text}\"")).is_empty(), "{text}");
        }
    }

    #[test]
    fn register_named_after_marketing_needs_a_purpose() {
        let register = "register: Asiakas- ja markkinointirekisteri\n";
        assert_eq!(found(register), [("purpose-contradiction", "register".to_owned())]);
        let purposes = "purposes: [{ name: Suoramarkkinointi, basis: legal-obligation, retention: { law: Laki 1/2020 } }]";
        assert!(found(&format!("{register}{purposes}")).is_empty());
    }
}
