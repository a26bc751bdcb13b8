use crate::record::{Method, Record};
use crate::scan::{cut, number, push, token, words};
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
    /// The hash of the very text shown. The words may change and the question stay the same.
    pub shown: &'a str,
    /// The language in which the question is put (BCP 47).
    pub language: &'a str,
    /// For how long an answer counts, in seconds; the same for yes and no.
    pub lifetime: u64,
    /// Now, in seconds since 1970-01-01 UTC, in digits; what is no number counts as 1970.
    pub now: &'a str,
    /// Whether the browser sends the signal of Global Privacy Control, and it is to be heeded.
    pub signal: bool,
}

/// Whether the visitor has answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision<'a> {
    /// No answer that counts: ask, and run nothing optional.
    Ask,
    /// Nobody has answered, but the browser's signal has: refuse, and tell the visitor.
    Refuse,
    /// An answer to this very question.
    Known(Record<'a>),
}

/// Decides by the values of the consent cookie; there are several where paths or domains overlap.
///
/// The latest answer counts. One value that cannot be read is enough to ask: it may be the latest, written by a newer
/// version of this program. What the browser's signal refused counts for as long as the signal is sent.
pub fn decide<'a>(values: impl Iterator<Item = &'a str>, asked: &Asked) -> Decision<'a> {
    let unanswered = if asked.signal { Decision::Refuse } else { Decision::Ask };
    let mut latest: Option<Record> = None;
    for value in values {
        let Some(record) = Record::read(value) else { return unanswered };
        if latest.is_none_or(|known| known.time < record.time) {
            latest = Some(record);
        }
    }
    match latest {
        Some(record) if asked.answered_by(&record) => Decision::Known(record),
        _ => unanswered,
    }
}

/// The latest of the records in the values of the consent cookie, whatever question it answers. Nothing where one value
/// cannot be read: it may be the latest. [`decide`] goes by the same in a loop of its own, because to share one would
/// cost the smallest widget a hundred bytes.
pub fn latest<'a>(values: impl Iterator<Item = &'a str>) -> Option<Record<'a>> {
    values.map(Record::read).reduce(|known, record| {
        let (known, record) = (known?, record?);
        Some(if known.time < record.time { record } else { known })
    })?
}

impl Asked<'_> {
    fn answered_by(&self, record: &Record) -> bool {
        let now = number(self.now).unwrap_or_default();
        record.revision() == self.revision
            && (record.method != Method::Signal || self.signal)
            && record.time <= now.saturating_add(CLOCK_DRIFT)
            && now < record.time.saturating_add(self.lifetime)
            && words(self.names).all(|name| record.mentions(name))
    }

    /// The text of the record of an answer given now. `id` is random; for [`Method::Saved`], `ticked` tells of a
    /// service's name whether it was ticked, and a category is granted where all of its services are. Names that are no
    /// tokens are left out: nothing is granted by them, and the visitor is asked again.
    pub fn answer(&self, id: &str, method: Method, ticked: &dyn Fn(&str) -> bool) -> String {
        let mut text = String::new();
        let now = if number(self.now).is_some() { self.now } else { "0" };
        let mark = if self.shown.is_empty() { "" } else { "~" };
        let revision = [".", self.revision, mark, self.shown, ".", method.letter()];
        push(&mut text, &["1.", id, ".", now, ".", self.language]);
        push(&mut text, &revision);
        for name in words(self.names) {
            let (category, service) = cut(name, b'/');
            if token(category).is_none() || service.is_some_and(|service| token(service).is_none()) {
                continue;
            }
            let granted = method.grants_all().unwrap_or_else(|| match service {
                Some(_) => ticked(name),
                None => self.services_of(category).all(ticked),
            });
            push(&mut text, &[if granted { ".!" } else { ".-" }, category]);
            if let Some(service) = service {
                push(&mut text, &["~", service]);
            }
        }
        text
    }

    /// The names of a category's services or, where it has none, its own.
    fn services_of(&self, category: &str) -> impl Iterator<Item = &str> {
        let is_of = move |name: &&str| {
            let (of, service) = cut(name, b'/');
            of == category && service.is_some()
        };
        let has = words(self.names).any(|name| is_of(&name));
        words(self.names).filter(move |name| if has { is_of(name) } else { *name == category })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString as _;

    const DAY: u64 = 86_400;
    const NOW: u64 = 20_000 * DAY;
    const NOW_TEXT: &str = "1728000000";
    const ASKED: Asked = Asked {
        names: "statistics statistics/matomo",
        revision: "r1",
        shown: "",
        language: "fi",
        lifetime: 180 * DAY,
        now: NOW_TEXT,
        signal: false,
    };

    fn text(time: u64) -> String {
        Asked { now: &time.to_string(), ..ASKED }.answer("id", Method::AcceptAll, &|_| false)
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
        let no = Asked { now: &(NOW - 5).to_string(), ..ASKED }.answer("id", Method::RejectAll, &|_| true);
        for values in [[yes.as_str(), &no], [&no, &yes]] {
            match decide(values.into_iter(), &ASKED) {
                Decision::Known(record) => assert_eq!(record.method, Method::RejectAll),
                _ => panic!("answered"),
            }
            assert_eq!(latest(values.into_iter()).map(|record| record.method), Some(Method::RejectAll));
        }
        for values in [[yes.as_str(), "2.something.new"], ["2.something.new", &yes]] {
            assert!(asks(&values, &ASKED));
            assert_eq!(latest(values.into_iter()), None);
        }
        assert_eq!(latest(core::iter::empty()), None);
    }

    #[test]
    fn a_category_is_granted_where_all_of_its_services_are() {
        let asked = Asked {
            names: "statistics statistics/matomo statistics/count marketing marketing/ads bare",
            shown: "5f3a",
            language: "sv",
            ..ASKED
        };
        let saved = |ticked: &[&str]| asked.answer("id", Method::Saved, &|name| ticked.contains(&name));
        assert_eq!(
            saved(&["statistics/matomo", "statistics/count", "statistics"]),
            "1.id.1728000000.sv.r1~5f3a.s.!statistics.!statistics~matomo.!statistics~count.-marketing.-marketing~ads.-bare"
        );
        assert_eq!(
            saved(&["statistics", "statistics/matomo", "marketing/ads", "bare"]),
            "1.id.1728000000.sv.r1~5f3a.s.-statistics.!statistics~matomo.-statistics~count.!marketing.!marketing~ads.!bare"
        );
    }

    #[test]
    fn the_signal_refuses_until_the_visitor_chooses() {
        let signal = Asked { signal: true, ..ASKED };
        let refused = signal.answer("id", Method::Signal, &|_| true);
        assert!(refused.ends_with(".g.-statistics.-statistics~matomo"), "{refused}");
        let decided = |values: &[&'static str], asked: &Asked| match decide(values.iter().copied(), asked) {
            Decision::Known(record) => Some(record.method),
            Decision::Refuse => Some(Method::Signal),
            Decision::Ask => None,
        };
        let refused: &'static str = refused.leak();
        let accepted: &'static str = text(NOW - 5).leak();
        for (values, with, without) in [
            (&[][..], Some(Method::Signal), None),
            (&[refused], Some(Method::Signal), None),
            (&[accepted], Some(Method::AcceptAll), Some(Method::AcceptAll)),
            (&["nonsense"], Some(Method::Signal), None),
            (&[accepted, "nonsense"], Some(Method::Signal), None),
        ] {
            assert_eq!((decided(values, &signal), decided(values, &ASKED)), (with, without), "{values:?}");
        }
        assert!(matches!(decide([refused].into_iter(), &signal), Decision::Known(_)), "told once");
    }

    #[test]
    fn names_that_are_no_tokens_grant_nothing() {
        for names in ["a.!b", "a~b", "a/b/c", "ä", "a/"] {
            let text = Asked { names, ..ASKED }.answer("id", Method::AcceptAll, &|_| true);
            assert_eq!(text, "1.id.1728000000.fi.r1.a", "{names}");
        }
    }
}
