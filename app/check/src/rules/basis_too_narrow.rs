use seloste_notice::{Basis, Finding, Purpose, Severity};

use crate::context::Context;
use crate::lexicon::{BEYOND_CONTRACT, NEGATIONS};
use crate::rule::{Rule, RuleFn};
use crate::text::{join_with_and, quote};

pub(super) const RULE: Rule = Rule {
    id: "basis-too-narrow",
    summary: "Marketing, targeting or statistics rely on the contract only",
    severity: Severity::Warning,
    why: "A contract covers only what is necessary to perform it. Marketing, targeting and statistics serve \
          the controller and need consent or a legitimate interest, which give people other rights.",
    source: "Art. 6(1)(b) and (f) GDPR; EDPB guidelines 2/2019; Court of Justice, C-252/21, 4 July 2023",
    remedy: "Determine the legal basis of the purpose and state it under `basis`: `consent`, or \
             `legitimate-interests` with the `interest`. E-mail marketing to customers can also be based on \
             Art. 13(2) of directive 2002/58/EC (Court of Justice, C-654/23, 13 November 2025).",
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
  withdraw-consent: You can withdraw your consent at any time in your settings.
  complaint: yes
",
    lists: &[&BEYOND_CONTRACT, &NEGATIONS],
    run: RuleFn::Notice(run),
};

/// Reports one finding for each purpose with its own basis, and one for all purposes that rely on the basis
/// of the notice.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    let hits = context.texts.find_terms(&BEYOND_CONTRACT);
    let goes_beyond = |index: usize| {
        let path = format!("purposes[{index}]");
        hits.iter().any(|hit| {
            let under = hit.entry.path_without_language().strip_prefix(&path);
            matches!(under, Some(".name" | ".text")) && !hit.is_negated()
        })
    };
    let beyond: Vec<(usize, &Purpose)> =
        notice.purposes.iter().enumerate().filter(|(index, _)| goes_beyond(*index)).collect();
    let with_own_basis =
        beyond.iter().filter(|(_, purpose)| purpose.basis == [Basis::Contract]).map(|(index, purpose)| {
            RULE.finding(
                format!("purposes[{index}].basis"),
                format!(
                    "the purpose {} relies on the contract only",
                    quote(context.localized(&purpose.name))
                ),
            )
        });
    let mut findings: Vec<Finding> = with_own_basis.collect();
    let all_contract = !notice.legal_bases.is_empty()
        && notice.legal_bases.iter().all(|statement| statement.basis == Basis::Contract);
    let shared: Vec<String> = beyond
        .iter()
        .filter(|(_, purpose)| all_contract && purpose.basis.is_empty())
        .map(|(_, purpose)| quote(context.localized(&purpose.name)))
        .collect();
    if !shared.is_empty() {
        findings.push(RULE.finding(
            "legal_bases",
            format!("the contract is the only legal basis, including for {}", join_with_and(&shared)),
        ));
    }
    findings
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn contract_as_the_only_basis_is_reported_once() {
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
    fn negation_and_complaints_are_not_reported() {
        for purpose in [
            "{ name: Orders, text: No marketing is sent., basis: contract, retention: { years: 1 } }",
            // Swedish "reklamation" is a complaint, "reklam" is advertising.
            "{ name: Reklamationer, basis: contract, retention: { years: 1 } }",
        ] {
            assert!(found(&format!("purposes: [{purpose}]")).is_empty(), "{purpose}");
        }
    }
}
