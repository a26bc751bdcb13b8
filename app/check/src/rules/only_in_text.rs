use seloste_notice::{Finding, Right, Severity};

use crate::context::Context;
use crate::fact::{Fact, FactState, describe_right};
use crate::facts::{LISTS, undivided_objection};
use crate::rule::{Rule, RuleFn};
use crate::text::{join_with_and, quote};

pub(super) const RULE: Rule = Rule {
    id: "only-in-text",
    summary: "An item of Art. 13 or 14 is stated in a text only",
    severity: Severity::Info,
    why: "People can read it, but it is not where they look for it: the page cannot show it under its own \
          heading, the request form cannot use it, and it cannot be compared between languages and versions.",
    source: "Art. 12(1) GDPR",
    remedy: "Write the item under the key made for it, and keep in the text only what the key cannot say.",
    wrong: "\
# purposes: left out
introduction: We use your data to deliver your orders.
retention: { years: 2, after: the last purchase }
",
    right: "\
purposes:
  - name: Delivering orders
    basis: contract
retention: { years: 2, after: the last purchase }
",
    lists: LISTS,
    run: RuleFn::Notice(run),
};

/// Reports one finding for each item, and one for all rights of the same text.
fn run(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut rights: Vec<(&str, String, String)> = Vec::new();
    for fact in Fact::ALL {
        let FactState::InText(passage) = context.state_of(fact) else { continue };
        // Another rule reports it.
        if fact == Fact::Right(Right::Objection) && undivided_objection(context).is_some() {
            continue;
        }
        if let Fact::Right(right) = fact {
            rights.push((describe_right(right), passage.path, passage.sentence));
        } else {
            findings.push(finding(fact, fact.name(), &passage.path, &passage.sentence));
        }
    }
    while let Some((_, path, sentence)) = rights.first().cloned() {
        let (here, rest): (Vec<_>, Vec<_>) = rights.into_iter().partition(|(_, other, _)| *other == path);
        let names: Vec<&str> = here.iter().map(|(name, ..)| *name).collect();
        let any_right = Fact::Right(Right::Access);
        findings.push(finding(any_right, &join_with_and(&names), &path, &sentence));
        rights = rest;
    }
    findings
}

fn finding(fact: Fact, name: &str, path: &str, sentence: &str) -> Finding {
    Finding {
        help: fact.remedy().to_owned(),
        ..RULE.finding(path, format!("the notice states {name} in a text only: {}", quote(sentence)))
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::{check, found};

    /// Asserts that without these keys the text states the item, so that only this rule reports it.
    fn assert_in_text(keys: &str, path: &str) {
        assert_eq!(found(keys), [("only-in-text", path.to_owned())], "{keys}");
    }

    #[test]
    fn sentences_in_every_language_state_an_item() {
        let purposes = "purposes: [{ name: A, basis: contract }]\n";
        for (keys, sentences) in [
            (
                "rights: { access: yes, rectification: yes, erasure: yes, restriction: yes, portability: yes }",
                [
                    "Sinulla on oikeus tehdä valitus tietosuojavaltuutetulle.",
                    "Du kan lämna klagomål till tillsynsmyndigheten.",
                    "You may lodge a complaint with the supervisory authority.",
                ],
            ),
            (
                purposes,
                [
                    "Tietoja säilytetään kaksi vuotta asiakassuhteen päättymisestä.",
                    "Uppgifterna sparas i två år.",
                    "We keep the data for two years.",
                ],
            ),
            (
                "# updated: left out",
                ["Päivitetty 1.10.2026.", "Uppdaterad den 1 oktober 2026.", "Last updated 1 October 2026."],
            ),
            (
                "# automated_decisions: left out",
                [
                    "Emme tee automaattisia päätöksiä.",
                    "Vi fattar inga automatiserade beslut.",
                    "We make no automated decisions.",
                ],
            ),
            (
                "# provision: left out",
                [
                    "Tietojen antaminen on vapaaehtoista.",
                    "Det är frivilligt att lämna uppgifterna.",
                    "Providing the data is voluntary.",
                ],
            ),
            (
                "purposes: [{ name: A, basis: contract, retention: { years: 1 } }]\n# recipients: left out",
                [
                    "Tietoja luovutetaan kuljetusyhtiöille.",
                    "Vi delar uppgifter med transportföretag.",
                    "We share the data with carriers.",
                ],
            ),
        ] {
            for sentence in sentences {
                assert_in_text(&format!("{keys}\nintroduction: {sentence}"), "introduction");
                assert_in_text(
                    &format!("{keys}\nsections: [{{ after: rights, title: Muuta, text: {sentence} }}]"),
                    "sections[0].text",
                );
            }
        }
    }

    #[test]
    fn controller_can_be_named_in_a_text() {
        for text in [
            "Rekisterinpitäjä on Esimerkki Oy, tietosuoja@example.fi.",
            "Personuppgiftsansvarig är Exempel Ab, dataskydd@example.fi.",
            "The controller is Example Ltd, privacy@example.fi.",
            "Esimerkkijuhlat är personuppgiftsansvarig, dataskydd@example.fi.",
            "Example Festival is the data controller, privacy@example.fi.",
        ] {
            assert_in_text(&format!("controller: {{ text: '{text}' }}"), "controller.text");
        }
    }

    #[test]
    fn sections_and_headings_state_an_item() {
        let purposes = "# purposes: left out\nretention: { years: 2 }\n";
        for section in [
            "{ in: purposes, text: Jäsenyyksien hallinta ja laskutus. }",
            "{ after: register, title: 3. Käsittelyn tarkoitus, text: Jäsenyyksien hallinta ja laskutus. }",
            "{ after: register, title: Behandlingens ändamål, text: Skötsel av medlemskap och fakturering. }",
            "{ after: register, title: Why we use it, text: Looking after members. }",
        ] {
            assert_in_text(&format!("{purposes}sections: [{section}]"), "sections[0].text");
        }
        for nothing in
            ["{ in: purposes, text: 'Seuraavasti:' }", "{ after: register, title: Muuta, text: Ei ole. }"]
        {
            let findings = found(&format!("{purposes}sections: [{nothing}]"));
            assert!(findings.contains(&("purposes-missing", "purposes".to_owned())), "{nothing}");
        }
    }

    #[test]
    fn rights_of_a_sentence_give_one_finding() {
        for sentence in [
            "You have the right to check your data, to ask for it to be corrected, deleted or limited in its use.",
            "Sinulla on oikeus tarkastaa tietosi sekä vaatia niiden korjaamista, poistamista tai käsittelyn rajoittamista.",
            "Du har rätt till åtkomst till dina uppgifter, rättelse, radering och begränsning av behandlingen.",
        ] {
            let keys = format!("rights: {{ portability: yes, complaint: yes }}\nintroduction: {sentence}");
            let findings = check(&keys);
            assert_eq!(findings.len(), 1, "{sentence}: {findings:#?}");
            for article in ["15", "16", "17", "18"] {
                assert!(
                    findings[0].message.contains(&format!("(Art. {article})")),
                    "{}",
                    findings[0].message
                );
            }
        }
    }

    #[test]
    fn sentences_about_something_else_state_nothing() {
        let purposes = "purposes: [{ name: A, basis: contract, retention: { years: 1 } }]\n";
        for (keys, sentences, rule) in [
            (
                "# automated_decisions: left out\n".to_owned(),
                [
                    "Oikeudet automaattisen päätöksenteon yhteydessä.",
                    "Rätt att få veta förekomsten av automatiserat beslutsfattande.",
                    "Rights in relation to automated decision making and profiling.",
                ],
                "automated-decisions-missing",
            ),
            (
                "# provision: left out\n".to_owned(),
                [
                    "Lakisääteinen velvoite edellyttää tietojen säilyttämistä.",
                    "Vi sparar uppgifterna om det krävs enligt lag.",
                    "We have a legal obligation to store the data.",
                ],
                "provision-missing",
            ),
            (
                format!("{purposes}# recipients: left out\n"),
                [
                    "Tiedot siirretään suojatun yhteyden ylitse, kun asiakas luovuttaa ne.",
                    "Du har rätt att få de personuppgifter som du har lämnat till oss.",
                    "You provide the data by a form.",
                ],
                "recipients-unnamed",
            ),
            (
                "# controller: left out\n".to_owned(),
                [
                    "Rekisterinpitäjä vastaa pyyntöihin.",
                    "Personuppgiftsansvarig svarar på begäran.",
                    "The controller is obliged to answer.",
                ],
                "controller-missing",
            ),
        ] {
            for sentence in sentences {
                let findings = found(&format!("{keys}introduction: {sentence}"));
                let rules: Vec<_> = findings.iter().map(|(rule, _)| *rule).collect();
                assert_eq!(rules, [rule], "{sentence}");
            }
        }
    }

    #[test]
    fn transfers_are_not_recipients() {
        let keys =
            "purposes: [{ name: A, basis: contract, retention: { years: 1 } }]\n# recipients: left out\n";
        for text in [
            "Tietoja ei siirretä Euroopan unionin ulkopuolelle.",
            "Uppgifterna lämnas inte utanför EES.",
            "We do not share your data outside the EEA.",
        ] {
            let expected = [("recipients-unnamed", "recipients".to_owned())];
            assert_eq!(found(&format!("{keys}introduction: {text}")), expected, "{text}");
        }
    }

    #[test]
    fn denied_right_is_not_stated() {
        let rights = "rights: { access: yes, rectification: yes, restriction: yes, portability: yes, complaint: yes }\n";
        let denial = "introduction: Sinulla ei ole oikeutta tietojen poistamiseen.";
        assert_eq!(found(&format!("{rights}{denial}")), [("right-missing", "rights".to_owned())]);
    }
}
