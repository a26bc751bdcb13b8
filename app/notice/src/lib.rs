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
mod items;
mod language;
pub mod law;
mod link;
mod notice;
mod party;
mod period;
mod purpose;
mod recipient;
mod right;
mod section;
mod site;
mod text;

pub use basis::{Basis, BasisStatement};
pub use cookie::{Category, Cookie, CookieLife, Frame, Image, Link, PartyKind, Script, Service, Storage};
pub use country::Country;
pub use date::written_date;
pub use finding::{Finding, Place, Severity};
pub use item::Item;
pub use items::{ITEMS, LawItem, State};
pub use jiff::civil::Date;
pub use language::Language;
pub use link::{LinkFault, origin, safe_link, valid_host};
pub use notice::{
    AutomatedDecisions, Change, DataCategory, Layout, Notice, Provision, Required, Security, Source,
    SourceKind, SpecialCategory, Waiver,
};
pub use party::{Address, Authority, Party, valid_business_id, valid_email};
pub use period::{Period, Qualifier, Retention};
pub use purpose::Purpose;
pub use recipient::{Mechanism, Recipient, Role, Transfer, Transfers};
pub use right::{Demand, DemandKind, Right, RightStatement, Rights};
pub use section::{FreeSection, Placement, SectionId};
pub use site::{ConsentScope, ConsentSettings, Gpc, Site, Theme};
pub use text::{Text, TextList};
