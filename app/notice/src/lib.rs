//! The data model of a privacy notice (GDPR, Art. 12–14) and of a site of notices.
//!
//! Types are named after the terms of the GDPR: controller, processor, recipient, purpose, legal basis,
//! retention. [`Notice`] is the root; [`Site`] holds the settings of a site; [`Finding`] is a problem that
//! other crates report. The crate `seloste-source` reads notices from YAML, `seloste-check` checks them,
//! `seloste-outline` prepares them for display. Fields of the model have the names of the YAML keys.
//!
//! # Stated, none, absent
//!
//! Many items of a notice have three states, see [`Item`]: *stated* with a value, *none* (the notice states
//! that there is none, for example no data protection officer), and *absent* (the notice does not mention the
//! item). The difference matters: `none` is a statement of the controller and is shown, an absent item may be
//! a finding. [`REQUIRED_ITEMS`] lists the items that Art. 13 and 14 require.
//!
//! # Localized texts
//!
//! A [`Text`] has one value for each [`Language`], a [`TextList`] one list. [`Text::get`] returns exactly the
//! given language; [`Text::get_or_first`] falls back to the first and also returns the language that was
//! found, because pages must mark text in another language. Fields documented as Markdown contain CommonMark
//! without raw HTML.
//!
//! # Legal data
//!
//! [`law`] contains legal facts that change over time, such as authorities, transfer mechanisms and public
//! holidays, each with its source. [`law::AS_OF`] is the date of the last review.
//!
//! # Serialization
//!
//! The model implements [`serde::Serialize`] for the published `notice.json`; renaming a field or variant
//! changes that file unless `#[serde(rename)]` keeps the old name.
//!
//! # Invariants
//!
//! The crate performs no I/O, does not panic, and compiles to WebAssembly. It does not validate: reading a
//! notice in `seloste-source` ensures, for example, that ids are unique and references resolve.
//!
//! # Examples
//!
//! ```
//! use seloste_notice::{Basis, Item, ItemState, Language, Layout, Notice, Party, Purpose, Text};
//!
//! let mut notice = Notice::new(
//!     "customers",
//!     Layout::Questions,
//!     vec![Language::En, Language::Fi],
//!     Text::from_pairs(vec![
//!         (Language::En, "Customer register".to_owned()),
//!         (Language::Fi, "Asiakasrekisteri".to_owned()),
//!     ]),
//! );
//! notice.controller = Some(Party {
//!     name: Some(Text::new(Language::Fi, "Esimerkki Oy")),
//!     email: Some("maija@example.fi".to_owned()),
//!     ..Party::default()
//! });
//! notice.purposes.push(Purpose {
//!     basis: vec![Basis::Contract],
//!     ..Purpose::new(Text::new(Language::En, "Delivery of orders"))
//! });
//! notice.dpo = Item::None;
//!
//! assert_eq!(notice.title.get(Language::Fi), Some("Asiakasrekisteri"));
//! assert_eq!(notice.title.get(Language::Sv), None);
//! assert_eq!(notice.title.get_or_first(Language::Sv), (Language::En, "Customer register"));
//!
//! assert_eq!(notice.dpo.state(), ItemState::None);
//! assert_eq!(notice.recipients.state(), ItemState::Absent);
//! assert_eq!(notice.request_email(), Some("maija@example.fi"));
//! ```
#![forbid(unsafe_code)]

mod basis;
mod cookie;
mod country;
mod country_codes;
mod date;
mod fill;
mod finding;
mod item;
mod language;
pub mod law;
mod link;
mod notice;
mod party;
mod period;
mod purpose;
mod recipient;
pub mod record;
// No widget verifies numbers, and theirs are the only programs whose bytes count.
#[cfg(not(target_family = "wasm"))]
mod register_number;
mod required_items;
mod right;
mod section;
mod site;
mod text;

pub use basis::{Basis, BasisStatement};
pub use cookie::{
    Category, Contact, ContactKind, Cookie, CookieLifetime, CookieParty, GatedFrame, GatedImage, GatedScript,
    KnownUse, Link, Service, Storage,
};
pub use country::Country;
pub use date::{DateMessages, DateMessagesMonth, format_date, format_date_on_one_line, month_by_name};
pub use fill::{decimal, fill, mark_index};
pub use finding::{Applicability, Edit, Finding, Location, Severity, Suggestion, counted};
pub use item::{Item, ItemState};
pub use jiff::civil::Date;
pub use language::Language;
pub use link::{LinkError, check_link, contact_origin, is_valid_host, origin};
pub use notice::{
    AutomatedDecisions, Change, DataCategory, Layout, Notice, NoticeField, Provision, ProvisionRequirement,
    RESERVED_IDS, Security, Source, SourceKind, SpecialCategory, Waiver,
};
pub use party::{Address, Authority, JointControllers, Party, is_valid_business_id, is_valid_email};
pub use period::{Period, PeriodQualifier, Retention};
pub use purpose::Purpose;
pub use recipient::{Mechanism, Recipient, RecipientRole, Transfer, Transfers};
#[cfg(not(target_family = "wasm"))]
pub use register_number::verify_business_id;
pub use required_items::{REQUIRED_ITEMS, RequiredItem};
pub use right::{RequestRequirement, RequestRequirementKind, Right, RightStatement, Rights};
pub use section::{FreeSection, SectionId, SectionPlacement};
pub use site::{ConsentScope, ConsentSettings, DialogPosition, DialogTheme, GpcPolicy, Site, Theme};
pub use text::{Text, TextList};
