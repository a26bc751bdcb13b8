use crate::Rule;
use crate::phrases::BEYOND_CONTRACT;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::{denies, listed, quoted};
use seloste_notice::{Basis, Finding, Purpose, Severity};

pub(super) const RULE: Rule = Rule {
    id: "basis-too-narrow",
    summary: "Marketing, targeting or statistics rest on the contract alone",
    severity: Severity::Warning,
    why: "A contract covers only what is necessary to perform it towards the person. Marketing, targeting and \
          statistics are the controller's own wishes and need consent or a legitimate interest, against which \
          people have other rights.",
    source: "Art. 6(1)(b) and (f) GDPR; EDPB guidelines 2/2019; Court of Justice, C-252/21, 4 July 2023",
    remedy: "Find out what the purpose rests on, and state that as its `basis`: `consent`, or \
             `legitimate-interests` with the `interest`.",
    wrong: "\
purposes:
  - { name: Targeted advertising, basis: contract, retention: { years: 1 } }
",
    right: "\
purposes:
  - { name: Targeted advertising, basis: consent, retention: { years: 1 } }
rights:
  access: yes
  rectification: yes
  erasure: yes
  restriction: yes
  portability: yes
  objection: yes
  withdraw-consent: You withdraw your consent at any time in your settings.
  complaint: yes
",
    run: Run::OnNotice(run),
};

/// One finding for each purpose with a basis of its own; one for the whole notice where the contract is stated for all of
/// it.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    let mentions = subject.prose.words_beginning(BEYOND_CONTRACT);
    let goes_beyond = |index: usize| {
        let path = format!("purposes[{index}]");
        mentions.iter().any(|mention| {
            let under = mention.passage.text_path().strip_prefix(&path);
            matches!(under, Some(".name" | ".text")) && !denies(mention.folded_sentence)
        })
    };
    let beyond: Vec<(usize, &Purpose)> =
        notice.purposes.iter().enumerate().filter(|(index, _)| goes_beyond(*index)).collect();
    let own =
        beyond.iter().filter(|(_, purpose)| purpose.basis == [Basis::Contract]).map(|(index, purpose)| {
            RULE.finding(
                format!("purposes[{index}].basis"),
                format!("The purpose {} rests on the contract alone.", quoted(subject.words(&purpose.name))),
            )
        });
    let mut findings: Vec<Finding> = own.collect();
    let all_contract = !notice.legal_bases.is_empty()
        && notice.legal_bases.iter().all(|statement| statement.basis == Basis::Contract);
    let shared: Vec<String> = beyond
        .iter()
        .filter(|(_, purpose)| all_contract && purpose.basis.is_empty())
        .map(|(_, purpose)| quoted(subject.words(&purpose.name)))
        .collect();
    if !shared.is_empty() {
        findings.push(RULE.finding(
            "legal_bases",
            format!("The contract is the only basis stated, also for {}.", listed(&shared)),
        ));
    }
    findings
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn a_contract_for_the_whole_notice_is_told_once() {
        let purposes = "\
purposes:
  - { name: Tilaukset, retention: { years: 1 } }
  - { name: Suoramarkkinointi, retention: { years: 1 } }
  - { name: Kehittäminen, text: Tietoja käytetään tilastollisiin tarkoituksiin., retention: { years: 1 } }
";
        assert_eq!(
            found(&format!("{purposes}legal_bases: [contract]")),
            [("basis-too-narrow", "legal_bases".to_owned())]
        );
        assert!(found(&format!("{purposes}legal_bases: [public-task]")).is_empty());
    }

    #[test]
    fn what_is_denied_or_has_another_basis_beside_is_left_alone() {
        for purpose in [
            "{ name: Orders, text: No marketing is sent., basis: contract, retention: { years: 1 } }",
            // Complaints about goods, though the Swedish words begin alike.
            "{ name: Reklamationer, basis: contract, retention: { years: 1 } }",
        ] {
            assert!(found(&format!("purposes: [{purpose}]")).is_empty(), "{purpose}");
        }
    }
}
