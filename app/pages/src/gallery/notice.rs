//! The notice and the site of the examples.

use seloste_notice::{
    Address, Authority, Basis, Category, Country, DataCategory, Date, GatedFrame, Item, Language, Layout,
    Notice, Party, Period, PeriodQualifier, Purpose, Recipient, RecipientRole, Retention, Right,
    RightStatement, Service, Site, Source, SourceKind, Text, TextList,
};
use seloste_outline::Outline;

/// Returns a text in English.
pub(crate) fn text(words: &str) -> Text {
    Text::new(Language::En, words)
}

/// Returns the settings of the site.
pub(crate) fn site() -> Site {
    Site {
        disclaimer: Some(text("This is an example. **No company** has this notice.")),
        ..Site::new(Text::from_pairs(vec![
            (Language::En, "Esimerkki Oy".to_owned()),
            (Language::Fi, "Esimerkki Oy".to_owned()),
        ]))
    }
}

/// Returns a notice with every section that has a component of its own.
pub(crate) fn example_notice() -> Notice {
    let finland = Country::from_code("FI");
    Notice {
        summary: Some(text("How we handle the personal data of our customers.")),
        updated: Date::new(2026, 5, 4).ok(),
        country: finland,
        controller: Some(Party {
            name: Some(text("Esimerkki Oy")),
            address: Some(Address {
                street: Some("Esimerkkikatu 1".to_owned()),
                postcode: Some("00100".to_owned()),
                city: Some("Helsinki".to_owned()),
                country: finland,
                ..Address::default()
            }),
            email: Some("maija@example.fi".to_owned()),
            phone: Some("+358 9 000 000".to_owned()),
            ..Party::default()
        }),
        purposes: vec![
            purpose("Orders", &[Basis::Contract], &["identity", "payments"]),
            purpose("Bookkeeping", &[Basis::LegalObligation], &["payments"]),
            purpose("Newsletter", &[Basis::Consent], &["identity"]),
            purpose("Customer surveys", &[Basis::LegitimateInterests], &["identity"]),
        ],
        data: vec![
            category("identity", "Contact details", &["name", "address", "email address", "phone number"]),
            category("payments", "Payments", &["invoices", "time and amount of each payment"]),
        ],
        sources: vec![
            Source { kind: SourceKind::DataSubject, ..Source::default() },
            Source { name: Some(text("Population register")), ..Source::default() },
        ],
        recipients: Item::Stated(vec![
            recipient("books", "Esimerkkitilit Oy", Some(RecipientRole::Processor), Some("FI")),
            recipient("print", "Esimerkkipaino Oy", Some(RecipientRole::Processor), Some("EE")),
            recipient("tax", "Tax Administration", Some(RecipientRole::Authority), Some("FI")),
            recipient("mail", "Example Mail Inc", Some(RecipientRole::Processor), Some("US")),
        ]),
        retention: vec![
            retention("Orders", Some(years(3)), Some(PeriodQualifier::AtMost)),
            retention("Bookkeeping", Some(years(6)), Some(PeriodQualifier::AtLeast)),
            retention("Messages", Some(years(1)), Some(PeriodQualifier::Typically)),
            retention("Contact details", Some(years(2)), None),
            Retention { until: Some(text("you cancel it")), ..retention("Newsletter", None, None) },
        ],
        authority: Some(Authority::Stated(Box::new(Party {
            name: Some(text("Office of the Data Protection Ombudsman")),
            ..Party::default()
        }))),
        rights: seloste_notice::Rights {
            stated: vec![
                (Right::Access, Item::Stated(RightStatement::default())),
                (Right::Erasure, Item::Stated(RightStatement::default())),
            ],
            ..seloste_notice::Rights::default()
        },
        ..Notice::new("customers", Layout::Questions, vec![Language::En], text("Customer register"))
    }
}

/// Returns the content of a notice.
pub(crate) fn outline(notice: &Notice) -> Outline {
    Outline::new(notice, &site(), Language::En)
}

fn years(years: u32) -> Period {
    Period { years, ..Period::default() }
}

fn purpose(name: &str, basis: &[Basis], data: &[&str]) -> Purpose {
    Purpose {
        id: None,
        name: text(name),
        text: None,
        basis: basis.to_vec(),
        interest: basis.contains(&Basis::LegitimateInterests).then(|| text("better service")),
        data: data.iter().map(|id| (*id).to_owned()).collect(),
        recipients: Vec::new(),
        retention: Vec::new(),
    }
}

fn category(id: &str, name: &str, items: &[&str]) -> DataCategory {
    let items = items.iter().map(|item| (*item).to_owned()).collect();
    DataCategory {
        id: id.to_owned(),
        name: text(name),
        items: TextList::from_pairs(vec![(Language::En, items)]),
        text: None,
        special: None,
    }
}

fn recipient(id: &str, name: &str, role: Option<RecipientRole>, country: Option<&str>) -> Recipient {
    Recipient {
        id: id.to_owned(),
        name: text(name),
        role,
        countries: country.and_then(Country::from_code).into_iter().collect(),
        purpose: None,
        condition: None,
        text: None,
        transfer: None,
    }
}

fn retention(what: &str, period: Option<Period>, qualifier: Option<PeriodQualifier>) -> Retention {
    Retention { what: Some(text(what)), period, qualifier, ..Retention::default() }
}

/// Returns a service that shows a video after consent.
pub(crate) fn gated_service() -> Service {
    Service {
        provider: Some(text("Example Video Inc")),
        purpose: Some(text("Shows videos.")),
        iframe: Some(GatedFrame {
            src: "https://video.example/embed/1".to_owned(),
            title: text("Video"),
            width: 560,
            height: 315,
        }),
        ..Service::new("video", Category::Marketing, text("Example Video"))
    }
}
