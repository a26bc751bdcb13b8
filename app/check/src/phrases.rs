//! What notices say, in Finnish, Swedish and English, as the rules look for it: every list in one place.
//!
//! Words are given folded and by how they begin; a space at their end asks for the whole word. To make a list longer, add
//! a way of saying it to its language, and put the sentence that it is to find into the tests of its rule.

mod cookies;
mod disclosure;
mod rights;
mod single;
mod statements;

pub(crate) use cookies::*;
pub(crate) use disclosure::*;
pub(crate) use rights::*;
pub(crate) use single::*;
pub(crate) use statements::*;

use crate::sayings::AnyOf;
#[cfg(test)]
use crate::sayings::Sayings;

const NOTHING: AnyOf = &[];

/// Every list of sayings, for the tests that hold for all of them.
#[cfg(test)]
pub(crate) const ALL: [(&str, &Sayings); 19] = [
    ("CIRCULAR_RETENTION", &CIRCULAR_RETENTION),
    ("CONSENT_BY_USE", &CONSENT_BY_USE),
    ("BROWSER_CONTROL", &BROWSER_CONTROL),
    ("COOKIES_USED", &COOKIES_USED),
    ("SIGNED_REQUESTS", &SIGNED_REQUESTS),
    ("NO_OBJECTION", &NO_OBJECTION),
    ("NO_ERASURE", &NO_ERASURE),
    ("ERASURE_WHEN_UNNEEDED", &ERASURE_WHEN_UNNEEDED),
    ("ERASURE_OF_WRONG", &ERASURE_OF_WRONG),
    ("FREE_ONCE", &FREE_ONCE),
    ("FEE", &FEE),
    ("FORM_BELOW", &FORM_BELOW),
    ("CONTACT_OF_REGISTER", &CONTACT_OF_REGISTER),
    ("NOT_DISCLOSED", &NOT_DISCLOSED),
    ("NOT_TRANSFERRED", &NOT_TRANSFERRED),
    ("ANONYMOUS", &ANONYMOUS),
    ("STOCK_INTEREST", &STOCK_INTEREST),
    ("UNLESS_FORBIDDEN", &UNLESS_FORBIDDEN),
    ("ONLY_FOR_CUSTOMERS", &ONLY_FOR_CUSTOMERS),
];
