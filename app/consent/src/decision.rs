use crate::record::{Method, Record, push_number};
use crate::scan::{cut, token, words};
use alloc::string::String;

/// How far in the future a record may lie, in seconds, before the clock that wrote it is mistrusted.
const CLOCK_DRIFT: u64 = 86_400;

/// What the page asks, and when.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The names asked about, separated by spaces: each optional category and each of its services.
    pub names: &'a str,
    /// Which services and purposes these are; a record of another revision answers another question.
    pub revision: &'a str,
    /// For how long an answer counts, in seconds; the same for yes and no.
    pub lifetime: u64,
    /// Now, in seconds since 1970-01-01 UTC.
    pub now: u64,
}

/// Whether the visitor has answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision<'a> {
    /// No answer that counts: ask, and run nothing optional.
    Ask,
    /// An answer to this very question.
    Known(Record<'a>),
}

/// Decides by the values of the consent cookie; there are several where paths or domains overlap.
///
/// The latest answer counts. One value that cannot be read is enough to ask: it may be the latest, written by a newer
/// version of this program.
pub fn decide<'a>(values: impl Iterator<Item = &'a str>, asked: &Asked) -> Decision<'a> {
    let mut latest: Option<Record> = None;
    for value in values {
        let Some(record) = Record::read(value) else { return Decision::Ask };
        if latest.is_none_or(|known| known.time < record.time) {
            latest = Some(record);
        }
    }
    match latest {
        Some(record) if asked.answered_by(&record) => Decision::Known(record),
        _ => Decision::Ask,
    }
}

impl Asked<'_> {
    fn answered_by(&self, record: &Record) -> bool {
        record.revision == self.revision
            && record.time <= self.now.saturating_add(CLOCK_DRIFT)
            && self.now < record.time.saturating_add(self.lifetime)
            && words(self.names).all(|name| record.mentions(name))
    }

    /// The text of the record of an answer given now. `id` is random; for [`Method::Saved`], `ticked` tells of a
    /// category whether the visitor ticked it, and a service goes with its category. Names that are no tokens are left
    /// out: nothing is granted by them, and the visitor is asked again.
    pub fn answer(&self, id: &str, language: &str, method: Method, ticked: impl Fn(&str) -> bool) -> String {
        let mut text = String::from("1.");
        text.push_str(id);
        text.push('.');
        push_number(&mut text, self.now);
        for part in [".", language, ".", self.revision] {
            text.push_str(part);
        }
        text.push_str(match method {
            Method::AcceptAll => ".a",
            Method::RejectAll => ".r",
            Method::Saved => ".s",
        });
        for name in words(self.names) {
            let (category, service) = cut(name, b'/');
            if token(category).is_none() || service.is_some_and(|service| token(service).is_none()) {
                continue;
            }
            let granted = match method {
                Method::AcceptAll => true,
                Method::RejectAll => false,
                Method::Saved => ticked(category),
            };
            text.push_str(if granted { ".!" } else { ".-" });
            text.push_str(category);
            if let Some(service) = service {
                text.push('~');
                text.push_str(service);
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: u64 = 86_400;
    const NOW: u64 = 20_000 * DAY;
    const ASKED: Asked =
        Asked { names: "statistics statistics/matomo", revision: "r1", lifetime: 180 * DAY, now: NOW };

    fn text(time: u64) -> String {
        Asked { now: time, ..ASKED }.answer("id", "fi", Method::AcceptAll, |_| false)
    }

    fn asks(values: &[&str], asked: &Asked) -> bool {
        decide(values.iter().copied(), asked) == Decision::Ask
    }

    #[test]
    fn an_answer_counts_for_its_lifetime() {
        assert!(!asks(&[&text(NOW)], &ASKED));
        assert!(!asks(&[&text(NOW - 180 * DAY + 1)], &ASKED));
        assert!(asks(&[&text(NOW - 180 * DAY)], &ASKED));
        assert!(asks(&[&text(0)], &ASKED));
    }

    #[test]
    fn a_clock_may_be_a_day_ahead_and_no_more() {
        assert!(!asks(&[&text(NOW + DAY)], &ASKED));
        assert!(asks(&[&text(NOW + DAY + 1)], &ASKED));
    }

    #[test]
    fn another_question_is_asked_again() {
        let text = text(NOW);
        assert!(asks(&[&text], &Asked { revision: "r2", ..ASKED }));
        assert!(asks(&[&text], &Asked { names: "statistics statistics/matomo statistics/more", ..ASKED }));
        assert!(asks(&[], &ASKED));
    }

    #[test]
    fn of_several_values_the_latest_counts_and_doubt_asks() {
        let yes = text(NOW - 10);
        let no = Asked { now: NOW - 5, ..ASKED }.answer("id", "fi", Method::RejectAll, |_| true);
        for values in [[yes.as_str(), &no], [&no, &yes]] {
            match decide(values.into_iter(), &ASKED) {
                Decision::Known(record) => assert_eq!(record.method, Method::RejectAll),
                Decision::Ask => panic!("answered"),
            }
        }
        assert!(asks(&[&yes, "2.something.new"], &ASKED));
    }

    #[test]
    fn services_go_with_their_category() {
        let asked = Asked { names: "statistics statistics/matomo marketing marketing/ads", ..ASKED };
        let text = asked.answer("id", "sv", Method::Saved, |category| category == "statistics");
        assert_eq!(text, "1.id.1728000000.sv.r1.s.!statistics.!statistics~matomo.-marketing.-marketing~ads");
    }

    #[test]
    fn names_that_are_no_tokens_grant_nothing() {
        for names in ["a.!b", "a~b", "a/b/c", "ä", "a/"] {
            let text = Asked { names, ..ASKED }.answer("id", "fi", Method::AcceptAll, |_| true);
            assert_eq!(text, "1.id.1728000000.fi.r1.a", "{names}");
        }
    }
}
