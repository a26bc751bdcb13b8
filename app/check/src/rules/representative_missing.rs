use seloste_notice::{Country, Finding, Language, Severity};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};
use crate::text::join_with_and;

pub(super) const RULE: Rule = Rule {
    id: "representative-missing",
    summary: "The controller is outside the EEA and no representative is named",
    severity: Severity::Warning,
    why: "A controller that is not established in the EU, but offers goods or services to people there or \
          monitors their behaviour, must usually designate a representative in the EU, so that people have a \
          contact within reach.",
    source: "Art. 13(1)(a), 14(1)(a) and 27 GDPR",
    remedy: "State the `representative`. If none is required, for example for occasional low-risk \
             processing, write `representative: none`.",
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
    lists: &[],
    run: RuleFn::Notice(run),
};

/// One of several joint controllers in the EEA is enough.
fn run(context: &Context) -> Vec<Finding> {
    let notice = context.notice;
    let countries: Option<Vec<Country>> = notice
        .controllers()
        .map(|party| party.address.as_ref().and_then(|address| address.country))
        .collect();
    let countries = countries.unwrap_or_default();
    if !notice.representative.is_absent() || countries.is_empty() || countries.iter().any(Country::is_in_eea)
    {
        return Vec::new();
    }
    let names: Vec<&str> = countries.iter().map(|country| country.name(Language::En)).collect();
    vec![RULE.finding(
        "representative",
        format!(
            "the controller is outside the EEA ({}), and the notice does not say whether it has a \
             representative there",
            join_with_and(&names)
        ),
    )]
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn controller_in_the_eea_needs_no_representative() {
        let controller = |country: &str| {
            format!(
                "controller: {{ name: A Ltd, email: a@example.com, phone: '1', address: {{ city: B, country: {country} }} }}\n"
            )
        };
        assert_eq!(found(&controller("US")), [("representative-missing", "representative".to_owned())]);
        assert!(found(&controller("FI")).is_empty());
        assert!(found(&format!("{}representative: none", controller("US"))).is_empty());
        let joint = "joint_controllers: { parties: [{ name: B Oy, address: { city: C, country: FI } }], arrangement: D }";
        assert!(found(&format!("{}{joint}", controller("US"))).is_empty());
    }
}
