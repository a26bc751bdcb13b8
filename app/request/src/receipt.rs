use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use seloste_consent::{Method, Record};

use crate::LetterTexts;

/// A consent record as stated in a letter. It identifies the choice, not the person. Only tokens of the
/// record are written, so its text cannot imitate a line of the letter, an address or markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Receipt<'a> {
    record: Record<'a>,
    recorded_at: DateTime,
}

impl<'a> Receipt<'a> {
    /// Creates a receipt; `None` if the time of the record is after the year 9999 and cannot be written as a
    /// date.
    pub fn from_record(record: Record<'a>) -> Option<Self> {
        let time = Timestamp::from_second(i64::try_from(record.time).ok()?).ok()?;
        Some(Self { record, recorded_at: Offset::UTC.to_datetime(time) })
    }

    /// Appends the receipt as one paragraph.
    pub(crate) fn push_paragraph(&self, texts: LetterTexts, body: &mut String) {
        let LetterTexts { messages, dates, .. } = texts;
        let record = &self.record;
        let time = self.recorded_at.time();
        let number = |value: i8| u32::from(value.unsigned_abs());
        body.push_str(&messages.receipt_id(record.id()));
        body.push_str(", ");
        body.push_str(&messages.receipt_recorded(
            &dates.format(self.recorded_at.date()),
            number(time.hour()),
            number(time.minute()),
            number(time.second()),
        ));
        // Older records have no snapshot hash.
        for (token, text) in [
            (record.revision(), messages.receipt_revision(record.revision())),
            (record.snapshot_hash(), messages.receipt_snapshot(record.snapshot_hash())),
        ] {
            if !token.is_empty() {
                body.push_str(", ");
                body.push_str(&text);
            }
        }
        body.push_str(". ");
        let methods = messages.receipt_method();
        body.push_str(match record.method {
            Method::AcceptAll => methods.accept_all,
            Method::RejectAll => methods.reject_all,
            Method::Saved => methods.saved,
            Method::Signal => methods.signal,
        });
        let mut names = String::new();
        for choice in record.choices().filter(|choice| choice.granted) {
            if !names.is_empty() {
                names.push_str(", ");
            }
            names.push_str(choice.category);
            if let Some(service) = choice.service {
                names.push('/');
                names.push_str(service);
            }
        }
        if !names.is_empty() {
            body.push(' ');
            body.push_str(&messages.receipt_granted(&names));
        } else if record.method == Method::Saved && !record.is_shortened() {
            // The sentence of any other method says this already.
            body.push(' ');
            body.push_str(messages.receipt_nothing_granted());
        }
    }
}

#[cfg(test)]
mod tests {
    use seloste_notice::Language;

    use super::*;

    fn written(text: &str, language: Language) -> Option<String> {
        let mut body = String::new();
        Receipt::from_record(Record::parse(text)?)?
            .push_paragraph(LetterTexts::built_in(language), &mut body);
        Some(body)
    }

    #[test]
    fn receipt_is_written_in_each_language() {
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
    fn methods_have_different_texts() {
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
    fn missing_parts_are_omitted() {
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
    fn time_after_year_9999_is_rejected() {
        assert!(written("1.k.253402207200.fi.r.a", Language::Fi).is_some());
        assert_eq!(written("1.k.999999999999.fi.r.a", Language::Fi), None);
    }
}
