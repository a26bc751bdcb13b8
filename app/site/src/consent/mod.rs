//! The consent widget's files. All are in one folder, so that an owner can copy it to another host.

mod cmp_rules;
mod consent_request;
pub(crate) mod embed;
mod files;
pub(crate) mod published;
mod shared;
mod snapshot;

pub(crate) use consent_request::NoticeConsent;
pub(crate) use files::{ConsentAssets, write, write_stores};
pub use shared::{ConsentFacts, SharedConsent};
pub(crate) use snapshot::NoticeSnapshot;
