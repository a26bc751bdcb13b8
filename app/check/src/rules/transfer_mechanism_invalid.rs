use seloste_notice::{Finding, Language, Mechanism, Severity, format_date, law};

use crate::context::{Context, stated_mechanisms};
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "transfer-mechanism-invalid",
    summary: "A transfer relies on a mechanism that the Court of Justice has declared invalid",
    severity: Severity::Error,
    why: "A transfer that relies on an invalid decision has no legal basis, and telling people otherwise is \
          misleading.",
    source: "Court of Justice, C-362/14 (Safe Harbor) and C-311/18 (Privacy Shield)",
    remedy: "Find out which mechanism the transfer relies on today and state it, such as `scc`. If there is \
             none, stop the transfer. Do not change only the word in the notice.",
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
    lists: &[],
    run: RuleFn::Notice(run),
};

/// A mechanism reported for a recipient is not reported again for the transfers of the notice.
fn run(context: &Context) -> Vec<Finding> {
    let stated = stated_mechanisms(context.notice);
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
            let since = facts.invalid_since.filter(|since| *since <= context.today)?;
            Some(Finding {
                source: facts.source.to_owned(),
                ..RULE.finding(
                    path,
                    format!(
                        "the transfer relies on {}, which has been invalid since {}",
                        describe(mechanism),
                        format_date(since, Language::En)
                    ),
                )
            })
        })
        .collect()
}

fn describe(mechanism: Mechanism) -> &'static str {
    match mechanism {
        Mechanism::PrivacyShield => "the EU–US Privacy Shield",
        Mechanism::SafeHarbor => "Safe Harbor",
        other => other.as_str(),
    }
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn recipients_and_transfers_are_checked() {
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
