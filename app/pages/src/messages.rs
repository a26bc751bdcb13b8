//! Interface texts of the pages, from `pages.ftl` of each language (app/languages).

use seloste_notice::Language;

include!(concat!(env!("OUT_DIR"), "/pages.rs"));
