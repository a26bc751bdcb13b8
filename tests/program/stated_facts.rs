//! The facts that a notice states, as pairs of a kind and a value. The tests of the whole program and the
//! example `corpus` compare them with tables written by hand.

use std::collections::BTreeSet;

use seloste_notice::{Authority, Item, Language, Notice, Party, Retention, Text};

/// A fact: its kind and its value.
pub(crate) type Fact = (String, String);

fn words(text: &Text) -> String {
    text.get_or_first(Language::Fi).1.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns everything that a notice states.
pub(crate) fn stated(notice: &Notice) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |kind: &str, value: String| facts.push((kind.to_owned(), value));
    for (kind, given) in [("controller", &notice.controller), ("contact", &notice.contact)] {
        given.iter().for_each(|given| party(kind, given, &mut add));
    }
    match &notice.dpo {
        Item::Stated(dpo) => party("dpo", dpo, &mut add),
        Item::None => add("dpo", "none".to_owned()),
        Item::Absent => {}
    }
    notice.register.iter().for_each(|register| add("register", words(register)));
    notice.updated.iter().for_each(|date| add("updated", date.to_string()));
    let mut bases = BTreeSet::new();
    let mut countries = BTreeSet::new();
    let mut mechanisms = BTreeSet::new();
    for purpose in &notice.purposes {
        let text = purpose.text.as_ref().map(words).unwrap_or_default();
        add("purpose", format!("{} {text}", words(&purpose.name)).trim().to_owned());
        bases.extend(purpose.basis.iter().map(|basis| basis.as_str()));
        purpose.retention.iter().for_each(|rule| retention(rule, &mut add));
    }
    bases.extend(notice.legal_bases.iter().map(|stated| stated.basis.as_str()));
    notice.data.iter().for_each(|category| add("data", words(&category.name)));
    for source in &notice.sources {
        let name = source.name.as_ref().map(words);
        add("source", name.unwrap_or_else(|| source.kind.as_str().to_owned()));
    }
    match &notice.recipients {
        Item::Stated(recipients) => {
            for recipient in recipients {
                add("recipient", words(&recipient.name));
                countries.extend(recipient.countries.iter().map(|country| country.code()));
                mechanisms.extend(recipient.transfer.iter().map(|transfer| transfer.mechanism.as_str()));
            }
        }
        Item::None => add("recipients", "none".to_owned()),
        Item::Absent => {}
    }
    match &notice.transfers {
        Item::Stated(transfers) => {
            countries.extend(transfers.countries.iter().map(|country| country.code()));
            mechanisms.extend(transfers.mechanisms.iter().map(|mechanism| mechanism.as_str()));
        }
        Item::None => add("transfers", "none".to_owned()),
        Item::Absent => {}
    }
    for (kind, set) in [("basis", bases), ("country", countries), ("mechanism", mechanisms)] {
        set.into_iter().for_each(|word| add(kind, word.to_owned()));
    }
    notice.retention.iter().for_each(|rule| retention(rule, &mut add));
    for (right, statement) in &notice.rights.stated {
        if statement.stated().is_some() {
            add("right", right.as_str().to_owned());
        }
    }
    if notice.rights.complaint.stated().is_some() {
        add("right", "complaint".to_owned());
    }
    match &notice.authority {
        Some(Authority::Stated(party)) => {
            add("authority", party.name.as_ref().map(words).unwrap_or_default());
        }
        Some(Authority::OfCountry(country)) => add("authority", country.code().to_owned()),
        None => {}
    }
    if let Some(security) = &notice.security {
        security.text.iter().for_each(|text| add("security.text", words(text)));
        for (kind, item) in
            [("security.paper", &security.paper), ("security.electronic", &security.electronic)]
        {
            item.stated().into_iter().for_each(|text| add(kind, words(text)));
        }
    }
    match &notice.automated_decisions {
        Item::Stated(decisions) => {
            add("automated_decisions", decisions.text.as_ref().map(words).unwrap_or_default());
        }
        Item::None => add("automated_decisions", "none".to_owned()),
        Item::Absent => {}
    }
    notice.cookies.stated().into_iter().for_each(|text| add("cookies", words(text)));
    facts
}

fn party(kind: &str, party: &Party, add: &mut impl FnMut(&str, String)) {
    let texts = [("name", party.name.as_ref().map(words)), ("title", party.title.as_ref().map(words))];
    let plain = [("business_id", &party.business_id), ("email", &party.email), ("phone", &party.phone)];
    let plain = plain.into_iter().map(|(key, value)| (key, value.clone()));
    for (key, value) in texts.into_iter().chain(plain) {
        value.into_iter().for_each(|value| add(&format!("{kind}.{key}"), value));
    }
    if let Some(address) = &party.address {
        let town: Vec<&str> =
            [&address.postcode, &address.city].into_iter().flatten().map(String::as_str).collect();
        let parts = [address.street.clone(), address.box_number.clone(), Some(town.join(" "))];
        let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        add(&format!("{kind}.address"), parts.join(", "));
    }
}

fn retention(retention: &Retention, add: &mut impl FnMut(&str, String)) {
    match (retention.period, &retention.until, &retention.criterion) {
        (Some(period), _, _) => add("retention", period.format(Language::En).replace('\u{a0}', " ")),
        (None, Some(until), _) => add("retention", format!("until: {}", words(until))),
        (None, None, Some(criterion)) => add("retention", format!("criterion: {}", words(criterion))),
        (None, None, None) => {
            retention.text.iter().for_each(|text| add("retention", format!("text: {}", words(text))));
        }
    }
}
