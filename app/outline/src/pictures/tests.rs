use proptest::prelude::*;
use seloste_notice::{
    Basis, Country, DataCategory, Item, Language, Layout, Mechanism, Notice, Period, PeriodQualifier,
    Purpose, Recipient, RecipientRole, Retention, Source, SourceKind, Text, TextList, Transfer, Transfers,
};

use super::*;
use crate::{OutlineBlock, Phrase, Table, TextRun, messages, sections};

fn en(text: &str) -> Text {
    Text::new(Language::En, text)
}

fn notice() -> Notice {
    Notice::new("a", Layout::Fields, vec![Language::En], en("Notice"))
}

fn recipient(name: &str, role: Option<RecipientRole>, country: Option<&str>) -> Recipient {
    Recipient {
        id: name.to_owned(),
        name: en(name),
        role,
        countries: country.and_then(Country::from_code).into_iter().collect(),
        purpose: None,
        condition: None,
        text: None,
        transfer: None,
    }
}

fn transfer(mechanism: Mechanism) -> Option<Transfer> {
    Some(Transfer { mechanism, link: None, copy: None, text: None })
}

fn data_subject() -> Source {
    Source { kind: SourceKind::DataSubject, ..Source::default() }
}

fn drawn(notice: &Notice) -> Option<Flow> {
    match flow(notice, Language::En, messages(Language::En)) {
        Some(OutlineBlock::Picture(Picture::Flow(flow))) => Some(flow),
        None => None,
        other => panic!("{other:?}"),
    }
}

/// Returns one line per place: kind of the zone, its label, role, names and facts.
fn places(flow: &Flow) -> Vec<String> {
    let mut lines = Vec::new();
    for zone in &flow.zones {
        for group in &zone.groups {
            for place in &group.places {
                let names: Vec<&str> = place.names.iter().map(|name| name.text.as_str()).collect();
                let label = group.label.unwrap_or("-");
                lines.push(format!(
                    "{:?} {label}: {} ({})",
                    zone.kind,
                    names.join(", "),
                    place.facts.join(", ")
                ));
            }
        }
    }
    lines
}

#[test]
fn recipients_are_grouped_by_place_and_role() {
    use RecipientRole::{Authority, Processor};
    let mut notice = notice();
    notice.country = Country::from_code("FI");
    notice.sources = vec![data_subject(), Source { text: Some(en("No name")), ..Source::default() }];
    notice.recipients = Item::Stated(vec![
        recipient("Tax", Some(Authority), None),
        recipient("Host", Some(Processor), Some("SE")),
        recipient("Mail", Some(Processor), Some("SE")),
        recipient("Carrier", None, Some("SE")),
        Recipient { transfer: transfer(Mechanism::Scc), ..recipient("Support", Some(Processor), Some("US")) },
        Recipient { transfer: transfer(Mechanism::Bcr), ..recipient("Group", Some(Processor), Some("SE")) },
    ]);
    let flow = drawn(&notice).unwrap();
    assert_eq!(
        places(&flow),
        [
            "Inside Processors: Host, Mail (Sweden)",
            "Inside Processors: Group (Sweden, Binding corporate rules)",
            "Inside Recipient: Carrier (Sweden)",
            "Unstated Public authority: Tax ()",
            "Outside Processor: Support (United States, Standard contractual clauses of the European Commission)"
        ]
    );
    assert!(flow.controller_inside);
    assert_eq!(flow.sources, [Phrase::plain("The data subject")]);
}

#[test]
fn without_transfers_all_recipients_are_inside() {
    let mut notice = notice();
    notice.transfers = Item::None;
    notice.recipients = Item::Stated(vec![recipient("A", None, None), recipient("B", None, Some("US"))]);
    // The notice contradicts itself; its country counts.
    assert_eq!(places(&drawn(&notice).unwrap()), ["Inside -: A ()", "Outside -: B (United States)"]);
}

#[test]
fn the_country_of_a_party_decides_where_it_is() {
    let mut notice = notice();
    let mut irish = recipient("A", None, Some("IE"));
    irish.transfer = transfer(Mechanism::Dpf);
    notice.recipients = Item::Stated(vec![irish, recipient("B", None, Some("US"))]);
    let flow = drawn(&notice).unwrap();
    assert_eq!(
        places(&flow),
        ["Inside -: A (Ireland, EU–US Data Privacy Framework)", "Outside -: B (United States)"]
    );
}

#[test]
fn nothing_is_claimed_about_places_that_are_not_stated() {
    let mut notice = notice();
    notice.country = Country::from_code("FI");
    notice.recipients = Item::Stated(vec![recipient("A", None, None), recipient("B", None, None)]);
    let flow = drawn(&notice).unwrap();
    assert_eq!(places(&flow), ["Unstated -: A, B ()"]);
    assert_eq!((flow.zones[0].label, flow.controller_inside), (None, false));
}

#[test]
fn transfers_of_the_notice_are_shown_unless_a_recipient_has_them() {
    let mut notice = notice();
    notice.recipients = Item::Stated(vec![recipient("A", None, Some("US"))]);
    notice.transfers = Item::Stated(Transfers {
        countries: ["US", "IN"].into_iter().filter_map(Country::from_code).collect(),
        mechanisms: vec![Mechanism::Scc],
        ..Transfers::default()
    });
    let scc = "Standard contractual clauses of the European Commission";
    let expected = ["Outside -: A (United States)".to_owned(), format!("Outside -: India ({scc})")];
    assert_eq!(places(&drawn(&notice).unwrap()), expected);
    notice.transfers = Item::Stated(Transfers { mechanisms: vec![Mechanism::Scc], ..Transfers::default() });
    notice.recipients = Item::Stated(vec![recipient("A", None, None)]);
    let expected = ["Unstated -: A ()".to_owned(), format!("Outside -: {scc} ()")];
    assert_eq!(places(&drawn(&notice).unwrap()), expected);
}

#[test]
fn a_flow_needs_recipients_and_two_names() {
    let mut notice = notice();
    notice.sources = vec![data_subject(), Source { name: Some(en("Register")), ..Source::default() }];
    assert_eq!(drawn(&notice), None);
    notice.recipients = Item::Stated(vec![recipient("A", None, None)]);
    assert!(drawn(&notice).is_some());
    notice.sources.clear();
    assert_eq!(drawn(&notice), None);
}

fn row(timeline: &Timeline) -> Vec<String> {
    let line = |row: &TimelineRow| {
        let text = |runs: &[TextRun]| runs.iter().map(TextRun::text).collect::<String>();
        format!("{}: {}", text(&row.what), text(&row.text).replace('\u{a0}', " "))
    };
    timeline.rows.iter().map(line).collect()
}

fn periods(notice: &Notice) -> Option<Timeline> {
    match timeline(notice, Language::En, messages(Language::En)) {
        Some(OutlineBlock::Picture(Picture::Timeline(timeline))) => Some(timeline),
        None => None,
        other => panic!("{other:?}"),
    }
}

fn kept(what: &str, years: u32) -> Retention {
    let period = (years > 0).then_some(Period { years, ..Period::ZERO });
    Retention { what: Some(en(what)), period, ..Retention::default() }
}

fn purpose(name: &str) -> Purpose {
    Purpose {
        id: None,
        name: en(name),
        text: None,
        basis: Vec::new(),
        interest: None,
        data: Vec::new(),
        recipients: Vec::new(),
        retention: Vec::new(),
    }
}

#[test]
fn periods_are_sorted_and_those_without_a_length_come_last() {
    let mut notice = notice();
    notice.retention = vec![
        Retention { until: Some(en("consent is withdrawn")), ..kept("Letters", 0) },
        Retention { criterion: Some(en("as long as needed")), ..kept("Orders", 0) },
        Retention {
            qualifier: Some(PeriodQualifier::AtMost),
            after: Some(en("the last order")),
            law: Some(en("Act")),
            ..kept("Invoices", 10)
        },
        Retention { until: Some(en(&"x".repeat(100))), ..kept("Logs", 0) },
    ];
    let months = Some(Period { months: 18, ..Period::ZERO });
    let ordinary = Retention { period: months, ..Retention::default() };
    notice.purposes = vec![Purpose { retention: vec![ordinary, kept("Vouchers", 6)], ..purpose("Sales") }];
    let timeline = periods(&notice).unwrap();
    assert_eq!(
        row(&timeline),
        [
            "Sales: 18 months",
            "Sales: Vouchers: 6 years",
            "Invoices: at most 10 years from the last order",
            "Letters: until consent is withdrawn",
        ]
    );
    assert_eq!(timeline.open, [[TextRun::plain("Orders")], [TextRun::plain("Logs")]]);
}

#[test]
fn a_timeline_needs_two_lengths() {
    let mut notice = notice();
    let until = Retention { until: Some(en("the end")), ..kept("B", 0) };
    notice.retention = vec![kept("A", 1), until];
    assert_eq!(periods(&notice), None);
    notice.retention.push(kept("C", 2));
    assert!(periods(&notice).is_some());
}

fn blocks(notice: &Notice, section: &str) -> Vec<OutlineBlock> {
    let site = crate::tests::site();
    let sections = sections::all_sections(notice, &site, Language::En);
    sections.into_iter().find(|one| one.id == section).map(|one| one.blocks).unwrap_or_default()
}

#[test]
fn periods_of_purposes_are_drawn_once() {
    let is_picture = |block: &OutlineBlock| matches!(block, OutlineBlock::Picture(_));
    let mut notice = notice();
    notice.purposes = vec![Purpose { retention: vec![kept("A", 1), kept("B", 2)], ..purpose("Sales") }];
    assert!(is_picture(&blocks(&notice, "purposes")[0]));
    assert!(blocks(&notice, "retention").is_empty());
    notice.marketing_block_list = Item::None;
    assert!(!blocks(&notice, "purposes").iter().any(is_picture));
    assert!(is_picture(&blocks(&notice, "retention")[0]));
}

fn purposes_table(notice: &Notice) -> Table {
    let found = blocks(notice, "purposes").into_iter().find_map(|block| match block {
        OutlineBlock::Table(table) => Some(table),
        _ => None,
    });
    found.unwrap()
}

#[test]
fn bases_and_data_of_two_purposes_are_marked() {
    let mut notice = notice();
    let category = |id: &str, name: &str| DataCategory {
        id: id.to_owned(),
        name: en(name),
        items: TextList::default(),
        text: None,
        special: None,
    };
    notice.data = vec![category("a", "Address"), category("b", "Unused"), category("c", "Card")];
    let data = vec!["c".to_owned(), "a".to_owned()];
    notice.purposes = vec![
        Purpose { basis: vec![Basis::LegalObligation, Basis::Consent], ..purpose("A") },
        Purpose { data, ..purpose("B") },
    ];
    let names = |names: &[&str]| names.iter().copied().map(Phrase::plain).collect::<Vec<_>>();
    let table = purposes_table(&notice);
    assert_eq!(table.marked, [names(&["Consent", "Legal obligation"]), names(&["Address", "Card"])]);
    notice.purposes.pop();
    assert!(purposes_table(&notice).marked.is_empty());
}

fn any_recipient() -> impl Strategy<Value = Recipient> {
    let role = prop_oneof![Just(None), prop::sample::select(&RecipientRole::ALL).prop_map(Some)];
    let country = prop_oneof![Just(None), prop::sample::select(&["FI", "SE", "US", "VN"]).prop_map(Some)];
    let mechanism = prop_oneof![Just(None), prop::sample::select(&Mechanism::ALL).prop_map(Some)];
    ("[a-zåäö ]{1,80}", role, country, mechanism).prop_map(|(name, role, country, mechanism)| Recipient {
        transfer: mechanism.and_then(transfer),
        ..recipient(&name, role, country)
    })
}

proptest! {
    #[test]
    fn every_recipient_is_in_one_place(list in prop::collection::vec(any_recipient(), 2..40)) {
        let mut notice = notice();
        notice.recipients = Item::Stated(list.clone());
        let flow = drawn(&notice).unwrap();
        prop_assert!(flow.zones.is_sorted_by_key(|zone| zone.kind));
        let groups = flow.zones.iter().flat_map(|zone| &zone.groups);
        let places = groups.flat_map(|group| &group.places);
        let mut found: Vec<String> =
            places.flat_map(|place| &place.names).map(|name| name.text.clone()).collect();
        let mut names: Vec<String> =
            list.iter().map(|one| one.name.get(Language::En).unwrap_or_default().to_owned()).collect();
        found.sort();
        names.sort();
        prop_assert_eq!(found, names);
    }
}
