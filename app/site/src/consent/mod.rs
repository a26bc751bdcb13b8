//! The consent widget's files. All are in one folder, so that an owner can copy it to another host.

mod cmp_rules;
mod consent_request;
pub mod embed;
mod files;
mod snapshot;

pub use consent_request::{NoticeConsent, dialog_notice, site_services};
pub use files::{ConsentAssets, write};
pub use snapshot::NoticeSnapshot;
