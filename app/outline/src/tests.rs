use seloste_notice::{
    Address, Authority, Basis, BasisStatement, Category, ConsentSettings, Cookie, CookieLifetime,
    CookieParty, Country, FreeSection, Item, Language, Layout, Notice, Party, Period, PeriodQualifier,
    Purpose, Recipient, Retention, Right, RightStatement, SectionId, SectionPlacement, Service, Site,
    Storage, Text, Theme,
};

use crate::{Outline, OutlineBlock, TextRun, plain};

pub(crate) fn site() -> Site {
    Site {
        title: Text::new(Language::Fi, "Selosteet"),
        description: None,
        languages: Language::ALL.to_vec(),
        origin: None,
        path: "/".to_owned(),
        theme: Theme::default(),
        consent: ConsentSettings::default(),
        requests: false,
        indexed: true,
        disclaimer: None,
        home: None,
    }
}

fn notice(layout: Layout) -> Notice {
    Notice::new("a", layout, vec![Language::Fi], Text::new(Language::Fi, "Seloste"))
}

fn fi(text: &str) -> Text {
    Text::new(Language::Fi, text)
}

fn ids(notice: &Notice) -> Vec<String> {
    Outline::new(notice, &site(), Language::Fi).sections.into_iter().map(|section| section.id).collect()
}

fn text(notice: &Notice, language: Language) -> String {
    plain::write(&Outline::new(notice, &site(), language))
}

#[test]
fn an_empty_notice_has_an_empty_outline() {
    let outline = Outline::new(&notice(Layout::Questions), &site(), Language::Fi);
    assert!(outline.sections.is_empty() && outline.summary_box.rows.is_empty());
}

#[test]
fn none_is_a_sentence_and_absent_items_are_omitted() {
    let mut notice = notice(Layout::Fields);
    notice.dpo = Item::None;
    notice.automated_decisions = Item::None;
    notice.transfers = Item::None;
    assert_eq!(ids(&notice), ["dpo", "transfers", "automated-decisions"]);
    let output = text(&notice, Language::Fi);
    assert!(output.contains("Tietosuojavastaavaa ei ole nimitetty."), "{output}");
    assert!(output.contains("Tietoja ei siirretä EU:n eikä ETA:n ulkopuolelle."), "{output}");
}

#[test]
fn ids_are_the_same_in_every_layout_and_language() {
    let mut notice = notice(Layout::Questions);
    notice.controller = Some(Party { name: Some(fi("Esimerkki Oy")), ..Party::default() });
    notice.rights.complaint = Item::Stated(RightStatement::default());
    let expected = ids(&notice);
    assert_eq!(expected, ["controller", "complaint"]);
    for layout in Layout::ALL {
        notice.layout = layout;
        for language in Language::ALL {
            let outline = Outline::new(&notice, &site(), language);
            let found: Vec<_> = outline.sections.iter().map(|section| section.id.clone()).collect();
            assert_eq!(found, expected);
            let numbers: Vec<_> = outline.sections.iter().map(|section| section.number).collect();
            let numbered = if layout == Layout::Numbered { [Some(1), Some(2)] } else { [None, None] };
            assert_eq!(numbers, numbered);
        }
    }
}

#[test]
fn retention_is_formatted_by_language() {
    let mut notice = notice(Layout::Fields);
    notice.languages = Language::ALL.to_vec();
    notice.retention = vec![Retention {
        period: Some(Period { years: 10, ..Period::default() }),
        qualifier: Some(PeriodQualifier::Typically),
        after: Some(Text::from_pairs(vec![
            (Language::Fi, "asiakassuhteen päättymisestä".to_owned()),
            (Language::Sv, "kundförhållandets slut".to_owned()),
            (Language::En, "the end of the customer relationship".to_owned()),
        ])),
        ..Retention::default()
    }];
    let line = |language| text(&notice, language).replace('\u{a0}', " ");
    assert!(line(Language::Fi).contains("Tyypillisesti 10 vuotta asiakassuhteen päättymisestä lukien\n"));
    assert!(line(Language::Sv).contains("Vanligtvis 10 år räknat från kundförhållandets slut\n"));
    assert!(line(Language::En).contains("Typically 10 years from the end of the customer relationship\n"));
}

#[test]
fn free_sections_are_placed_as_stated() {
    let mut notice = notice(Layout::Questions);
    notice.register = Some(fi("Rekisteri"));
    let free =
        |placement, title: &str| FreeSection { id: None, placement, title: Some(fi(title)), text: None };
    notice.sections = vec![
        free(SectionPlacement::After(SectionId::Register), "jälkeen"),
        free(SectionPlacement::Before(SectionId::Register), "ennen"),
        free(SectionPlacement::Closing(SectionId::Register), "sisällä"),
        free(SectionPlacement::Opening(SectionId::Security), "yksin"),
    ];
    assert_eq!(ids(&notice), ["part-2", "register", "part-1", "security"]);
    let output = text(&notice, Language::Fi);
    assert!(output.contains("(Selosteessa ei ole tekstiä tämän otsikon alla.)"), "{output}");
}

#[test]
fn plain_text_has_no_soft_hyphens() {
    for layout in [Layout::Questions, Layout::Numbered] {
        let mut notice = notice(layout);
        notice.dpo = Item::None;
        let output = text(&notice, Language::De);
        assert!(output.contains("Datenschutzbeauftragter"), "{output}");
    }
}

#[test]
fn texts_in_another_language_are_marked() {
    let mut notice = notice(Layout::Fields);
    notice.register = Some(fi("Rekisteri"));
    let outline = Outline::new(&notice, &site(), Language::En);
    let [section] = outline.sections.as_slice() else { panic!("{outline:?}") };
    let [OutlineBlock::Line(spans)] = section.blocks.as_slice() else { panic!("{section:?}") };
    let [TextRun::Text(phrase)] = spans.as_slice() else { panic!("{spans:?}") };
    assert_eq!(phrase.language, Some(Language::Fi));
}

#[test]
fn summary_box_truncates_long_lists() {
    let mut notice = notice(Layout::Fields);
    notice.purposes = (1..=7)
        .map(|number| Purpose {
            id: None,
            name: fi(&format!("Tarkoitus {number}")),
            text: None,
            basis: vec![Basis::Contract],
            interest: None,
            data: Vec::new(),
            recipients: Vec::new(),
            retention: Vec::new(),
        })
        .collect();
    let outline = Outline::new(&notice, &site(), Language::Fi);
    let [purposes, bases] = outline.summary_box.rows.as_slice() else { panic!("{:?}", outline.summary_box) };
    assert_eq!((purposes.answers.len(), purposes.more.as_deref()), (4, Some("ja 3 muuta kohtaa")));
    assert_eq!((bases.answers.len(), bases.more.as_deref()), (1, None));
    notice.purposes.truncate(5);
    let outline = Outline::new(&notice, &site(), Language::Fi);
    assert_eq!(
        (outline.summary_box.rows[0].answers.len(), outline.summary_box.rows[0].more.as_deref()),
        (5, None)
    );
}

#[test]
fn unlinked_items_are_not_linked() {
    let mut notice = notice(Layout::Fields);
    notice.legal_bases = vec![BasisStatement { basis: Basis::Consent, text: None, interest: None }];
    notice.recipients = Item::Stated(vec![Recipient {
        id: "a".to_owned(),
        name: fi("Kuljettaja"),
        role: None,
        countries: Vec::new(),
        purpose: None,
        condition: None,
        text: None,
        transfer: None,
    }]);
    notice.rights.stated = vec![(Right::Access, Item::Stated(RightStatement::default()))];
    let outline = Outline::new(&notice, &site(), Language::Fi);
    let tables = outline.sections.iter().flat_map(|section| &section.blocks);
    assert!(tables.into_iter().all(|block| !matches!(block, OutlineBlock::Table(_))));
    assert_eq!(ids(&notice), ["legal-bases", "recipients", "rights"]);
}

fn cookie(name: &str, storage: Storage, life: Option<CookieLifetime>) -> Cookie {
    Cookie { name: name.to_owned(), storage, life, party: Some(CookieParty::First), purpose: None }
}

fn counter(cookies: Vec<Cookie>) -> Service {
    Service { cookies: Item::Stated(cookies), ..Service::new("counter", Category::Statistics, fi("Laskuri")) }
}

#[test]
fn kind_of_storage_is_shown_for_storage_keys() {
    let mut notice = notice(Layout::Fields);
    let month = CookieLifetime::For(Period { days: 30, ..Period::default() });
    notice.services = vec![counter(vec![
        cookie("_cnt_*", Storage::Cookie, Some(month)),
        cookie("@cnt:visitor", Storage::Local, None),
        cookie("cnt:visit", Storage::Session, Some(CookieLifetime::Session)),
    ])];
    let output = |language| text(&notice, language).replace('\u{a0}', " ");
    let finnish = output(Language::Fi);
    for rows in [
        "Eväste tai avain: _cnt_*\n    Tallennuspaikka: eväste\n    Kesto: 30 päivää\n    Asettaja: sivusto itse\n",
        "Eväste tai avain: @cnt:visitor\n    Tallennuspaikka: selaimen paikallinen tallennustila (localStorage)\n    \
         Asettaja: sivusto itse\n",
        "Eväste tai avain: cnt:visit\n    Tallennuspaikka: selaimen istunnon tallennustila (sessionStorage)\n    \
         Kesto: istunnon ajan\n",
    ] {
        assert!(finnish.contains(rows), "{finnish}");
    }
    let swedish = output(Language::Sv);
    assert!(swedish.contains("Lagringsplats: lokal lagring i webbläsaren (localStorage)"), "{swedish}");
    assert!(swedish.contains("Lagringsplats: sessionslagring i webbläsaren (sessionStorage)"), "{swedish}");
    let english = output(Language::En);
    assert!(english.contains("Stored in: browser local storage (localStorage)"), "{english}");
    assert!(english.contains("Stored in: browser session storage (sessionStorage)"), "{english}");
}

#[test]
fn kind_of_storage_is_omitted_for_cookies() {
    let mut notice = notice(Layout::Fields);
    notice.services = vec![counter(vec![cookie("_cnt_*", Storage::Cookie, None)])];
    let output = text(&notice, Language::Fi);
    assert!(output.contains("Eväste: _cnt_*\n"), "{output}");
    assert!(!output.contains("Tallennuspaikka"), "{output}");
}

#[test]
fn the_name_of_a_business_id_depends_on_the_country() {
    let mut notice = notice(Layout::Fields);
    let labels = |notice: &Notice, id: &str| {
        [Language::Fi, Language::Sv, Language::En].map(|language| {
            let output = text(notice, language);
            let line = output.lines().find(|line| line.ends_with(id)).expect(&output).to_owned();
            line.split(':').next().unwrap_or_default().to_owned()
        })
    };
    let finnish = ["Y-tunnus", "FO-nummer", "Business ID"];
    let swedish = ["Organisaationumero", "Organisationsnummer", "Organisation number"];
    let other = ["Rekisterinumero", "Registreringsnummer", "Registration number"];
    for (id, country, expected) in [
        ("1234567-1", Some("FI"), finnish),
        ("1234567-1", Some("AX"), finnish),
        ("1234567-1", None, finnish),
        ("556677-8899", Some("SE"), swedish),
        ("556677-8899", None, swedish),
        ("HRB 12345", Some("DE"), other),
        ("HRB 12345", None, other),
    ] {
        let country = country.and_then(Country::from_code);
        let address = Some(Address { country, ..Address::default() });
        let party = Party { business_id: Some(id.to_owned()), address, ..Party::default() };
        notice.controller = Some(party.clone());
        assert_eq!(labels(&notice, id), expected, "{id} {country:?}");
        notice.controller = None;
        notice.contact = Some(party);
        assert_eq!(labels(&notice, id), expected, "{id} {country:?}");
        notice.contact = None;
    }
    // If the format does not show the country, the country of the notice decides.
    notice.controller = Some(Party { business_id: Some("12345".to_owned()), ..Party::default() });
    notice.country = Country::from_code("SE");
    assert_eq!(labels(&notice, "12345"), swedish);
}

#[test]
fn unknown_details_of_an_authority_are_omitted() {
    let mut notice = notice(Layout::Fields);
    notice.authority = Country::from_code("GB").map(Authority::OfCountry);
    let output = text(&notice, Language::En);
    assert!(output.contains("Information Commission (ICO)") && output.contains("ico.org.uk"), "{output}");
    assert!(!output.contains("Postal address") && !output.contains("E-mail"), "{output}");
    notice.authority = Country::from_code("HU").map(Authority::OfCountry);
    let output = text(&notice, Language::Fi);
    assert!(output.contains("Käyntiosoite") && output.contains("1055 Budapest"), "{output}");
    assert!(!output.contains("Postiosoite"), "{output}");
}
