use crate::Rule;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::listed;
use seloste_notice::{Country, Finding, Language, Severity};

pub(super) const RULE: Rule = Rule {
    id: "representative-missing",
    summary: "The controller is outside the EEA, and no representative is named",
    severity: Severity::Warning,
    why: "Who offers goods or services to people in the Union, or watches what they do there, from outside of it has as a \
          rule to name a representative in it: people must have somebody within reach whom they can turn to.",
    source: "Art. 13(1)(a), 14(1)(a) and 27 GDPR",
    remedy: "State the `representative`; if none is needed, as for what is occasional and of low risk, write \
             `representative: none`.",
    wrong: "\
controller:
  name: Example Ltd
  address: { street: 1 Example Street, city: London, country: GB }
  email: privacy@example.com
",
    right: "\
controller:
  name: Example Ltd
  address: { street: 1 Example Street, city: London, country: GB }
  email: privacy@example.com
representative:
  name: Esimerkki Oy
  email: privacy@example.fi
",
    run: Run::OnNotice(run),
};

/// Where several decide together, one of them in the EEA is enough to turn to.
fn run(subject: &Subject) -> Vec<Finding> {
    let notice = subject.notice;
    let controllers = notice.controller.iter().chain(&notice.joint_controllers);
    let countries: Option<Vec<Country>> =
        controllers.map(|party| party.address.as_ref().and_then(|address| address.country)).collect();
    let countries = countries.unwrap_or_default();
    if !notice.representative.is_absent() || countries.is_empty() || countries.iter().any(Country::is_in_eea)
    {
        return Vec::new();
    }
    let names: Vec<&str> = countries.iter().map(|country| country.name(Language::En)).collect();
    vec![RULE.finding(
        "representative",
        format!(
            "The controller is outside the EEA ({}), and the notice does not say whether it has a representative there.",
            listed(&names)
        ),
    )]
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn only_where_nobody_is_in_the_eea() {
        let of = |country: &str| {
            format!(
                "controller: {{ name: A Ltd, email: a@example.com, phone: '1', address: {{ city: B, country: {country} }} }}\n"
            )
        };
        assert_eq!(found(&of("US")), [("representative-missing", "representative".to_owned())]);
        assert!(found(&of("FI")).is_empty());
        assert!(found(&format!("{}representative: none", of("US"))).is_empty());
        let joint = "joint_controllers: [{ name: B Oy, address: { city: C, country: FI } }]";
        assert!(found(&format!("{}{joint}", of("US"))).is_empty());
    }
}
