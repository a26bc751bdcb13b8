use crate::Rule;
use crate::phrases::{FEE, FREE_ONCE};
use crate::rule::Run;
use crate::sayings::once_for_each_text;
use crate::subject::Subject;
use crate::words::quoted;
use seloste_notice::{Finding, SectionId, Severity};

pub(super) const RULE: Rule = Rule {
    id: "access-fee",
    summary: "Access is free only once a year, or costs something",
    severity: Severity::Error,
    why: "Using the rights is free. A reasonable fee may be taken only for a request that is manifestly unfounded or \
          excessive, and for further copies, and the controller has to show that. Once a year was the old law.",
    source: "Art. 12(5) and 15(3) GDPR; Court of Justice, C-307/22, 26 October 2023",
    remedy: "Say that requests are free, or take the sentence out.",
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
    run: Run::OnNotice(run),
};

fn run(subject: &Subject) -> Vec<Finding> {
    let about_rights = |passage: &_| subject.is_about(passage, "rights", SectionId::Rights);
    let mut mentions = FREE_ONCE.found_where(&subject.prose, |mention| about_rights(mention.passage));
    mentions.extend(FEE.found_where(&subject.prose, |mention| about_rights(mention.passage)));
    once_for_each_text(&mut mentions);
    mentions
        .into_iter()
        .map(|mention| {
            RULE.finding(
                mention.passage.path(),
                format!("A request is not free: {}.", quoted(mention.sentence)),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    fn of_access(text: &str) -> usize {
        found(&format!(
            "rights: {{ access: \"{text}\", rectification: yes, erasure: yes, restriction: yes, portability: yes, \
             objection: yes, complaint: yes }}"
        ))
        .len()
    }

    #[test]
    fn fees_in_three_languages() {
        for text in [
            "Tietojen tarkastaminen on maksutonta kerran vuodessa.",
            "Tarkastuspyynnöstä veloitetaan 20 euroa.",
            "Granskningen är avgiftsfri en gång per år.",
            "A fee of 10 euros is taken for each request.",
        ] {
            assert_eq!(of_access(text), 1, "{text}");
        }
    }

    #[test]
    fn what_the_law_lets_and_what_is_free() {
        for text in [
            "Tarkastaminen on maksutonta.",
            "Tarkastuspyynnöstä ei peritä maksua.",
            "Ilmeisen perusteettomasta pyynnöstä voidaan periä maksu, ja siitä veloitetaan kulut.",
            "No fee is taken for each request.",
            "A fee may be charged for each request that is manifestly excessive.",
        ] {
            assert_eq!(of_access(text), 0, "{text}");
        }
    }
}
