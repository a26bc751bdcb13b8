use seloste_notice::{Finding, Severity, Text};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};
use crate::text::quote;
use crate::vendors::vendor_with_wrong_name;

pub(super) const RULE: Rule = Rule {
    id: "legal-name",
    summary: "A vendor is named by a company name that does not exist",
    severity: Severity::Info,
    why: "People who want to know where their data is must be able to identify the company. A name that the \
          vendor no longer uses also shows that the list is not up to date.",
    source: "Art. 13(1)(e) and 12(1) GDPR",
    remedy: "Find the vendor's company in your contract and write its name.",
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
    lists: &[],
    run: RuleFn::Notice(run),
};

/// Reports a brand with a company form that none of the vendor's companies has, and former names. A brand
/// without a form can be a product.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    let recipients = notice
        .stated_recipients()
        .iter()
        .map(|recipient| (format!("recipients.{}", recipient.id), Some(&recipient.name)));
    let providers = notice
        .services
        .iter()
        .enumerate()
        .map(|(index, service)| (format!("services[{index}].provider"), service.provider.as_ref()));
    recipients.chain(providers).filter_map(|(path, name)| check_name(&path, name?)).collect()
}

fn check_name(path: &str, name: &Text) -> Option<Finding> {
    name.iter().find_map(|(_, name)| {
        let vendor = vendor_with_wrong_name(name)?;
        Some(RULE.finding(
            path,
            format!(
                "no company of this vendor has the name {}; its company outside the EEA is {}",
                quote(name),
                vendor.company
            ),
        ))
    })
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn providers_are_checked() {
        let service = "services: [{ id: a, category: statistics, name: A, country: FI, \
                       cookies: [{ name: a, days: 1 }], provider: ";
        assert_eq!(
            found(&format!("{service}Facebook Inc. }}]")),
            [("legal-name", "services[0].provider".to_owned())]
        );
        assert!(found(&format!("{service}Google }}]")).is_empty());
    }

    #[test]
    fn former_names_are_reported() {
        let found = |name: &str| {
            found(&format!(
                "transfers: {{ countries: [US], mechanisms: [scc], copy: Ask us }}\n\
                 recipients: {{ carrier: {{ name: \"{name}\", role: processor, country: US }} }}"
            ))
        };
        for name in
            ["Zoom Video Communications, Inc.", "Twitter International Unlimited Company", "Facebook, Inc."]
        {
            assert_eq!(found(name), [("legal-name", "recipients.carrier".to_owned())], "{name}");
        }
        for name in ["Zoom Communications, Inc.", "X Internet Unlimited Company", "Meta Platforms, Inc."] {
            assert!(found(name).is_empty(), "{name}");
        }
    }
}
