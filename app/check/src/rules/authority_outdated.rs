use crate::Rule;
use crate::prose::in_order_of_texts;
use crate::rule::Run;
use crate::subject::Subject;
use crate::words::fold;
use seloste_notice::law::{AUTHORITIES, AuthorityFacts};
use seloste_notice::{Authority, Finding, Language, Party, Severity};

pub(super) const RULE: Rule = Rule {
    id: "authority-outdated",
    summary: "What is said of the supervisory authority is not what the authority says today",
    severity: Severity::Warning,
    why: "A complaint sent to a former address arrives late or never.",
    source: "Art. 13(2)(d) and 12(1) GDPR",
    remedy: "Write `authority: FI`, and the current details follow by themselves.",
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
    run: Run::OnNotice(run),
};

/// Compares what is stated with the dated law data, for the authorities that it has: the address as one, the e-mail
/// address and the name. The telephone is left alone, because an authority has several. A former address in prose is
/// told where the authority is not stated with it already.
fn run(subject: &Subject) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(authority) = &subject.notice.authority
        && let Authority::Stated(party) = authority
        // First by its exact name, which another authority's name may resemble.
        && let Some(facts) = authority.facts().or_else(|| AUTHORITIES.iter().find(|facts| is(party, facts)))
    {
        findings
            .extend([address(party, facts), email(party, facts), name(party, facts)].into_iter().flatten());
    }
    for facts in &AUTHORITIES {
        for former in facts.former_streets {
            let street = fold(former);
            let mut mentions = subject.prose.phrases(&[&street]);
            in_order_of_texts(&mut mentions);
            let what = format!("{former} is a former address of the {}.", facts.name_in(Language::En));
            findings
                .extend(mentions.iter().map(|mention| found(facts, mention.passage.path(), what.clone())));
        }
    }
    findings
}

fn found(facts: &AuthorityFacts, path: impl Into<String>, what: String) -> Finding {
    let places = [facts.visiting_in(Language::Fi), Some(facts.postal_in(Language::Fi))];
    let places: Vec<String> = places
        .into_iter()
        .flatten()
        .map(|[place, postcode, city]| format!("{place}, {postcode} {city}; "))
        .collect();
    Finding {
        source: format!("{}; {}", RULE.source, facts.source),
        fix: format!(
            "Write `authority: {}`, and the current details follow by themselves: {}{}.",
            facts.country,
            places.concat(),
            facts.email
        ),
        ..RULE.finding(path, what)
    }
}

/// Whether this is the authority that the facts are about.
fn is(party: &Party, facts: &AuthorityFacts) -> bool {
    let address = party.address.as_ref();
    let street = address.and_then(|address| address.street.as_deref()).unwrap_or_default();
    is_called(party, facts)
        || party.email.as_deref() == Some(facts.email)
        || party.website.as_deref().is_some_and(|website| host(website) == host(facts.website))
        || streets(facts).chain(facts.former_streets.iter().copied()).any(|known| known == street)
        || address.and_then(|address| address.country).is_some_and(|country| country.code() == facts.country)
}

/// Whether its name is the authority's, be it as a person or an office and in whatever case: endings are left out of
/// the comparison, and so are short words, which say little.
fn is_called(party: &Party, facts: &AuthorityFacts) -> bool {
    const LONG: usize = 8;
    const ENDING: usize = 3;
    let stems: Vec<String> = facts
        .name
        .iter()
        .flat_map(|name| name.split(' '))
        .filter(|word| word.chars().count() >= LONG)
        .map(|word| fold(word).chars().take(word.chars().count() - ENDING).collect())
        .collect();
    party.name.iter().flat_map(|name| name.iter()).any(|(_, name)| {
        let name = fold(name);
        stems.iter().any(|stem| name.contains(stem.as_str()))
    })
}

fn streets(facts: &AuthorityFacts) -> impl Iterator<Item = &'static str> {
    facts.visiting.into_iter().flatten().map(|[street, _, _]| street)
}

fn address(party: &Party, facts: &AuthorityFacts) -> Option<Finding> {
    let address = party.address.as_ref()?;
    let streets: Vec<&str> = streets(facts).collect();
    let boxes = facts.postal.map(|[number, _, _]| number);
    let postcodes =
        facts.visiting.iter().chain([&facts.postal]).flatten().map(|[_, code, _]| *code).collect::<Vec<_>>();
    let wrong: Vec<&str> = [
        unknown(address.street.as_deref(), &streets),
        unknown(address.box_number.as_deref(), &boxes),
        unknown(address.postcode.as_deref(), &postcodes),
    ]
    .into_iter()
    .flatten()
    .collect();
    let name = facts.name_in(Language::En);
    (!wrong.is_empty()).then(|| {
        found(
            facts,
            "authority.address",
            format!("The address given for the {name} does not hold today: {}.", wrong.join(", ")),
        )
    })
}

/// What is stated, if it is none of what is known.
fn unknown<'s>(stated: Option<&'s str>, known: &[&str]) -> Option<&'s str> {
    stated.filter(|stated| !known.iter().any(|known| fold(known) == fold(stated.trim())))
}

fn email(party: &Party, facts: &AuthorityFacts) -> Option<Finding> {
    let email = party.email.as_deref().filter(|email| fold(email) != facts.email)?;
    let name = facts.name_in(Language::En);
    Some(found(facts, "authority.email", format!("{email} is not the e-mail address of the {name} today.")))
}

fn name(party: &Party, facts: &AuthorityFacts) -> Option<Finding> {
    party.name.as_ref().filter(|_| !is_called(party, facts))?;
    let name = facts.name_in(Language::En);
    Some(found(
        facts,
        "authority.name",
        format!("The contact details are those of the {name}, the name is not."),
    ))
}

/// The host of a web address, without a leading `www.`.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use crate::examples::found;

    #[test]
    fn each_detail_is_compared() {
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
    fn what_is_current_is_left_alone() {
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
    fn a_former_address_in_prose() {
        assert_eq!(
            found("introduction: Toimisto on osoitteessa Ratapihantie 9."),
            [("authority-outdated", "introduction".to_owned())]
        );
    }
}
