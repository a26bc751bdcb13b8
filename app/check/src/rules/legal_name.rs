use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use crate::vendors::vendor_misnamed;
use crate::words::quoted;
use seloste_notice::{Finding, Severity, Text};

pub(super) const RULE: Rule = Rule {
    id: "legal-name",
    summary: "A vendor is named by a company name that it does not have",
    severity: Severity::Info,
    why: "Who wants to know where their data is must be able to find the company; a name that the vendor gave up \
          years ago also tells that the list was not looked at since.",
    source: "Art. 13(1)(e) and 12(1) GDPR",
    remedy: "Look up in your contract with which of the vendor's companies it is, and write that company's name.",
    wrong: "\
transfers: { countries: [US], mechanisms: [scc], copy: Ask us }
recipients:
  carrier: { name: Google Inc., role: processor, country: US }
",
    right: "\
transfers: { countries: [US], mechanisms: [scc], copy: Ask us }
recipients:
  carrier: { name: Google LLC, role: processor, country: US }
",
    run: Run::OnNotice(run),
};

/// Only where a brand stands with a form that none of the vendor's companies has: a brand by itself may be a product.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    let recipients = notice
        .recipient_list()
        .iter()
        .map(|recipient| (format!("recipients.{}", recipient.id), Some(&recipient.name)));
    let providers = notice
        .services
        .iter()
        .enumerate()
        .map(|(index, service)| (format!("services[{index}].provider"), service.provider.as_ref()));
    recipients.chain(providers).filter_map(|(path, name)| told(&path, name?)).collect()
}

fn told(path: &str, name: &Text) -> Option<Finding> {
    name.iter().find_map(|(_, name)| {
        let vendor = vendor_misnamed(name)?;
        Some(RULE.finding(
            path,
            format!(
                "No company of this vendor is called {}: the parent company is {}.",
                quoted(name),
                vendor.parent
            ),
        ))
    })
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn providers_count_too() {
        let service = "services: [{ id: a, category: statistics, name: A, country: FI, \
                       cookies: [{ name: a, days: 1 }], provider: ";
        assert_eq!(
            found(&format!("{service}Facebook Inc. }}]")),
            [("legal-name", "services[0].provider".to_owned())]
        );
        assert!(found(&format!("{service}Google }}]")).is_empty());
    }
}
