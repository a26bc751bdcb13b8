//! Texts of the notices that `seloste new` writes, by language.

use seloste_notice::Language;

include!(concat!(env!("OUT_DIR"), "/starter.rs"));
