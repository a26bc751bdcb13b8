//! Texts of a draft, by language.

use seloste_notice::Language;

include!(concat!(env!("OUT_DIR"), "/starter.rs"));
