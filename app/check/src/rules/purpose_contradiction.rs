use crate::Rule;
use crate::phrases::{BEYOND_CONTRACT, MARKETING, ONLY_FOR_CUSTOMERS};
use crate::prose::Mention;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::{denies, listed, quoted};
use seloste_notice::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "purpose-contradiction",
    summary: "What the notice says of its purposes elsewhere is not what its purposes say",
    severity: Severity::Warning,
    why: "Purposes must be specified and explicit. Where one place denies or implies what another lists, people cannot know \
          what their data is used for.",
    source: "Art. 5(1)(a) and (b), 12(1) and 13(1)(c) GDPR",
    remedy: "Make the places agree: list every purpose under `purposes`, and take out what says otherwise.",
    wrong: "\
purposes:
  - { name: Keeping the customer relationship, basis: contract, retention: { years: 1 } }
  - { name: Statistics, basis: legal-obligation, retention: { years: 1 } }
introduction: Your data is processed only for keeping the customer relationship.
",
    right: "\
purposes:
  - { name: Keeping the customer relationship, basis: contract, retention: { years: 1 } }
  - { name: Statistics, basis: legal-obligation, retention: { years: 1 } }
introduction: Your data is processed for the purposes that are told below.
",
    run: Run::OnNotice(run),
};

/// A sentence by which data is used for the customer relationship alone, beside purposes that go beyond it; and a register
/// that is named for marketing, where no purpose tells of marketing.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    let beyond = subject.prose.words_beginning(BEYOND_CONTRACT);
    let names: Vec<String> = notice
        .purposes
        .iter()
        .enumerate()
        .filter(|(index, _)| beyond.iter().any(|mention| tells(mention, &format!("purposes[{index}]"))))
        .map(|(_, purpose)| quoted(subject.words(&purpose.name)))
        .take(3)
        .collect();
    let only = if names.is_empty() { Vec::new() } else { ONLY_FOR_CUSTOMERS.found(&subject.prose) };
    let only = only.into_iter().map(|mention| {
        RULE.finding(
            mention.passage.path(),
            format!("{} stands beside {}.", quoted(mention.sentence), listed(&names)),
        )
    });
    only.chain(misnamed_register(subject)).collect()
}

/// A register that is named for what no purpose tells of.
fn misnamed_register(subject: &Subject) -> Option<Finding> {
    let notice = subject.notice;
    let name = notice.register.as_ref().filter(|_| !notice.purposes.is_empty())?;
    let marketing = subject.prose.words_beginning(MARKETING);
    let is_told = ["purposes", "legal_bases", "sections"]
        .into_iter()
        .any(|key| marketing.iter().any(|mention| tells(mention, key)));
    let is_named = marketing.iter().any(|mention| tells(mention, "register"));
    (is_named && !is_told).then(|| {
        let name = quoted(subject.words(name));
        RULE.finding(
            "register",
            format!("The register {name} is named for marketing, but no purpose tells of it."),
        )
    })
}

fn tells(mention: &Mention, path: &str) -> bool {
    mention.passage.is_under(path) && !denies(mention.folded_sentence)
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    const PURPOSES: &str = "\
purposes:
  - { name: Tilaukset, basis: contract, retention: { years: 1 } }
  - { name: Tilastointi, basis: legal-obligation, retention: { years: 1 } }
";

    #[test]
    fn only_for_customers_in_three_languages() {
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
    fn a_register_that_is_named_for_marketing() {
        let register = "register: Asiakas- ja markkinointirekisteri\n";
        assert_eq!(found(register), [("purpose-contradiction", "register".to_owned())]);
        let purposes =
            "purposes: [{ name: Suoramarkkinointi, basis: legal-obligation, retention: { years: 1 } }]";
        assert!(found(&format!("{register}{purposes}")).is_empty());
    }
}
