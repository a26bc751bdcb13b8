use crate::Rule;
use crate::rule::Run;
use crate::subject::{Subject, stated_mechanisms};
use seloste_notice::{Finding, Language, Mechanism, Severity, law, written_date};

pub(super) const RULE: Rule = Rule {
    id: "transfer-mechanism-invalid",
    summary: "A transfer rests on a mechanism that the Court of Justice has declared invalid",
    severity: Severity::Error,
    why: "A transfer that rests on an invalid decision has no legal basis, and telling people that it has \
          one misleads them.",
    source: "Court of Justice, C-362/14 (Safe Harbor) and C-311/18 (Privacy Shield)",
    remedy: "Find out what the transfer rests on today and state that, such as `scc`; if nothing does, stop \
             the transfer. Do not change the word alone.",
    wrong: "\
purposes:
  - { name: Newsletter, basis: contract, retention: { years: 1 } }
recipients:
  mailer: { name: Example Mail Inc., country: US, transfer: { mechanism: privacy-shield } }
",
    right: "\
purposes:
  - { name: Newsletter, basis: contract, retention: { years: 1 } }
recipients:
  mailer: { name: Example Mail Inc., country: US, transfer: { mechanism: scc, copy: Ask us } }
",
    run: Run::OnNotice(run),
};

/// What is told of a recipient is not told again of the transfers as a whole.
fn run(subject: &Subject) -> Vec<Finding> {
    let stated = stated_mechanisms(subject.notice);
    let of_recipients: Vec<Mechanism> = stated
        .iter()
        .filter(|(path, _)| path.starts_with("recipients."))
        .map(|(_, mechanism)| *mechanism)
        .collect();
    stated
        .into_iter()
        .filter(|(path, mechanism)| path.starts_with("recipients.") || !of_recipients.contains(mechanism))
        .filter_map(|(path, mechanism)| {
            let facts = law::mechanism(mechanism)?;
            let since = facts.invalid_since.filter(|since| *since <= subject.today)?;
            Some(Finding {
                source: facts.source.to_owned(),
                ..RULE.finding(
                    path,
                    format!(
                        "The transfer rests on {}, which has been invalid since {}.",
                        named(mechanism),
                        written_date(since, Language::En)
                    ),
                )
            })
        })
        .collect()
}

fn named(mechanism: Mechanism) -> &'static str {
    match mechanism {
        Mechanism::PrivacyShield => "the EU–US Privacy Shield",
        Mechanism::SafeHarbor => "Safe Harbor",
        other => other.word(),
    }
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn every_place_is_told() {
        assert_eq!(
            found("transfers: { countries: [US], mechanisms: [scc, safe-harbor], copy: Ask us }"),
            [("transfer-mechanism-invalid", "transfers.mechanisms[1]".to_owned())]
        );
        let recipient =
            "recipients: { carrier: { name: A Inc., country: US, transfer: { mechanism: safe-harbor } } }\n";
        assert_eq!(
            found(&format!("{recipient}transfers: {{ countries: [US], mechanisms: [safe-harbor] }}")),
            [("transfer-mechanism-invalid", "recipients.carrier.transfer.mechanism".to_owned())]
        );
    }
}
