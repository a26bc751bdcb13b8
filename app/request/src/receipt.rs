use crate::words::words;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use seloste_consent::{Method, Record};
use seloste_notice::{Language, written_date};

/// The record of a choice about cookies as a letter states it. It names the choice and not the person. Of the record's
/// text only tokens are written, so that nothing in it can look like a line of the letter, an address or markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Receipt<'a> {
    record: Record<'a>,
    moment: DateTime,
}

impl<'a> Receipt<'a> {
    /// What a letter can state of this record; nothing where its time is beyond the year 9999, so that no date can be
    /// written.
    pub fn of(record: Record<'a>) -> Option<Self> {
        let time = Timestamp::from_second(i64::try_from(record.time).ok()?).ok()?;
        Some(Self { record, moment: Offset::UTC.to_datetime(time) })
    }

    /// Appends the paragraph.
    pub(crate) fn write(&self, language: Language, body: &mut String) {
        let words = &words(language).receipt;
        let record = &self.record;
        body.push_str(words.id);
        body.push_str(record.id());
        body.push_str(", ");
        body.push_str(&(words.moment)(&written_date(self.moment.date(), language), self.moment.time()));
        for (label, token) in [(words.revision, record.revision()), (words.shown, record.shown())] {
            // Older records have no hash.
            if !token.is_empty() {
                body.push_str(", ");
                body.push_str(label);
                body.push_str(token);
            }
        }
        body.push_str(". ");
        body.push_str((words.method)(record.method));
        let mut before = words.granted;
        for choice in record.choices().filter(|choice| choice.granted) {
            body.push_str(before);
            body.push_str(choice.category);
            if let Some(service) = choice.service {
                body.push('/');
                body.push_str(service);
            }
            before = ", ";
        }
        if before != words.granted {
            body.push('.');
        } else if record.method == Method::Saved {
            // Any other method has said it already.
            body.push_str(words.nothing_granted);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, language: Language) -> Option<String> {
        let mut body = String::new();
        Receipt::of(Record::read(text)?)?.write(language, &mut body);
        Some(body)
    }

    #[test]
    fn the_choice_is_stated_in_each_language() {
        let text = "1.k3jx.1794042005.fi.q2wd5zt7~5f3a.s.!functional.!functional~map.-statistics";
        for (language, expected) in [
            (
                Language::Fi,
                "Evästevalintani: tunniste k3jx, tallennettu 7.11.2026 klo 9.00.05 UTC, kysymyksen versio q2wd5zt7, \
                 näytetyn sisällön tiiviste 5f3a. Valinta tehtiin kohta kohdalta. Hyväksytyt: functional, \
                 functional/map.",
            ),
            (
                Language::Sv,
                "Mitt val av kakor: identifierare k3jx, registrerat den 7 november 2026 kl. 9.00.05 UTC, frågans \
                 version q2wd5zt7, hashvärde för det som visades 5f3a. Valet gjordes punkt för punkt. Godkända: \
                 functional, functional/map.",
            ),
            (
                Language::En,
                "My cookie choice: id k3jx, recorded on 7 November 2026 at 09:00:05 UTC, version of the question \
                 q2wd5zt7, hash of what was shown 5f3a. The choice was made item by item. Accepted: functional, \
                 functional/map.",
            ),
        ] {
            assert_eq!(written(text, language).as_deref(), Some(expected));
        }
    }

    #[test]
    fn each_method_reads_apart() {
        for language in Language::ALL {
            let mut all: Vec<_> = ["a", "r", "s", "g"]
                .into_iter()
                .map(|letter| written(&format!("1.k.0.fi.r.{letter}"), language).unwrap())
                .collect();
            all.sort();
            all.dedup();
            assert_eq!(all.len(), 4);
        }
    }

    #[test]
    fn what_a_record_lacks_is_left_out() {
        assert_eq!(
            written("1.k.0.fi.r.r.-a", Language::En).unwrap(),
            "My cookie choice: id k, recorded on 1 January 1970 at 00:00:00 UTC, version of the question r. \
             Everything was rejected."
        );
        assert!(
            written("1.k.0.fi.r.s.-a", Language::En)
                .unwrap()
                .ends_with("item by item. Nothing was accepted.")
        );
    }

    #[test]
    fn a_time_without_a_date_is_not_stated() {
        assert!(written("1.k.253402207200.fi.r.a", Language::Fi).is_some());
        assert_eq!(written("1.k.999999999999.fi.r.a", Language::Fi), None);
    }
}
