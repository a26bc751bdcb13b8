use seloste_notice::law::ALAND_AUTHORITY;
use seloste_notice::{Authority, Finding, Language, Party, Severity};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};

pub(super) const RULE: Rule = Rule {
    id: "authority-regional",
    summary: "The named authority is national or regional, but another one supervises companies",
    severity: Severity::Warning,
    why: "In Germany, the authority of the federal state supervises companies and associations. A complaint \
          to the federal authority would have to be forwarded. On Åland it is the other way round: the authority \
          of Åland supervises the public administration only.",
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
    lists: &[],
    run: RuleFn::Notice(run),
};

fn run(context: &Context) -> Vec<Finding> {
    let (authority, country) = match &context.notice.authority {
        Some(authority @ Authority::OfCountry(country)) => (authority, country),
        Some(Authority::Stated(party)) => return authority_of_aland(context, party).into_iter().collect(),
        None => return Vec::new(),
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

/// Company forms of Finland, at the end of the names of companies and associations.
const PRIVATE_FORMS: [&str; 8] = ["ab", "abp", "oy", "oyj", "kb", "ky", "rf", "ry"];

/// Reports the authority of Åland for a company or an association.
fn authority_of_aland(context: &Context, party: &Party) -> Option<Finding> {
    let is_named =
        party.name.iter().flat_map(|name| name.iter()).any(|(_, name)| name.trim() == ALAND_AUTHORITY.name);
    let is_on_aland = party.website.as_deref().is_some_and(|website| website.contains(ALAND_AUTHORITY.host))
        || party.address.as_ref().is_some_and(|address| {
            address.country.is_some_and(|country| country.code() == ALAND_AUTHORITY.territory)
                || address.city.as_deref() == Some(ALAND_AUTHORITY.town)
        });
    let is_private =
        context.notice.controllers().filter_map(|controller| controller.name.as_ref()).any(|name| {
            let form = |name: &str| name.rsplit(' ').next().unwrap_or_default().to_lowercase();
            name.iter().any(|(_, name)| PRIVATE_FORMS.contains(&form(name).as_str()))
        });
    (is_named && is_on_aland && is_private).then(|| Finding {
        source: format!("Art. 13(2)(d), 51(1) and 55 GDPR; {}", ALAND_AUTHORITY.source),
        help: "Write `authority: FI`: the Finnish authority supervises companies and associations on Åland."
            .to_owned(),
        ..RULE.finding(
            "authority",
            format!("{} on Åland supervises {} only", ALAND_AUTHORITY.name, ALAND_AUTHORITY.competence),
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn authority_of_aland_is_for_public_bodies() {
        let notice = |name: &str| {
            format!(
                "authority: {{ name: Datainspektionen, website: 'https://www.di.ax/' }}\n\
                 controller: {{ name: {name}, phone: 018 123, address: {{ street: A 1, postcode: '22100', city: Mariehamn, country: AX }} }}"
            )
        };
        assert_eq!(found(&notice("Exempel Ab")), [("authority-regional", "authority".to_owned())]);
        assert!(found(&notice("Exempels kommun")).is_empty());
    }

    #[test]
    fn countries_with_one_authority_are_not_reported() {
        for code in ["FI", "AT", "GB"] {
            assert!(found(&format!("authority: {code}")).is_empty(), "{code}");
        }
    }
}
