use seloste_notice::law::{ALAND_AUTHORITY, AuthorityFacts, authority};
use seloste_notice::{Authority, Country, Finding, Language, Notice, Severity};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "authority-unnamed",
    summary: "The supervisory authority is not named",
    severity: Severity::Warning,
    why: "People who want to complain must know which authority is competent and how to contact it.",
    source: "Art. 13(2)(d), 14(2)(e) and 77 GDPR",
    remedy: "Write `authority:` with the code of the country where the controller is established, such as \
             `authority: FI`: the authority's current details are then added. Or state the authority in full.",
    wrong: "\
# authority: left out
",
    right: "\
authority: FI
",
    lists: &[],
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    match &context.notice.authority {
        None => vec![finding(context.notice, "the notice does not name the supervisory authority")],
        Some(Authority::Stated(party)) if party.name.is_none() => {
            vec![finding(context.notice, "the supervisory authority has contact details, but no name")]
        }
        Some(Authority::Stated(_) | Authority::OfCountry(_)) => Vec::new(),
    }
}

/// Returns the finding with the authority that is probably competent.
fn finding(notice: &Notice, message: &str) -> Finding {
    let finding = RULE.finding("authority", message);
    let Some(facts) = probable(notice) else { return finding };
    let name = facts.name_in(Language::En);
    let help = match facts.regional_by {
        Some(law) => format!(
            "State the authority of the controller's region in full: regional authorities supervise companies \
             and associations ({law})."
        ),
        None => format!(
            "Write `authority: {}`: the current details of the {name} are then added. Or state another \
             authority in full.",
            facts.country
        ),
    };
    Finding { help, ..finding }
}

/// Returns the authority of the controller's country; if the country is not known, that of the country of the
/// notice's first language.
fn probable(notice: &Notice) -> Option<&'static AuthorityFacts> {
    let country = match notice.controller_country() {
        Some(country) => Some(country),
        None => notice.languages.first().and_then(|language| Country::from_code(language.country()?)),
    }?;
    // Åland is part of Finland; its own authority supervises only its administration.
    let country =
        if country.code() == ALAND_AUTHORITY.territory { Country::from_code("FI")? } else { country };
    authority(country)
}

#[cfg(test)]
mod tests {
    use crate::tests::check;

    /// Returns the help for a notice without an authority.
    fn help(keys: &str) -> String {
        let findings = check(&format!("# authority: left out\n{keys}"));
        let finding = findings.into_iter().find(|finding| finding.rule == super::RULE.id);
        finding.unwrap().help
    }

    #[test]
    fn suggested_authority_is_that_of_the_controller() {
        let address = |code: &str| {
            help(&format!(
                "controller: {{ name: Esimerkki, address: {{ city: Esimerkki, country: {code} }} }}"
            ))
        };
        for (country, authority) in [("FI", "FI"), ("AX", "FI"), ("SE", "SE"), ("NO", "NO")] {
            let text = address(country);
            assert!(text.contains(&format!("`authority: {authority}`")), "{country}: {text}");
        }
        assert!(address("DE").contains("authority of the controller's region"), "{}", address("DE"));
        // Outside the EEA there is none.
        assert_eq!(address("US"), super::RULE.remedy);
    }

    #[test]
    fn suggested_authority_is_that_of_the_language_without_a_country() {
        let language = |tag: &str| {
            help(&format!("languages: [{tag}]\ncontroller: {{ name: Esimerkki, email: maija@example.fi }}"))
        };
        for (tag, country) in [("fi", "FI"), ("sv", "SE"), ("pl", "PL")] {
            assert!(language(tag).contains(&format!("`authority: {country}`")), "{tag}: {}", language(tag));
        }
        assert!(language("de").contains("authority of the controller's region"), "{}", language("de"));
        assert_eq!(language("en"), super::RULE.remedy);
    }
}
