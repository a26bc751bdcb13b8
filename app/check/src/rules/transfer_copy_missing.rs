use crate::Rule;
use crate::rule::Run;
use crate::sayings::any_of;
use crate::subject::Subject;
use seloste_notice::{Finding, Mechanism, Severity};

pub(super) const RULE: Rule = Rule {
    id: "transfer-copy-missing",
    summary: "A transfer rests on safeguards, and it is not said how to get a copy of them",
    severity: Severity::Warning,
    why: "Clauses and binding rules protect people who can read them: they must be told how to get a copy, or where the \
          safeguards can be seen.",
    source: "Art. 13(1)(f), 14(1)(f) and 46 GDPR",
    remedy: "State under `copy` how to get a copy of the safeguards, or under `link` where they can be seen.",
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
    run: Run::OnNotice(run),
};

/// Words for a copy, by which a text tells of it.
const COPY: &[&str] = &[
    "kopio",
    "jäljenn",
    "kopia",
    "kopior",
    "avskrift",
    "copy",
    "copies",
    "saatavil",
    "tillgänglig",
    "available",
];

/// One finding for the whole: what is said of a copy anywhere among the transfers is said for all.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    let whole = notice.transfers.stated();
    let recipients = notice.recipient_list();
    let transfers = || recipients.iter().filter_map(|one| Some((one, one.transfer.as_ref()?)));
    let of_recipient = transfers()
        .find(|(_, transfer)| is_safeguard(&transfer.mechanism))
        .map(|(recipient, _)| format!("recipients.{}.transfer", recipient.id));
    let of_whole = whole
        .filter(|transfers| transfers.mechanisms.iter().any(is_safeguard))
        .map(|_| "transfers".to_owned());
    let Some(path) = of_recipient.or(of_whole) else { return Vec::new() };
    let is_told = whole.is_some_and(|transfers| transfers.copy.is_some())
        || transfers().any(|(_, transfer)| transfer.copy.is_some() || transfer.link.is_some())
        || subject.prose.passages.iter().any(|passage| {
            (passage.is_under("transfers") || passage.text_path().contains(".transfer."))
                && any_of(subject.prose.folded(passage), COPY)
        });
    if is_told {
        return Vec::new();
    }
    vec![RULE.finding(path, "The notice does not say how to get a copy of the safeguards.")]
}

/// Whether it is one of the safeguards of Art. 46, of which there is something to copy.
const fn is_safeguard(mechanism: &Mechanism) -> bool {
    matches!(mechanism, Mechanism::Scc | Mechanism::Bcr)
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn a_copy_is_told_in_whatever_way() {
        let whole = |keys: &str| found(&format!("transfers: {{ countries: [US], {keys} }}"));
        assert_eq!(whole("mechanisms: [scc]"), [("transfer-copy-missing", "transfers".to_owned())]);
        assert_eq!(whole("mechanisms: [bcr]"), [("transfer-copy-missing", "transfers".to_owned())]);
        for told in [
            "mechanisms: [adequacy]",
            "mechanisms: [scc], copy: Ask us",
            "mechanisms: [scc], text: Lähetämme pyynnöstä jäljennöksen lausekkeista.",
            "mechanisms: [scc], text: Du får en kopia av klausulerna om du ber om det.",
            "mechanisms: [scc], text: We send you a copy if you ask us.",
        ] {
            assert!(whole(told).is_empty(), "{told}");
        }
    }
}
