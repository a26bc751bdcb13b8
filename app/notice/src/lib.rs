//! The model: what a privacy notice says, and what a site of notices is.
//!
//! The words are those of the field: controller, processor, recipient, purpose, legal basis, retention, consent,
//! service. Nothing here reads or writes anything, nothing panics, and all of it builds for WebAssembly.
#![forbid(unsafe_code)]

mod basis;
mod cookie;
mod country;
mod date;
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
mod required_items;
mod right;
mod section;
mod site;
mod text;

pub use basis::{Basis, BasisStatement};
pub use cookie::{
    Category, Cookie, CookieLifetime, CookieParty, GatedFrame, GatedImage, GatedScript, Link, Service,
    Storage,
};
pub use country::Country;
pub use date::format_date;
pub use finding::{Finding, Location, Severity};
pub use item::{Item, ItemState};
pub use jiff::civil::Date;
pub use language::Language;
pub use link::{LinkError, check_link, is_valid_host, origin};
pub use notice::{
    AutomatedDecisions, Change, DataCategory, Layout, Notice, Provision, ProvisionRequirement, Security,
    Source, SourceKind, SpecialCategory, Waiver,
};
pub use party::{Address, Authority, Party, is_valid_business_id, is_valid_email};
pub use period::{Period, PeriodQualifier, Retention};
pub use purpose::Purpose;
pub use recipient::{Mechanism, Recipient, RecipientRole, Transfer, Transfers};
pub use required_items::{REQUIRED_ITEMS, RequiredItem};
pub use right::{RequestRequirement, RequestRequirementKind, Right, RightStatement, Rights};
pub use section::{FreeSection, SectionId, SectionPlacement};
pub use site::{ConsentScope, ConsentSettings, GpcPolicy, Site, Theme};
pub use text::{Text, TextList};
