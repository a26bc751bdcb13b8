//! Tests of the whole program: the compiled `seloste` runs in a temporary folder, and its output and files
//! are checked. `SNAPSHOTS=overwrite` rewrites the expected outputs; review the changes line by line.
#![allow(clippy::expect_used, clippy::print_stderr, clippy::unwrap_used, missing_docs)]

mod all_languages;
mod build;
mod check;
mod commands;
mod design;
mod diff;
mod documents;
mod driver;
mod export;
mod facts;
mod fix;
mod foreign;
mod home;
mod hostile;
mod hosts;
mod html;
mod import;
mod invalid;
mod kept;
mod new;
mod pages;
mod pdf;
mod reproducible;
mod schema;
mod serve;
mod shipped;
mod stated_facts;
mod translate;
mod update;
mod versions;
