//! Consent as data: the record of a visitor's choice, its text in a cookie, and when to ask again.
//!
//! Nothing here reads or writes anything: time, randomness and the browser's cookies come from the caller. Nothing
//! panics, whatever the cookie holds; in doubt the visitor is asked and nothing optional runs. The code is compiled
//! into the smallest of the widgets, so it keeps clear of `core::fmt` and of slicing that could panic: each would
//! bring more bytes than all of this crate.
//!
//! # Names
//!
//! What the visitor is asked about has a *name*, written as in the markup of gated elements: `CATEGORY` for an
//! optional category, `CATEGORY/SERVICE` for a service of it. A grant counts for exactly the name that it stands by.
//!
//! # The cookie's text
//!
//! Letters, digits and `-._!~` only, so that no browser or server quotes or escapes it; in a cookie at most
//! [`LIMIT`] bytes.
//!
//! ```text
//! record   = "1" "." id "." time "." language "." revision [ "~" shown ] "." method *( "." choice )
//! id       = token               ; random, made anew for each choice
//! time     = 1*12DIGIT           ; seconds since 1970-01-01 UTC, no leading zero
//! language = token               ; in which the question was put, for example "fi"
//! revision = token               ; which services and purposes were asked about
//! shown    = token               ; the hash of the very text that was shown
//! method   = "a" / "r" / "s" / "g"   ; accepted all, rejected all, saved a choice, refused by the browser's signal
//! choice   = ( "!" / "-" ) token [ "~" token ]   ; granted or not: category, or category and service
//! token    = 1*( ALPHA / DIGIT / "-" / "_" )
//! ```
//!
//! The leading number is the format's version. A text of any other version, or one that departs from the grammar,
//! names something twice, or contradicts its method is no record at all.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

pub mod cookie;
mod decision;
mod record;
mod scan;

pub use decision::{Asked, Decision, decide, latest};
pub use record::{Choice, LIMIT, Method, Record};
pub use scan::{Parts, cut, number, push, words};
