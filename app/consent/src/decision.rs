use alloc::string::String;

use crate::record::{Method, Record};
use crate::text::{parse_number, parse_token, push_all, split_once, split_spaces};

/// Records further in the future than this, in seconds, are ignored: the clock was wrong.
const MAX_CLOCK_DRIFT: u64 = 86_400;

/// What the visitor is asked, and when.
#[derive(Clone, Copy, Debug)]
pub struct ConsentRequest<'a> {
    /// Names of all optional categories and their services, separated by spaces.
    pub names: &'a str,
    /// Identifies the services and purposes; a record with another revision does not answer this request.
    pub revision: &'a str,
    /// Hash of the notice snapshot. Its wording may change while the revision stays the same.
    pub snapshot_hash: &'a str,
    /// Language of the dialog (BCP 47).
    pub language: &'a str,
    /// How long an answer is valid, in seconds; the same for consent and refusal.
    pub lifetime: u64,
    /// Current time in seconds since 1970-01-01 UTC, as digits; anything else is treated as 0.
    pub now: &'a str,
    /// True if the browser sends the Global Privacy Control signal and the site honors it.
    pub signal: bool,
}

/// What the stored records mean for a consent request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision<'a> {
    /// No valid answer: ask, and run nothing optional.
    Ask,
    /// No valid answer, but the browser sends its signal: refuse everything and inform the visitor.
    Refuse,
    /// A valid answer to this request.
    Answered(Record<'a>),
}

/// Evaluates the values of the consent cookie. There can be several if paths or domains overlap. `expanded`
/// is an empty string, for the text of the record in force.
///
/// The latest record wins. If any value cannot be parsed, the visitor is asked: it may be the latest one,
/// written by a newer version. A refusal by browser signal is valid while the signal is sent.
pub fn decide<'a, 'v>(
    values: impl Iterator<Item = &'v str>,
    request: &ConsentRequest,
    expanded: &'a mut String,
) -> Decision<'a> {
    let unanswered = if request.signal { Decision::Refuse } else { Decision::Ask };
    let (mut newest, mut time) = ("", 0);
    for value in values {
        let Some(record) = Record::parse(split_once(value, b'*').0) else { return unanswered };
        if newest.is_empty() || time < record.time {
            (newest, time) = (value, record.time);
        }
    }
    request.push_expanded(newest, expanded);
    match Record::parse(expanded) {
        Some(record) if request.is_answered_by(&record) => Decision::Answered(record),
        _ => unanswered,
    }
}

/// Returns the latest record among the values of the consent cookie, for any request. `None` if any value
/// cannot be parsed, because it may be the latest one. [`decide`] has its own loop with the same logic:
/// sharing it would add a hundred bytes to the smallest widget. A shortened record has no choices here.
pub fn latest<'a>(values: impl Iterator<Item = &'a str>) -> Option<Record<'a>> {
    values.map(Record::parse_stored).reduce(|known, record| {
        let (known, record) = (known?, record?);
        Some(if known.time < record.time { record } else { known })
    })?
}

impl ConsentRequest<'_> {
    fn is_answered_by(&self, record: &Record) -> bool {
        let now = parse_number(self.now).unwrap_or_default();
        record.revision() == self.revision
            && (record.method != Method::Signal || self.signal)
            && record.time <= now.saturating_add(MAX_CLOCK_DRIFT)
            && now < record.time.saturating_add(self.lifetime)
            && split_spaces(self.names).all(|name| record.mentions(name))
    }

    /// Appends the text of a record, with the names of this request if it is shortened. Names that are not
    /// valid tokens are omitted. If a shortened record has another number of marks than there are names, the
    /// result is not valid.
    pub fn push_expanded(&self, text: &str, expanded: &mut String) {
        let (record, marks) = split_once(text, b'*');
        push_all(expanded, &[record]);
        let Some(mut marks) = marks else { return };
        for name in split_spaces(self.names) {
            // Without a mark, the result is not a valid choice.
            let (mark, rest) = marks.split_at_checked(1).unwrap_or_default();
            marks = rest;
            let (category, service) = split_once(name, b'/');
            if parse_token(category).is_some() && service.is_none_or(|name| parse_token(name).is_some()) {
                let separator = if service.is_some() { "~" } else { "" };
                push_all(expanded, &[".", mark, category, separator, service.unwrap_or_default()]);
            }
        }
        if !marks.is_empty() {
            // Not a valid choice.
            push_all(expanded, &["."]);
        }
    }

    /// Returns the text of a record for an answer given now.
    ///
    /// `id` is random. For [`Method::Saved`], `ticked` returns whether the service with this name was ticked;
    /// a category is granted if all of its services are. Names that are not valid tokens are omitted, so
    /// nothing is granted for them and the visitor is asked again.
    pub fn record_text(&self, id: &str, method: Method, ticked: &dyn Fn(&str) -> bool) -> String {
        let mut text = String::new();
        self.push_expanded(&self.shortened_record_text(id, method, ticked), &mut text);
        text
    }

    /// Like [`record_text`](Self::record_text), with marks instead of names.
    pub fn shortened_record_text(&self, id: &str, method: Method, ticked: &dyn Fn(&str) -> bool) -> String {
        let mut text = String::new();
        let now = if parse_number(self.now).is_some() { self.now } else { "0" };
        let mark = if self.snapshot_hash.is_empty() { "" } else { "~" };
        let revision = [".", self.revision, mark, self.snapshot_hash, ".", method.code(), "*"];
        push_all(&mut text, &["1.", id, ".", now, ".", self.language]);
        push_all(&mut text, &revision);
        for name in split_spaces(self.names) {
            let (category, service) = split_once(name, b'/');
            let granted = method.implied_choice().unwrap_or_else(|| match service {
                Some(_) => ticked(name),
                None => self.services_of(category).all(ticked),
            });
            push_all(&mut text, &[if granted { "!" } else { "-" }]);
        }
        text
    }

    /// Returns the names of a category's services, or the category's own name if it has none.
    fn services_of(&self, category: &str) -> impl Iterator<Item = &str> {
        let is_service = move |name: &&str| {
            let (of, service) = split_once(name, b'/');
            of == category && service.is_some()
        };
        let has = split_spaces(self.names).any(|name| is_service(&name));
        split_spaces(self.names).filter(move |name| if has { is_service(name) } else { *name == category })
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::ToString as _;

    use super::*;

    const DAY: u64 = 86_400;
    const NOW: u64 = 20_000 * DAY;
    const NOW_TEXT: &str = "1728000000";
    const REQUEST: ConsentRequest = ConsentRequest {
        names: "statistics statistics/matomo",
        revision: "r1",
        snapshot_hash: "",
        language: "fi",
        lifetime: 180 * DAY,
        now: NOW_TEXT,
        signal: false,
    };

    fn text(time: u64) -> String {
        ConsentRequest { now: &time.to_string(), ..REQUEST }.record_text("id", Method::AcceptAll, &|_| false)
    }

    fn is_asked(values: &[&str], request: &ConsentRequest) -> bool {
        decide(values.iter().copied(), request, &mut String::new()) == Decision::Ask
    }

    #[test]
    fn answer_is_valid_for_its_lifetime() {
        assert!(!is_asked(&[&text(NOW)], &REQUEST));
        assert!(!is_asked(&[&text(NOW - 180 * DAY + 1)], &REQUEST));
        assert!(is_asked(&[&text(NOW - 180 * DAY)], &REQUEST));
        assert!(is_asked(&[&text(0)], &REQUEST));
    }

    #[test]
    fn record_may_be_one_day_in_the_future() {
        assert!(!is_asked(&[&text(NOW + DAY)], &REQUEST));
        assert!(is_asked(&[&text(NOW + DAY + 1)], &REQUEST));
    }

    #[test]
    fn changed_request_is_asked_again() {
        let text = text(NOW);
        assert!(is_asked(&[&text], &ConsentRequest { revision: "r2", ..REQUEST }));
        assert!(is_asked(
            &[&text],
            &ConsentRequest { names: "statistics statistics/matomo statistics/more", ..REQUEST }
        ));
        assert!(is_asked(&[], &REQUEST));
    }

    #[test]
    fn latest_value_wins_and_unreadable_value_asks() {
        let yes = text(NOW - 10);
        let no = ConsentRequest { now: &(NOW - 5).to_string(), ..REQUEST }.record_text(
            "id",
            Method::RejectAll,
            &|_| true,
        );
        for values in [[yes.as_str(), &no], [&no, &yes]] {
            match decide(values.into_iter(), &REQUEST, &mut String::new()) {
                Decision::Answered(record) => assert_eq!(record.method, Method::RejectAll),
                _ => panic!("answered"),
            }
            assert_eq!(latest(values.into_iter()).map(|record| record.method), Some(Method::RejectAll));
        }
        for values in [[yes.as_str(), "2.something.new"], ["2.something.new", &yes]] {
            assert!(is_asked(&values, &REQUEST));
            assert_eq!(latest(values.into_iter()), None);
        }
        assert_eq!(latest(core::iter::empty()), None);
    }

    #[test]
    fn category_is_granted_if_all_its_services_are() {
        let request = ConsentRequest {
            names: "statistics statistics/matomo statistics/count marketing marketing/ads bare",
            snapshot_hash: "5f3a",
            language: "sv",
            ..REQUEST
        };
        let saved =
            |ticked: &[&str]| request.record_text("id", Method::Saved, &|name| ticked.contains(&name));
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
    fn browser_signal_refuses_until_visitor_chooses() {
        let signal = ConsentRequest { signal: true, ..REQUEST };
        let refused = signal.record_text("id", Method::Signal, &|_| true);
        assert!(refused.ends_with(".g.-statistics.-statistics~matomo"), "{refused}");
        let decided = |values: &[&str], request: &ConsentRequest| match decide(
            values.iter().copied(),
            request,
            &mut String::new(),
        ) {
            Decision::Answered(record) => Some(record.method),
            Decision::Refuse => Some(Method::Signal),
            Decision::Ask => None,
        };
        let (refused, accepted) = (refused.as_str(), &*text(NOW - 5));
        for (values, with, without) in [
            (&[][..], Some(Method::Signal), None),
            (&[refused], Some(Method::Signal), None),
            (&[accepted], Some(Method::AcceptAll), Some(Method::AcceptAll)),
            (&["nonsense"], Some(Method::Signal), None),
            (&[accepted, "nonsense"], Some(Method::Signal), None),
        ] {
            assert_eq!((decided(values, &signal), decided(values, &REQUEST)), (with, without), "{values:?}");
        }
        assert!(
            matches!(decide([refused].into_iter(), &signal, &mut String::new()), Decision::Answered(_)),
            "the visitor is informed only once"
        );
    }

    #[test]
    fn shortened_record_answers_its_request_only() {
        let request = ConsentRequest { names: "functional functional/map statistics", ..REQUEST };
        let short = request.shortened_record_text("id", Method::Saved, &|name| name == "functional/map");
        assert_eq!(short, "1.id.1728000000.fi.r1.s*!!-");
        let mut expanded = String::new();
        match decide([short.as_str()].into_iter(), &request, &mut expanded) {
            Decision::Answered(record) => {
                assert_eq!(record.text, "1.id.1728000000.fi.r1.s.!functional.!functional~map.-statistics");
            }
            other => panic!("{other:?}"),
        }
        for marks in ["", "!", "!!", "!!--", "!!-!", "!!-.", "!!-.!a", "!!~", "!!-*", "!!ä", "!!é-"] {
            assert!(is_asked(&[&format!("1.id.1728000000.fi.r1.s*{marks}")], &request), "{marks}");
        }
        for names in ["functional functional/map", "functional functional/map statistics marketing", ""] {
            assert!(is_asked(&[&short], &ConsentRequest { names, ..request }), "{names}");
        }
        // The latest record wins, in either form.
        let later = ConsentRequest { now: "1728000001", ..request };
        let later = later.record_text("id", Method::RejectAll, &|_| true);
        for values in [[short.as_str(), &later], [&later, &short]] {
            match decide(values.into_iter(), &request, &mut String::new()) {
                Decision::Answered(record) => assert_eq!(record.text, later),
                other => panic!("{other:?}"),
            }
            assert_eq!(latest(values.into_iter()).map(|record| record.method), Some(Method::RejectAll));
        }
    }

    #[test]
    fn invalid_names_are_not_recorded() {
        for names in ["a.!b", "a~b", "a/b/c", "ä", "a/"] {
            let text = ConsentRequest { names, ..REQUEST }.record_text("id", Method::AcceptAll, &|_| true);
            assert_eq!(text, "1.id.1728000000.fi.r1.a", "{names}");
        }
    }
}
