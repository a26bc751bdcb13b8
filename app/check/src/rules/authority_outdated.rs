use seloste_notice::law::{self, ALAND_AUTHORITY, AUTHORITIES, AuthorityFacts};
use seloste_notice::{
    Address, Applicability, Authority, Edit, Finding, Language, Location, Party, Severity, Suggestion,
};

use crate::context::Context;
use crate::rule::{Rule, RuleFn};
use crate::text::fold;
use crate::text_index::first_hit_per_language;

pub(super) const RULE: Rule = Rule {
    id: "authority-outdated",
    summary: "The details of the supervisory authority are outdated",
    severity: Severity::Warning,
    why: "A complaint sent to a former address arrives late or not at all.",
    source: "Art. 13(2)(d) and 12(1) GDPR",
    remedy: "Write `authority: FI`. The authority's current details are then added automatically.",
    wrong: "\
authority:
  name: Office of the Data Protection Ombudsman
  address: { street: Ratapihantie 9, city: Helsinki }
",
    right: "\
authority:
  name: Office of the Data Protection Ombudsman
  address: { street: Lintulahdenkuja 4, city: Helsinki }
",
    lists: &[],
    run: RuleFn::Notice(run),
};

/// Compares address, e-mail address and name with the legal data, for the authorities in it. Telephone
/// numbers are not compared, because an authority has several. Former addresses and names are also reported
/// in other texts.
fn run(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(authority) = &context.notice.authority
        && let Authority::Stated(party) = authority
    {
        // Exact names first, because names of authorities resemble each other.
        match authority.facts().or_else(|| complete().find(|facts| is_same(party, facts))) {
            Some(facts) if facts.is_complete => findings.extend(
                [address(party, facts), email(party, facts), name(party, facts)].into_iter().flatten(),
            ),
            _ => findings.extend(former_address(party)),
        }
        if findings.is_empty() {
            findings.extend(former_name(context, party));
        }
        for finding in &mut findings {
            if finding.location == Location::Path("authority.address".to_owned()) {
                finding.suggestion = party.address.as_ref().and_then(present_address);
            }
        }
    }
    if findings.is_empty() {
        findings.extend(former_name_in_text(context));
    }
    for facts in &AUTHORITIES {
        for former in facts.former_streets {
            let street = fold(former);
            let mut hits = context.texts.find_phrases(&[&street]);
            first_hit_per_language(&mut hits);
            findings.extend(hits.iter().map(|hit| found_former(facts, hit.entry.path(), former)));
        }
    }
    findings
}

/// Returns the authorities whose details can be compared.
fn complete() -> impl Iterator<Item = &'static AuthorityFacts> {
    AUTHORITIES.iter().filter(|facts| facts.is_complete)
}

fn found(facts: &AuthorityFacts, path: impl Into<String>, message: String) -> Finding {
    let addresses = [facts.visiting_address_in(Language::Fi), facts.postal_address_in(Language::Fi)];
    let mut details: Vec<String> = addresses.into_iter().flatten().map(|lines| lines.join(", ")).collect();
    details.extend(facts.email.or(facts.phone).map(str::to_owned));
    Finding {
        source: format!("{}; {}", RULE.source, facts.source),
        help: format!(
            "Write `authority: {}`; the current details are then added automatically: {}.",
            facts.country,
            details.join("; ")
        ),
        ..RULE.finding(path, message)
    }
}

fn found_former(facts: &AuthorityFacts, path: impl Into<String>, former: &str) -> Finding {
    found(facts, path, format!("{former} is a former address of the {}", facts.name_in(Language::En)))
}

fn found_former_name(facts: &AuthorityFacts, path: impl Into<String>, former: &str) -> Finding {
    found(facts, path, format!("{former} is a former name of the {}", facts.name_in(Language::En)))
}

/// Reports the former address of an authority whose details cannot be compared otherwise.
fn former_address(party: &Party) -> Option<Finding> {
    let street = fold(party.address.as_ref()?.street.as_deref()?);
    AUTHORITIES.iter().find_map(|facts| {
        let former = facts.former_streets.iter().find(|former| street.contains(fold(former).as_str()))?;
        Some(found_former(facts, "authority.address", former))
    })
}

/// Reports the former name of an authority. The authority of Åland has the name that the Swedish one had, so
/// the country decides.
fn former_name(context: &Context, party: &Party) -> Option<Finding> {
    let address = party.address.as_ref();
    let country =
        address.and_then(|address| address.country).or_else(|| context.notice.controller_country())?;
    let website = party.website.as_deref().map(host);
    let is_on_aland = website == Some(ALAND_AUTHORITY.host)
        || address.and_then(|address| address.city.as_deref()) == Some(ALAND_AUTHORITY.town);
    let facts = law::authority(country).filter(|_| !is_on_aland)?;
    let names: Vec<&str> =
        party.name.iter().flat_map(|name| name.iter()).map(|(_, name)| name.trim()).collect();
    let former = facts.former_names.iter().find(|former| names.contains(former))?;
    Some(found_former_name(facts, "authority.name", former))
}

/// Reports the former name of the authority in other texts, such as the one about complaints.
fn former_name_in_text(context: &Context) -> Option<Finding> {
    let country = match &context.notice.authority {
        Some(Authority::OfCountry(country)) => Some(*country),
        _ => context.notice.controller_country(),
    };
    let facts = law::authority(country?)?;
    facts.former_names.iter().find_map(|former| {
        let name = fold(former);
        let hits = context.texts.find_phrases(&[&name]);
        // The path of a finding about the field itself is more exact.
        let hit = hits.iter().find(|hit| !hit.entry.path().starts_with("authority"))?;
        Some(found_former_name(facts, hit.entry.path(), former))
    })
}

/// Returns the present street and postcode for a former address that is known as such, if the city is the
/// same.
fn present_address(address: &Address) -> Option<Suggestion> {
    let former = fold(address.street.as_deref()?.trim());
    let facts =
        AUTHORITIES.iter().find(|facts| facts.former_streets.iter().any(|known| fold(known) == former))?;
    let city = fold(address.city.as_deref()?.trim());
    let addresses = facts.visiting_address.or(facts.postal_address)?;
    let [street, town] = addresses.into_iter().find(|[_, town]| fold(town).ends_with(&format!(" {city}")))?;
    let postcode = town.rfind(|character: char| character.is_ascii_digit()).map(|end| &town[..=end])?;
    let edit = |key: &str, value: &str| Edit {
        location: Location::Path(format!("authority.address.{key}")),
        replacement: value.to_owned(),
    };
    let postcode = address.postcode.as_ref().map(|_| edit("postcode", postcode));
    let edits = [edit("street", street)].into_iter().chain(postcode).collect();
    Some(Suggestion { edits, applicability: Applicability::MachineApplicable })
}

/// Returns true if any detail identifies the authority of these facts.
fn is_same(party: &Party, facts: &AuthorityFacts) -> bool {
    let address = party.address.as_ref();
    let street = address.and_then(|address| address.street.as_deref()).unwrap_or_default();
    is_distinctly_called(party, facts)
        || (party.email.is_some() && party.email.as_deref() == facts.email)
        || party.website.as_deref().is_some_and(|website| host(website) == host(facts.website))
        || streets(facts).chain(facts.former_streets.iter().copied()).any(|known| known == street)
        || address.and_then(|address| address.country).is_some_and(|country| country.code() == facts.country)
}

/// Compares names without inflection endings and short words, so that "Tietosuojavaltuutettu" matches
/// "Tietosuojavaltuutetun toimisto".
fn is_called(party: &Party, facts: &AuthorityFacts) -> bool {
    stems(facts).any(|stem| has_in_name(party, &stem))
}

/// Like [`is_called`], but without the words that names of other authorities also contain, such as
/// "Protection".
fn is_distinctly_called(party: &Party, facts: &AuthorityFacts) -> bool {
    stems(facts).any(|stem| {
        let mut others = AUTHORITIES.iter().filter(|other| other.country != facts.country);
        has_in_name(party, &stem)
            && !others.any(|other| other.names().any(|name| fold(name).contains(stem.as_str())))
    })
}

/// Returns the long words of an authority's names, without inflection endings.
fn stems(facts: &AuthorityFacts) -> impl Iterator<Item = String> {
    const MIN_LENGTH: usize = 8;
    const ENDING_LENGTH: usize = 3;
    facts
        .name
        .iter()
        .flat_map(|name| name.split(' '))
        .filter(|word| word.chars().count() >= MIN_LENGTH)
        .map(|word| fold(word).chars().take(word.chars().count() - ENDING_LENGTH).collect())
}

fn has_in_name(party: &Party, stem: &str) -> bool {
    party.name.iter().flat_map(|name| name.iter()).any(|(_, name)| fold(name).contains(stem))
}

fn streets(facts: &AuthorityFacts) -> impl Iterator<Item = &'static str> {
    facts.visiting_address.into_iter().flatten().map(|[street, _]| street)
}

fn address(party: &Party, facts: &AuthorityFacts) -> Option<Finding> {
    let address = party.address.as_ref()?;
    let streets: Vec<&str> = streets(facts).collect();
    let boxes: Vec<&str> = facts.postal_address.iter().flatten().map(|[number, _]| *number).collect();
    let towns = [facts.visiting_address, facts.postal_address].into_iter().flatten().flatten();
    let towns: Vec<&str> = towns.map(|[_, town]| town).collect();
    let is_current = |postcode: &str| {
        let rests = towns.iter().filter_map(|town| town.strip_prefix(postcode.trim()));
        rests.into_iter().any(|rest| rest.starts_with(' '))
    };
    let wrong: Vec<&str> = [
        unknown(address.street.as_deref(), &streets),
        unknown(address.box_number.as_deref(), &boxes),
        address.postcode.as_deref().filter(|postcode| !is_current(postcode)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let name = facts.name_in(Language::En);
    (!wrong.is_empty()).then(|| {
        found(
            facts,
            "authority.address",
            format!("the address of the {name} is outdated: {}", wrong.join(", ")),
        )
    })
}

/// Returns the stated value if it is not a known one.
fn unknown<'s>(stated: Option<&'s str>, known: &[&str]) -> Option<&'s str> {
    stated.filter(|stated| !known.iter().any(|known| fold(known) == fold(stated.trim())))
}

fn email(party: &Party, facts: &AuthorityFacts) -> Option<Finding> {
    let current = facts.email?;
    let email = party.email.as_deref().filter(|email| fold(email) != current)?;
    let name = facts.name_in(Language::En);
    Some(found(facts, "authority.email", format!("{email} is not the current e-mail address of the {name}")))
}

fn name(party: &Party, facts: &AuthorityFacts) -> Option<Finding> {
    party.name.as_ref().filter(|_| !is_called(party, facts))?;
    let name = facts.name_in(Language::En);
    Some(found(
        facts,
        "authority.name",
        format!("the contact details are those of the {name}, but the name is not"),
    ))
}

/// Returns the host of a URL without `www.`.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn each_outdated_detail_is_reported() {
        assert_eq!(
            found(
                "authority: { name: Tietosuojavaltuutetun toimisto, email: tietosuoja@example.fi, \
                 address: { box: PL 800, postcode: '00521' } }"
            ),
            [
                ("authority-outdated", "authority.address".to_owned()),
                ("authority-outdated", "authority.email".to_owned())
            ]
        );
        assert_eq!(
            found("authority: { name: Tietosuojalautakunta, website: https://www.tietosuoja.fi }"),
            [("authority-outdated", "authority.name".to_owned())]
        );
    }

    #[test]
    fn former_address_is_replaced_by_the_present_one() {
        let edits = |address: &str| -> Vec<(String, String)> {
            let keys = format!("authority: {{ name: Tietosuojavaltuutetun toimisto, address: {address} }}");
            let findings = crate::tests::check(&keys).into_iter().filter_map(|finding| finding.suggestion);
            let edits = findings.flat_map(|suggestion| suggestion.edits);
            edits.map(|edit| (format!("{:?}", edit.location), edit.replacement)).collect()
        };
        let replaced: Vec<_> = edits("{ street: Ratapihantie 9, postcode: '00520', city: Helsinki }")
            .into_iter()
            .map(|(_, value)| value)
            .collect();
        assert_eq!(replaced, ["Lintulahdenkuja 4", "00530"]);
        assert_eq!(edits("{ street: Ratapihantie 9, city: Helsingfors }")[0].1, "Fågelviksgränden 4");
        // A wrong address that is not a known former one is not replaced.
        for other in
            ["{ street: Esimerkkikatu 1, city: Helsinki }", "{ street: Ratapihantie 9, city: Turku }"]
        {
            assert!(edits(other).is_empty(), "{other}");
        }
    }

    #[test]
    fn current_details_are_not_reported() {
        for name in ["Tietosuojavaltuutettu", "Dataombudsmannen", "The Data Protection Ombudsman"] {
            let authority = format!(
                "authority: {{ name: {name}, phone: 029 56 66700, email: tietosuoja@om.fi, \
                 address: {{ street: Fågelviksgränden 4, postcode: '00530', city: Helsingfors }} }}"
            );
            assert!(found(&authority).is_empty(), "{name}");
        }
        assert!(found("authority: { name: Integritetsskyddsmyndigheten, email: imy@imy.se }").is_empty());
        // Its English name resembles the Finnish authority's.
        let estonian = "authority: { name: Data Protection Inspectorate, email: info@aki.ee, \
                        address: { street: Tatari 39, postcode: '10134', city: Tallinn } }";
        assert!(found(estonian).is_empty());
    }

    #[test]
    fn authorities_of_other_countries_are_not_taken_for_the_finnish_one() {
        for authority in [
            "{ name: Irish Data Protection Commission, email: info@dataprotection.ie }",
            "{ name: Data Protection Commission, address: { street: 6 Pembroke Row, city: Dublin } }",
            "{ name: Datatilsynet, address: { street: Tollbugata 3, city: Oslo, country: NO } }",
            "{ name: The Bavarian State Office for Data Protection Supervision, address: { country: DE } }",
            "{ name: Datainspektionen, address: { city: Mariehamn, country: AX } }",
        ] {
            let mut found = found(&format!("authority: {authority}"));
            found.retain(|(rule, _)| *rule == super::RULE.id);
            assert!(found.is_empty(), "{authority}: {found:?}");
        }
    }

    #[test]
    fn former_addresses_of_foreign_authorities_are_found() {
        let authority = "authority: { name: Data Protection Commission, \
                         address: { street: '21 Fitzwilliam Square South, Dublin 2', country: IE } }";
        assert_eq!(found(authority), [("authority-outdated", "authority.address".to_owned())]);
        assert_eq!(
            found("introduction: The regulator is at Wycliffe House in Wilmslow."),
            [("authority-outdated", "introduction".to_owned())]
        );
    }

    #[test]
    fn former_name_is_reported_in_its_country_only() {
        let swedish = "controller: { name: Exempel AB, email: a@example.fi, address: { street: A 1, postcode: '111 11', city: Stockholm, country: SE } }\n";
        let reported = [("authority-outdated", "authority.name".to_owned())];
        assert_eq!(found(&format!("{swedish}authority: {{ name: Datainspektionen }}")), reported);
        assert_eq!(found("authority: { name: Datainspektionen, address: { country: SE } }"), reported);
        let public = "controller: { name: Exempels kommun, phone: 018 123, address: { street: A 1, postcode: '22100', city: Mariehamn, country: AX } }\n";
        let aland = "authority: { name: Datainspektionen, website: 'https://www.di.ax/' }";
        assert!(found(&format!("{public}{aland}")).is_empty());
        assert!(found("authority: { name: Datainspektionen }").is_empty());
        assert!(found(&format!("{swedish}authority: SE")).is_empty());
    }

    #[test]
    fn former_name_is_found_in_a_text_in_its_country_only() {
        let text = "introduction: Klaga hos Datainspektionen.\n";
        let reported = [("authority-outdated", "introduction".to_owned())];
        assert_eq!(found(&format!("{text}authority: SE")), reported);
        assert!(found(&format!("{text}authority: FI")).is_empty());
    }

    #[test]
    fn former_address_is_found_in_a_text() {
        assert_eq!(
            found("introduction: Toimisto on osoitteessa Ratapihantie 9."),
            [("authority-outdated", "introduction".to_owned())]
        );
    }
}
