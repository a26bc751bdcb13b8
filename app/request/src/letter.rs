use seloste_notice::{Language, Right};

use crate::paragraphs::{
    chosen_rights, push_item_number, push_notice_reference, push_party, push_receipt_and_details,
    push_rectifications, push_signature, push_subject,
};
use crate::{LetterTexts, MailLink, Request, mailto};

/// A letter. Lines end with `\n`, or as the person typed them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Texts with which it was written.
    pub texts: LetterTexts,
    /// Subject: one line without typed text.
    pub subject: String,
    /// Text of the letter.
    pub body: String,
}

impl Letter {
    /// Creates a mail link with the letter; `None` if the address is invalid.
    pub fn mail_link(&self, address: &str) -> Option<MailLink> {
        mailto(address, &self.subject, &self.body, self.texts.messages.paste_here())
    }
}

/// Writes a request: the rights with their articles, and a demand for confirmation of receipt and a reasoned
/// answer within one month (Art. 12(3) and (4)).
pub fn letter(request: &Request<'_>) -> Letter {
    let messages = request.texts.messages;
    let rights = chosen_rights(request);
    let several = rights.len() > 1;

    let mut subject = String::new();
    push_subject(messages, &rights, &mut subject);

    let mut body = String::new();
    push_party(messages, messages.to_controller(), request.controller, &mut body);
    body.push_str("\n\n");
    body.push_str(if several { messages.exercise_rights() } else { messages.exercise_right() });
    push_notice_reference(request, &mut body);
    for (index, right) in rights.iter().enumerate() {
        if several {
            push_item_number(index, &mut body);
        }
        body.push_str(messages.right(*right).paragraph);
        if *right == Right::Erasure
            && (rights.contains(&Right::Access) || rights.contains(&Right::Portability))
        {
            body.push(' ');
            body.push_str(messages.data_before_erasure());
        }
        body.push_str("\n\n");
        if *right == Right::Rectification {
            push_rectifications(request, &mut body);
        }
    }
    push_receipt_and_details(request, &rights, &mut body);
    body.push_str(messages.closing());
    push_signature(request, request.identifier, &mut body);

    Letter { texts: request.texts, subject, body }
}

/// Returns the article of a right as cited in a language: `15 artikla`, `artikel 21.1`, `Article 7(3)`.
pub fn article(language: Language, right: Right) -> &'static str {
    LetterTexts::built_in(language).messages.right(right).article
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(rights: &[Right]) -> Request<'_> {
        Request {
            texts: LetterTexts::built_in(Language::Fi),
            rights,
            controller: None,
            notice_title: "Seloste",
            notice_date: None,
            name: "",
            contact: "",
            identifier: "",
            rectifications: &[],
            details: "",
            receipt: None,
        }
    }

    #[test]
    fn blank_fields_are_omitted() {
        let letter = letter(&request(&[Right::Access]));
        assert!(letter.body.starts_with("Rekisterinpitäjälle\n\n"), "{}", letter.body);
        assert!(letter.body.contains(" Asiakirja: Seloste.\n"), "{}", letter.body);
        assert!(letter.body.ends_with("Kunnioittavasti\n"), "{}", letter.body);
        assert!(!letter.body.contains("Tarkennus"), "{}", letter.body);
    }

    #[test]
    fn order_of_rights_does_not_matter() {
        assert_eq!(
            letter(&request(&[Right::Erasure, Right::Access, Right::Erasure])),
            letter(&request(&[Right::Access, Right::Erasure]))
        );
    }

    #[test]
    fn letter_contains_exactly_the_chosen_rights() {
        for combination in 0_u32..1 << Right::ALL.len() {
            let rights: Vec<Right> = Right::ALL
                .into_iter()
                .enumerate()
                .filter(|(at, _)| combination >> at & 1 == 1)
                .map(|(_, right)| right)
                .collect();
            for language in Language::ALL {
                let texts = LetterTexts::built_in(language);
                let letter = letter(&Request { texts, ..request(&rights) });
                for right in Right::ALL {
                    let chosen = rights.contains(&right);
                    assert_eq!(
                        letter.body.contains(texts.messages.right(right).paragraph),
                        chosen,
                        "{letter:?}"
                    );
                    assert_eq!(
                        letter.subject.contains(texts.messages.right(right).article),
                        chosen,
                        "{letter:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn data_are_requested_before_their_erasure() {
        for language in Language::ALL {
            let texts = LetterTexts::built_in(language);
            let sentence = texts.messages.data_before_erasure();
            for (rights, expected) in [
                (&[Right::Access, Right::Erasure][..], true),
                (&[Right::Portability, Right::Erasure], true),
                (&Right::ALL, true),
                (&[Right::Erasure], false),
                (&[Right::Erasure, Right::Objection], false),
                (&[Right::Access, Right::Portability], false),
            ] {
                let letter = letter(&Request { texts, ..request(rights) });
                assert_eq!(letter.body.matches(sentence).count(), usize::from(expected), "{}", letter.body);
            }
        }
    }

    #[test]
    fn all_rights_are_numbered() {
        let rights = Right::ALL;
        let request = request(&rights);
        for body in [letter(&request).body, crate::reminder(&request, &crate::SentRequest::default()).body] {
            for number in 1..=Right::ALL.len() {
                assert_eq!(body.matches(&format!("\n{number}. ")).count(), 1, "{body}");
            }
        }
    }
}
