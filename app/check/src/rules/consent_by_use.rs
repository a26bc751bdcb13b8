use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::lexicon::{CONSENT_BY_USE, NEGATIONS};
use crate::rule::{Rule, RuleFn};
use crate::text::quote;

pub(super) const RULE: Rule = Rule {
    id: "consent-by-use",
    summary: "Using the site counts as consent or acceptance",
    severity: Severity::Error,
    why: "Consent is a clear affirmative act for a specific purpose; using a site is not consent. A notice \
          informs people and is not a contract, so nobody has to accept it.",
    source: "Art. 4(11) and 7 GDPR; Court of Justice, C-673/17, 1 October 2019",
    remedy: "Remove the sentence. If a purpose relies on consent, ask for it separately and before the \
             processing.",
    wrong: "\
introduction: By using our website you accept this privacy notice.
",
    right: "\
introduction: This privacy notice explains how we process the data of people who use our website.
",
    lists: &[&CONSENT_BY_USE, &NEGATIONS],
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    CONSENT_BY_USE
        .find_where(&context.texts, |hit| !hit.is_negated())
        .into_iter()
        .map(|hit| {
            RULE.finding(
                hit.entry.path(),
                format!("use of the site counts as acceptance: {}", quote(hit.sentence)),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    fn is_found(text: &str) -> bool {
        found(&format!("introduction: {text}")) == [("consent-by-use", "introduction".to_owned())]
    }

    #[test]
    fn acceptance_by_use_is_reported() {
        for text in [
            "Käyttämällä verkkosivustoamme hyväksyt tämän selosteen.",
            "Käyttäjä antaa suostumuksensa jatkamalla palvelun käyttöä.",
            "Genom att fortsätta använda webbplatsen godkänner du villkoren.",
            "If you continue to use the site, you agree to this policy.",
            "Käyttäessään sivustoa kävijä suostuu tähän käsittelyyn.",
            "När besökaren använder webbplatsen samtycker hen till behandlingen.",
            "When you use our website, you consent to this processing.",
            "Genom att använda Exempeltorget samtycker du till insamling av dina personuppgifter.",
            "By using Exampleton you agree to this privacy policy.",
            "Käyttämällä Esimerkkitoria hyväksyt henkilötietojesi käsittelyn.",
        ] {
            assert!(is_found(text), "{text}");
        }
    }

    #[test]
    fn valid_consent_and_withdrawal_are_not_reported() {
        for text in [
            "Suostumuksen voit peruuttaa käyttämällä palvelun asetuksia.",
            "Annat suostumuksesi käyttämällä sivuston lomaketta.",
            "By using the website you do not consent to anything.",
            "By using the form on our site you give your consent.",
            "Du återkallar ditt samtycke genom att använda länken på webbplatsen.",
        ] {
            assert!(found(&format!("introduction: {text}")).is_empty(), "{text}");
        }
    }
}
