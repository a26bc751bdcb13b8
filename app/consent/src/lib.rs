//! Consent records: reads and writes the cookie that stores a visitor's choice, and decides whether to ask.
//!
//! Input is text: the values of the consent cookie and a [`ConsentRequest`]. Output is a [`Decision`], a
//! [`Record`] or the text of a new record. The crate does no I/O; time, randomness and cookies come from the
//! caller. It never panics. If a record cannot be parsed, the visitor is asked and nothing optional runs.
//!
//! The code is part of the smallest widget, so it avoids `core::fmt` and panicking slices: either would add
//! more bytes than the whole crate.
//!
//! # Names
//!
//! Categories and services are named as in the markup of gated elements: `CATEGORY` for an optional category,
//! `CATEGORY/SERVICE` for one of its services. A grant applies to exactly the name it was given for.
//!
//! # Record format
//!
//! Only letters, digits and `-._!~*` occur, so that no browser or server quotes or escapes the cookie.
//!
//! ```text
//! record   = "1" "." id "." time "." language "." revision [ "~" snapshot ] "." method answers
//! answers  = *( "." choice ) / marks
//! id       = token                   ; random, new for each choice
//! time     = 1*12DIGIT               ; seconds since 1970-01-01 UTC, no leading zero
//! language = token                   ; of the dialog, for example "fi"
//! revision = token                   ; identifies the services and purposes asked about
//! snapshot = token                   ; hash of the notice snapshot, i.e. the text that was shown
//! method   = "a" / "r" / "s" / "g"   ; accept all, reject all, saved choices, browser signal
//! choice   = mark token [ "~" token ]   ; category, or category and service
//! marks    = "*" *mark               ; choices for the names of the request, in its order
//! mark     = "!" / "-"               ; granted or not
//! token    = 1*( ALPHA / DIGIT / "-" / "_" )
//! ```
//!
//! The leading number is the version of the format. A text is rejected if it has another version, violates
//! the grammar, names something twice or contradicts its method.
//!
//! A record that would be longer than [`MAX_RECORD_BYTES`] is stored with marks. Its revision and its
//! snapshot identify the names and with them their order: the optional categories in the order functional,
//! statistics, marketing, each followed by its services, sorted by the bytes of their ids.
//! [`ConsentRequest::push_expanded`] restores the names.
//!
//! # Example
//!
//! ```
//! use seloste_consent::{ConsentRequest, Decision, Method, Record, decide};
//!
//! let request = ConsentRequest {
//!     names: "statistics statistics/matomo",
//!     revision: "r1",
//!     snapshot_hash: "",
//!     language: "fi",
//!     lifetime: 180 * 86_400,
//!     now: "1794000000",
//!     signal: false,
//! };
//! // Without a cookie, the visitor has to be asked.
//! let mut expanded = String::new();
//! assert_eq!(decide([].into_iter(), &request, &mut expanded), Decision::Ask);
//!
//! let text = request.record_text("k3jx", Method::Saved, &|name| name == "statistics/matomo");
//! assert_eq!(text, "1.k3jx.1794000000.fi.r1.s.!statistics.!statistics~matomo");
//!
//! let record = Record::parse(&text).ok_or("invalid record")?;
//! assert!(record.grants("statistics/matomo"));
//! assert_eq!(decide([text.as_str()].into_iter(), &request, &mut expanded), Decision::Answered(record));
//! # Ok::<(), &str>(())
//! ```
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

pub mod cookie;
mod decision;
mod record;
mod text;

pub use decision::{ConsentRequest, Decision, decide, latest};
pub use record::{Choice, MAX_RECORD_BYTES, Method, Record};
pub use text::{Split, parse_number, push_all, split_once, split_spaces};
