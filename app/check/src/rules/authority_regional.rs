use seloste_notice::{Authority, Finding, Language, Severity};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "authority-regional",
    summary: "The country code names a national authority, but regional ones supervise companies",
    severity: Severity::Warning,
    why: "In Germany, the authority of the federal state supervises companies and associations. A complaint \
          to the federal authority would have to be forwarded.",
    source: "Art. 13(2)(d), 51(1) and 55 GDPR; Bundesdatenschutzgesetz § 9 and § 40(1)",
    remedy: "State the name and the contact details of the competent regional authority. If the national \
             authority is competent, for example for a federal body or a telecommunications company, waive \
             this finding.",
    wrong: "\
authority: DE
",
    right: "\
authority:
  name: Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen
  website: https://www.ldi.nrw.de/
",
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    let Some(authority @ Authority::OfCountry(country)) = &context.notice.authority else {
        return Vec::new();
    };
    let Some((facts, law)) = authority.facts().and_then(|facts| Some((facts, facts.regional_by?))) else {
        return Vec::new();
    };
    let message = format!(
        "`{}` names the {}, but regional authorities supervise companies and associations ({law})",
        country.code(),
        facts.name_in(Language::En)
    );
    vec![RULE.finding("authority", message)]
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn countries_with_one_authority_are_not_reported() {
        for code in ["FI", "AT", "GB"] {
            assert!(found(&format!("authority: {code}")).is_empty(), "{code}");
        }
    }
}
