use crate::{Block, Outline, Span, plain};
use seloste_notice::{
    Basis, BasisStatement, Category, ConsentSettings, Cookie, CookieLifetime, FreeSection, Item, Language,
    Layout, Notice, Party, CookieParty, Period, SectionPlacement, Purpose, PeriodQualifier, Recipient, Retention, Right,
    RightStatement, SectionId, Service, Site, Storage, Text, Theme,
};

fn site() -> Site {
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
fn a_notice_that_says_nothing_shows_nothing() {
    let outline = Outline::new(&notice(Layout::Questions), &site(), Language::Fi);
    assert!(outline.sections.is_empty() && outline.glance.rows.is_empty());
}

#[test]
fn none_is_said_and_absent_is_not() {
    let mut notice = notice(Layout::Fields);
    notice.dpo = Item::None;
    notice.automated_decisions = Item::None;
    notice.transfers = Item::None;
    assert_eq!(ids(&notice), ["dpo", "transfers", "automated-decisions"]);
    let said = text(&notice, Language::Fi);
    assert!(said.contains("Tietosuojavastaavaa ei ole nimitetty."), "{said}");
    assert!(said.contains("Tietoja ei siirretä EU:n eikä ETA:n ulkopuolelle."), "{said}");
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
fn a_period_reads_as_each_language_says_it() {
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
fn free_sections_stand_where_the_author_wants_them() {
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
    let said = text(&notice, Language::Fi);
    assert!(said.contains("(Selosteessa ei ole tekstiä tämän otsikon alla.)"), "{said}");
}

#[test]
fn a_text_in_another_language_is_marked_as_such() {
    let mut notice = notice(Layout::Fields);
    notice.register = Some(fi("Rekisteri"));
    let outline = Outline::new(&notice, &site(), Language::En);
    let [section] = outline.sections.as_slice() else { panic!("{outline:?}") };
    let [Block::Line(spans)] = section.blocks.as_slice() else { panic!("{section:?}") };
    let [Span::Text(phrase)] = spans.as_slice() else { panic!("{spans:?}") };
    assert_eq!(phrase.language, Some(Language::Fi));
}

#[test]
fn at_a_glance_long_lists_are_cut_and_say_so() {
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
    let [purposes, bases] = outline.glance.rows.as_slice() else { panic!("{:?}", outline.glance) };
    assert_eq!((purposes.answers.len(), purposes.more.as_deref()), (4, Some("ja 3 muuta kohtaa")));
    assert_eq!((bases.answers.len(), bases.more.as_deref()), (1, None));
    notice.purposes.truncate(5);
    let outline = Outline::new(&notice, &site(), Language::Fi);
    assert_eq!((outline.glance.rows[0].answers.len(), outline.glance.rows[0].more.as_deref()), (5, None));
}

#[test]
fn what_is_not_tied_stays_untied() {
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
    assert!(tables.into_iter().all(|block| !matches!(block, Block::Table(_))));
    assert_eq!(ids(&notice), ["legal-bases", "recipients", "rights"]);
}

fn cookie(name: &str, storage: Storage, life: Option<CookieLifetime>) -> Cookie {
    Cookie { name: name.to_owned(), storage, life, party: Some(CookieParty::First), purpose: None }
}

fn counter(cookies: Vec<Cookie>) -> Service {
    Service {
        id: "counter".to_owned(),
        category: Category::Statistics,
        name: fi("Laskuri"),
        provider: None,
        country: None,
        purpose: None,
        text: None,
        cookies,
        links: Vec::new(),
        script: None,
        iframe: None,
        embed: None,
        image: None,
        stylesheet: None,
        contacts: Vec::new(),
    }
}

#[test]
fn storage_keys_are_called_what_they_are() {
    let mut notice = notice(Layout::Fields);
    let month = CookieLifetime::For(Period { days: 30, ..Period::default() });
    notice.services = vec![counter(vec![
        cookie("_cnt_*", Storage::Cookie, Some(month)),
        cookie("@cnt:visitor", Storage::Local, None),
        cookie("cnt:visit", Storage::Session, Some(CookieLifetime::Session)),
    ])];
    let said = |language| text(&notice, language).replace('\u{a0}', " ");
    let finnish = said(Language::Fi);
    for rows in [
        "Eväste tai avain: _cnt_*\n    Tallennuspaikka: eväste\n    Kesto: 30 päivää\n    Asettaja: sivusto itse\n",
        "Eväste tai avain: @cnt:visitor\n    Tallennuspaikka: selaimen paikallinen tallennustila (localStorage)\n    \
         Asettaja: sivusto itse\n",
        "Eväste tai avain: cnt:visit\n    Tallennuspaikka: selaimen istunnon tallennustila (sessionStorage)\n    \
         Kesto: istunnon ajan\n",
    ] {
        assert!(finnish.contains(rows), "{finnish}");
    }
    let swedish = said(Language::Sv);
    assert!(swedish.contains("Lagringsplats: lokal lagring i webbläsaren (localStorage)"), "{swedish}");
    assert!(swedish.contains("Lagringsplats: sessionslagring i webbläsaren (sessionStorage)"), "{swedish}");
    let english = said(Language::En);
    assert!(english.contains("Kept in: local storage of the browser (localStorage)"), "{english}");
    assert!(english.contains("Kept in: session storage of the browser (sessionStorage)"), "{english}");
}

#[test]
fn cookies_alone_need_no_word_of_where_they_are_kept() {
    let mut notice = notice(Layout::Fields);
    notice.services = vec![counter(vec![cookie("_cnt_*", Storage::Cookie, None)])];
    let said = text(&notice, Language::Fi);
    assert!(said.contains("Eväste: _cnt_*\n"), "{said}");
    assert!(!said.contains("Tallennuspaikka"), "{said}");
}
