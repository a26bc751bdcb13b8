use seloste_notice::{Finding, SectionId, Severity};

use crate::context::Context;
use crate::lexicon::{FEE, ONE_FREE_REQUEST};
use crate::rule::{Rule, RuleFn};
use crate::text::quote;
use crate::text_index::first_hit_per_text;

pub(super) const RULE: Rule = Rule {
    id: "access-fee",
    summary: "Access is free of charge only once a year, or costs a fee",
    severity: Severity::Error,
    why: "Exercising rights is free of charge. A reasonable fee is allowed only for a manifestly unfounded \
          or excessive request, which the controller must demonstrate, and for further copies. A first request \
          is excessive only if the controller proves an abusive intention. “Once a year” comes from the \
          repealed law.",
    source: "Art. 12(5) and 15(3) GDPR; Court of Justice, C-307/22, 26 October 2023, and C-526/24, 19 March 2026",
    remedy: "State that requests are free of charge, or remove the sentence.",
    wrong: "\
rights:
  access: You may inspect your data free of charge once a year.
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  objection: yes
  complaint: yes
",
    right: "\
rights:
  access: You may inspect your data free of charge.
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  objection: yes
  complaint: yes
",
    lists: &[&ONE_FREE_REQUEST, &FEE],
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    let is_about_rights = |entry: &_| context.is_in_section(entry, "rights", SectionId::Rights);
    let mut hits = ONE_FREE_REQUEST.find_where(&context.texts, |hit| is_about_rights(hit.entry));
    hits.extend(FEE.find_where(&context.texts, |hit| is_about_rights(hit.entry)));
    first_hit_per_text(&mut hits);
    hits.into_iter()
        .map(|hit| {
            RULE.finding(
                hit.entry.path(),
                format!("a request is not free of charge: {}", quote(hit.sentence)),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    fn findings_for(text: &str) -> usize {
        found(&format!(
            "rights: {{ access: \"{text}\", rectification: yes, erasure: yes, restriction: yes, portability: yes, \
             objection: yes, complaint: yes }}"
        ))
        .len()
    }

    #[test]
    fn fee_is_found_in_every_language() {
        for text in [
            "Tietojen tarkastaminen on maksutonta kerran vuodessa.",
            "Tarkastuspyynnöstä veloitetaan 20 euroa.",
            "Granskningen är avgiftsfri en gång per år.",
            "A fee of 10 euros is taken for each request.",
        ] {
            assert_eq!(findings_for(text), 1, "{text}");
        }
    }

    #[test]
    fn lawful_fee_is_not_reported() {
        for text in [
            "Tarkastaminen on maksutonta.",
            "Tarkastuspyynnöstä ei peritä maksua.",
            "Ilmeisen perusteettomasta pyynnöstä voidaan periä maksu, ja siitä veloitetaan kulut.",
            "No fee is taken for each request.",
            "A fee may be charged for each request that is manifestly excessive.",
        ] {
            assert_eq!(findings_for(text), 0, "{text}");
        }
    }
}
