use seloste_notice::{Finding, Mechanism, Severity};

use crate::context::Context;
use crate::lexicon::COPY;
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "transfer-copy-missing",
    summary: "A transfer relies on safeguards, but the notice does not say how to get a copy",
    severity: Severity::Warning,
    why: "People must be told how to get a copy of standard contractual clauses or binding corporate rules, \
          or where they are available. Otherwise they cannot read the safeguards that protect them.",
    source: "Art. 13(1)(f), 14(1)(f) and 46 GDPR",
    remedy: "State under `copy` how to get a copy of the safeguards, or under `link` where they are \
             available.",
    wrong: "\
purposes:
  - { name: Newsletter, basis: contract, retention: { years: 1 } }
recipients:
  mailer: { name: Example Mail Inc., country: US, transfer: { mechanism: scc } }
",
    right: "\
purposes:
  - { name: Newsletter, basis: contract, retention: { years: 1 } }
recipients:
  mailer: { name: Example Mail Inc., country: US, transfer: { mechanism: scc, copy: Ask us by e-mail } }
",
    lists: &[&COPY],
    run: RuleFn::Notice(run),
};

/// Reports one finding for the notice. A copy mentioned for any transfer counts for all transfers.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    let whole = notice.transfers.stated();
    let recipients = notice.stated_recipients();
    let transfers = || recipients.iter().filter_map(|one| Some((one, one.transfer.as_ref()?)));
    let of_recipient = transfers()
        .find(|(_, transfer)| is_safeguard(&transfer.mechanism))
        .map(|(recipient, _)| format!("recipients.{}.transfer", recipient.id));
    let of_whole = whole
        .filter(|transfers| transfers.mechanisms.iter().any(is_safeguard))
        .map(|_| "transfers".to_owned());
    let Some(path) = of_recipient.or(of_whole) else { return Vec::new() };
    let has_copy = whole.is_some_and(|transfers| transfers.copy.is_some())
        || transfers().any(|(_, transfer)| transfer.copy.is_some() || transfer.link.is_some())
        || context.texts.any_has(&COPY, |entry| {
            entry.is_under("transfers") || entry.path_without_language().contains(".transfer.")
        });
    if has_copy || !RULE.can_search(context) {
        return Vec::new();
    }
    vec![RULE.finding(path, "the notice does not say how to get a copy of the safeguards")]
}

/// Returns true for safeguards of Art. 46, which are documents that can be copied.
const fn is_safeguard(mechanism: &Mechanism) -> bool {
    matches!(mechanism, Mechanism::Scc | Mechanism::Bcr)
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn copy_can_be_stated_in_a_key_or_text() {
        let whole = |keys: &str| found(&format!("transfers: {{ countries: [US], {keys} }}"));
        assert_eq!(whole("mechanisms: [scc]"), [("transfer-copy-missing", "transfers".to_owned())]);
        assert_eq!(whole("mechanisms: [bcr]"), [("transfer-copy-missing", "transfers".to_owned())]);
        for keys in [
            "mechanisms: [derogation]",
            "mechanisms: [scc], copy: Ask us",
            "mechanisms: [scc], text: Lähetämme pyynnöstä jäljennöksen lausekkeista.",
            "mechanisms: [scc], text: Du får en kopia av klausulerna om du ber om det.",
            "mechanisms: [scc], text: We send you a copy if you ask us.",
        ] {
            assert!(whole(keys).is_empty(), "{keys}");
        }
    }
}
