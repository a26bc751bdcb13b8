use seloste_notice::{Country, Finding, Language, Mechanism, Severity, law};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};
use crate::text::join_with_and;

pub(super) const RULE: Rule = Rule {
    id: "transfer-mechanism-mismatch",
    summary: "A transfer relies on an adequacy decision that does not cover its country",
    severity: Severity::Error,
    why: "An adequacy decision allows transfers only to the country, and to the recipients there, that it \
          covers. For any other country, the transfer needs appropriate safeguards or a derogation.",
    source: "Art. 13(1)(f) and 45 GDPR",
    remedy: "State the mechanism that applies to the country: `scc`, `bcr` or `derogation`. `dpf` is for \
             certified recipients in the United States only.",
    wrong: "\
purposes:
  - { name: Newsletter, basis: contract, retention: { years: 1 } }
recipients:
  support: { name: Example Support Pvt Ltd, role: processor, country: IN, transfer: { mechanism: adequacy } }
",
    right: "\
purposes:
  - { name: Newsletter, basis: contract, retention: { years: 1 } }
recipients:
  support:
    name: Example Support Pvt Ltd
    role: processor
    country: IN
    transfer: { mechanism: scc, copy: Ask us by e-mail }
",
    lists: &[],
    run: RuleFn::Notice(run),
};

/// A transfer with its path, countries and mechanisms.
struct StatedTransfer<'a> {
    path: String,
    countries: Vec<Country>,
    mechanisms: &'a [Mechanism],
}

/// Reports an error for `adequacy` without a decision and for `dpf` without the United States, if no other
/// mechanism is stated. Warning for `adequacy` for the United States, where the decision covers certified
/// recipients only. Info for safeguards where a decision exists.
fn run(context: &Context) -> Vec<Finding> {
    transfers(context).iter().filter_map(|transfer| check(context, transfer)).collect()
}

fn transfers<'a>(context: &'a Context) -> Vec<StatedTransfer<'a>> {
    let outside = |countries: &[Country]| -> Vec<Country> {
        countries.iter().copied().filter(|country| !country.is_in_eea()).collect()
    };
    let recipients = context.notice.stated_recipients().iter().filter_map(|recipient| {
        Some(StatedTransfer {
            path: format!("recipients.{}.transfer.mechanism", recipient.id),
            countries: outside(&recipient.countries),
            mechanisms: std::slice::from_ref(&recipient.transfer.as_ref()?.mechanism),
        })
    });
    let notice = context.notice.transfers.stated().map(|transfers| StatedTransfer {
        path: "transfers.mechanisms".to_owned(),
        countries: outside(&transfers.countries),
        mechanisms: &transfers.mechanisms,
    });
    recipients.chain(notice).filter(|transfer| !transfer.countries.is_empty()).collect()
}

fn check(context: &Context, transfer: &StatedTransfer) -> Option<Finding> {
    let has = |mechanism: Mechanism| transfer.mechanisms.contains(&mechanism);
    let has_safeguard = has(Mechanism::Scc) || has(Mechanism::Bcr) || has(Mechanism::Derogation);
    let is_us = |country: &&Country| country.code() == "US";
    let decision = |country: &Country| law::adequacy(*country, context.today);
    let without: Vec<&Country> =
        transfer.countries.iter().filter(|country| decision(country).is_none()).collect();
    let path = transfer.path.as_str();
    if has(Mechanism::Adequacy) && !has_safeguard && !without.is_empty() {
        let message = format!("there is no adequacy decision for {}", names(&without));
        return Some(RULE.finding(path, message));
    }
    if has(Mechanism::Dpf) && !transfer.countries.iter().any(|country| is_us(&country)) {
        let countries: Vec<&Country> = transfer.countries.iter().collect();
        return Some(Finding {
            source: format!("{}; Decision (EU) 2023/1795", RULE.source),
            ..RULE.finding(
                path,
                format!(
                    "the Data Privacy Framework is for the United States, but the country is {}",
                    names(&countries)
                ),
            )
        });
    }
    if has(Mechanism::Adequacy)
        && !has(Mechanism::Dpf)
        && !has_safeguard
        && transfer.countries.iter().any(|country| is_us(&country))
    {
        return Some(Finding {
            severity: Severity::Warning,
            source: format!("{}; Decision (EU) 2023/1795", RULE.source),
            help: "Write `dpf` if the recipient is certified under the framework, or else its safeguards."
                .to_owned(),
            ..RULE
                .finding(path, "the adequacy decision for the United States covers certified recipients only")
        });
    }
    let decisions: Vec<_> = transfer.countries.iter().filter_map(decision).collect();
    let is_covered = decisions.len() == transfer.countries.len()
        && decisions.iter().all(|decision| decision.limited_to.is_none());
    (is_covered && !has(Mechanism::Adequacy) && (has(Mechanism::Scc) || has(Mechanism::Bcr))).then(|| {
        let sources: Vec<&str> = decisions.iter().map(|decision| decision.source).collect();
        let countries: Vec<&Country> = transfer.countries.iter().collect();
        Finding {
            severity: Severity::Info,
            why: "Under an adequacy decision the transfer needs no further safeguards, and people need no copy \
                  of them."
                .to_owned(),
            source: format!("{}; {}", RULE.source, sources.join("; ")),
            help: "Write `adequacy`, or keep the safeguards if your contract has them.".to_owned(),
            ..RULE.finding(path, format!("there is an adequacy decision for {}", names(&countries)))
        }
    })
}

fn names(countries: &[&Country]) -> String {
    let names: Vec<&str> = countries.iter().map(|country| country.name(Language::En)).collect();
    join_with_and(&names)
}

#[cfg(test)]
mod tests {
    use seloste_notice::{Finding, Severity};

    use super::RULE;
    use crate::tests::check;

    fn findings_for(country: &str, mechanism: &str) -> Vec<Finding> {
        let keys = format!(
            "recipients: {{ carrier: {{ name: Example Co., country: {country}, \
             transfer: {{ mechanism: {mechanism}, copy: Ask us }} }} }}"
        );
        check(&keys).into_iter().filter(|finding| finding.rule == RULE.id).collect()
    }

    #[test]
    fn mechanism_is_compared_with_the_country() {
        for (country, mechanism, severity) in [
            ("IN", "adequacy", Some(Severity::Error)),
            ("[GB, CN]", "adequacy", Some(Severity::Error)),
            ("IN", "dpf", Some(Severity::Error)),
            ("US", "adequacy", Some(Severity::Warning)),
            ("GB", "scc", Some(Severity::Info)),
            ("BR", "bcr", Some(Severity::Info)),
            ("GB", "adequacy", None),
            ("[FI, GB]", "adequacy", None),
            ("US", "dpf", None),
            ("[US, IN]", "dpf", None),
            ("US", "scc", None),
            ("IN", "scc", None),
            ("[US, GB]", "scc", None),
            // Only commercial organisations are covered.
            ("CA", "scc", None),
        ] {
            let severities: Vec<_> =
                findings_for(country, mechanism).iter().map(|finding| finding.severity).collect();
            assert_eq!(severities, severity.into_iter().collect::<Vec<_>>(), "{country} {mechanism}");
        }
    }

    #[test]
    fn decisions_are_compared_with_the_day() {
        let keys = "transfers: { countries: [BR], mechanisms: [adequacy] }";
        let rules = |keys: &str| check(keys).iter().filter(|finding| finding.rule == RULE.id).count();
        assert_eq!(rules(keys), 0);
        assert_eq!(rules(&format!("# today: 2026-01-02\n{keys}")), 1);
        assert_eq!(rules("transfers: { countries: [IN, JP], mechanisms: [adequacy, scc], copy: Ask us }"), 0);
    }
}
