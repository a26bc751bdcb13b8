//! Visits a site in an installed browser and compares what it stores and contacts with its privacy notice.
//!
//! [`scan`] drives the browser over the DevTools protocol and returns [`Observations`]. [`compare`] compares
//! them with a notice and returns findings. [`Printer`] prints pages of a built site. Only `scan` and the
//! printer do I/O.
//!
//! Everything that pages and vendors supply is hostile input: numbers, times and sizes are bounded, and texts
//! are cleaned ([`text`]) before they are kept.
#![forbid(unsafe_code)]

mod autoconsent;
mod browser;
mod compare;
mod crawl;
mod dialog;
mod har;
mod links;
mod observed;
mod print;
mod report;
mod text;
mod visit;

pub use autoconsent::Autoconsent;
pub use browser::{BROWSER_VARIABLE, end_browsers};
pub use compare::{
    CompareInput, DraftItem, DraftService, KnownService, KnownServices, LegalData, SCAN_RULES, ScanRule,
    compare, draft,
};
pub use crawl::{ScanOptions, is_insecure, parse_address, scan};
pub use dialog::DialogOptions;
pub use har::har;
pub use observed::{
    ConsentCall, DialogKind, FormField, Observations, Phase, Request, StoreKind, StoreWrite, StoredItem,
    Visit,
};
pub use print::{PrintedPage, Printer};
pub use report::html;
