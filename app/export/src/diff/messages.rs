//! Texts of the diff, from `diff.ftl` of each language (app/languages).

use seloste_notice::Language;

include!(concat!(env!("OUT_DIR"), "/diff.rs"));
