use seloste_notice::{Finding, RequestRequirementKind, SectionId, Severity};

use crate::context::Context;
use crate::lexicon::{IDENTITY_CODE_IN_REQUEST, IDENTITY_PAPERS, Patterns};
use crate::rule::{Rule, RuleFn};
use crate::text::{fold, quote};

pub(super) const RULE: Rule = Rule {
    id: "identity-demanded",
    summary: "Everyone who makes a request must show an identity paper or state an identity code",
    severity: Severity::Warning,
    why: "A controller may ask for more information to confirm the identity only if it has reasonable doubts \
          about the person who makes the request. A copy of a passport or a personal identity code is more \
          data than most requests need.",
    source: "Art. 12(6), 11 and 5(1)(c) GDPR; EDPB guidelines 01/2022",
    remedy: "Say that you ask for identification if you have reasonable doubts, and prefer what you know of \
             the person already, such as the sign-in to your service.",
    wrong: "\
sections:
  - { in: rights, text: A copy of your passport must be enclosed with every request for access. }
",
    right: "\
sections:
  - { in: rights, text: If we have reasonable doubts about your identity we may ask for more information. }
",
    lists: &[&IDENTITY_PAPERS, &IDENTITY_CODE_IN_REQUEST],
    run: RuleFn::Notice(run),
};

/// Checks texts about rights, and the stated demands.
fn run(context: &Context) -> Vec<Finding> {
    let demands = context.notice.rights.demands.iter().enumerate().filter_map(|(index, demand)| {
        let is_found = demand.kinds.contains(&RequestRequirementKind::Identity)
            && demand.text.iter().any(|(language, text)| {
                let folded = fold(text);
                LISTS.iter().any(|(list, _)| list.match_text(&folded, language))
            });
        let text = quote(context.localized(&demand.text));
        is_found.then(|| {
            RULE.finding(
                format!("rights.demands[{index}]"),
                format!("every request requires proof of identity: {text}"),
            )
        })
    });
    let texts = LISTS.iter().flat_map(|(list, what)| {
        let hits = list.find_where(&context.texts, |hit| {
            !hit.entry.is_under("rights.demands")
                && context.is_in_section(hit.entry, "rights", SectionId::Rights)
        });
        hits.into_iter().map(move |hit| {
            RULE.finding(
                hit.entry.path(),
                format!("every request seems to require {what}: {}", quote(hit.sentence)),
            )
        })
    });
    let mut findings: Vec<Finding> = demands.chain(texts).collect();
    findings.dedup_by(|next, first| next.location == first.location);
    findings
}

/// What is demanded, in patterns and in words.
const LISTS: [(&Patterns, &str); 2] =
    [(&IDENTITY_PAPERS, "an identity paper"), (&IDENTITY_CODE_IN_REQUEST, "the personal identity code")];

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn demand_is_found_in_every_language() {
        for text in [
            "Tarkastuspyyntöön on liitettävä kopio passista tai henkilöllisyystodistuksesta."
                .replace(" tai ", " eli "),
            "Tarkastuspyynnön yhteydessä on esitettävä henkilöllisyystodistus.".to_owned(),
            "Pyynnössä on ilmoitettava henkilötunnus.".to_owned(),
            "En kopia av en id-handling ska bifogas begäran.".to_owned(),
            "Begäran ska innehålla namn och personbeteckning.".to_owned(),
            "You must enclose a copy of your passport with the request.".to_owned(),
            "Your request must include your personal identity code.".to_owned(),
        ] {
            let expected = [("identity-demanded", "sections[0].text".to_owned())];
            assert_eq!(found(&format!("sections: [{{ in: rights, text: \"{text}\" }}]")), expected, "{text}");
        }
    }

    #[test]
    fn identification_in_case_of_doubt_is_not_reported() {
        for text in [
            "Jos emme ole varmoja henkilöllisyydestäsi, voimme pyytää sinua esittämään henkilöllisyystodistuksen.",
            "Tarkastuspyynnön tekijän henkilöllisyys varmistetaan tarvittaessa ajokortista.",
            "Pyyntöön ei tarvitse liittää kopiota passista.",
            "Vid tvivel kan vi be om en id-handling innan vi besvarar begäran.",
            "If we have doubts we may ask you for a passport before we answer the request.",
            "We verify your identity by your sign-in before we answer a request.",
        ] {
            assert!(found(&format!("sections: [{{ in: rights, text: \"{text}\" }}]")).is_empty(), "{text}");
        }
        assert!(
            found("security: Vierailija esittää henkilöllisyystodistuksen ja pyynnön vastaanotossa.")
                .is_empty()
        );
    }
}
