use crate::parts::{chosen, corrections, particulars, party, signature, subject, use_of_right};
use crate::words::words;
use crate::{MailLink, Receipt, mailto};
use seloste_notice::{Date, Language, Right};

/// What a letter is made of. Typed text goes into the letter as it is; a field of nothing but white space leaves its
/// line out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request<'a> {
    /// The language of the letter.
    pub language: Language,
    /// The rights to be used, in any order.
    pub rights: &'a [Right],
    /// The controller's name, where the notice states it.
    pub controller: Option<&'a str>,
    /// The title of the notice.
    pub notice_title: &'a str,
    /// The date of the notice.
    pub notice_date: Option<Date>,
    /// The person's name, as typed.
    pub name: &'a str,
    /// How to reach the person, as typed.
    pub contact: &'a str,
    /// What the controller knows the person by, as typed.
    pub identifier: &'a str,
    /// What is wrong in the data and what is right. It is written where rectification is asked for, and nowhere else.
    pub corrections: &'a [Correction<'a>],
    /// What the request is about more closely, as typed.
    pub details: &'a str,
    /// What was chosen about cookies, where the person adds it. It is written where consent is withdrawn, and nowhere
    /// else.
    pub receipt: Option<Receipt<'a>>,
}

/// One thing to be rectified (Art. 16), as typed. Either side may be blank: what is wrong is not always known to be
/// replaced, and what is missing has nothing wrong to show. A pair of two blanks is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Correction<'a> {
    /// What the controller has.
    pub wrong: &'a str,
    /// What it should have.
    pub right: &'a str,
}

/// A letter, lines ended by `\n` or as the person typed them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The language that it is in.
    pub language: Language,
    /// The subject: one line without anything typed.
    pub subject: String,
    /// The text.
    pub body: String,
}

impl Letter {
    /// A mail link that carries the letter to one address; nothing without a valid address.
    pub fn mail_link(&self, address: &str) -> Option<MailLink> {
        mailto(address, &self.subject, &self.body, words(self.language).paste_here)
    }
}

/// Writes the letter: what is asked for with its articles, confirmation of receipt, and a reasoned answer within one
/// month (Art. 12(3) and (4)).
pub fn letter(request: &Request<'_>) -> Letter {
    let words = words(request.language);
    let rights = chosen(request);
    let several = rights.len() > 1;

    let mut line = String::new();
    subject(words, &rights, &mut line);

    let mut body = String::new();
    party(words.to_controller, request.controller, &mut body);
    body.push_str("\n\n");
    body.push_str(words.opening);
    use_of_right(request, several, &mut body);
    for (right, number) in rights.iter().zip('1'..='9') {
        if several {
            body.push(number);
            body.push_str(". ");
        }
        body.push_str(words.paragraphs.get(*right));
        body.push_str("\n\n");
        if *right == Right::Rectification {
            corrections(request, &mut body);
        }
    }
    particulars(request, &rights, &mut body);
    body.push_str(words.closing);
    signature(request, request.identifier, &mut body);

    Letter { language: request.language, subject: line, body }
}

/// The article of a right as this language cites it: `15 artikla`, `artikel 21.1`, `Article 7(3)`.
pub fn article(language: Language, right: Right) -> &'static str {
    words(language).articles.get(right)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(rights: &[Right]) -> Request<'_> {
        Request {
            language: Language::Fi,
            rights,
            controller: None,
            notice_title: "Seloste",
            notice_date: None,
            name: "",
            contact: "",
            identifier: "",
            corrections: &[],
            details: "",
            receipt: None,
        }
    }

    #[test]
    fn empty_fields_leave_no_line() {
        let letter = letter(&request(&[Right::Access]));
        assert!(letter.body.starts_with("Rekisterinpitäjälle\n\n"), "{}", letter.body);
        assert!(letter.body.contains("”Seloste”.\n"), "{}", letter.body);
        assert!(letter.body.ends_with("Kunnioittavasti\n"), "{}", letter.body);
        assert!(!letter.body.contains("Tarkennus"), "{}", letter.body);
    }

    #[test]
    fn the_order_of_choosing_changes_nothing() {
        assert_eq!(
            letter(&request(&[Right::Erasure, Right::Access, Right::Erasure])),
            letter(&request(&[Right::Access, Right::Erasure]))
        );
    }

    #[test]
    fn every_combination_is_written() {
        for chosen in 0_u32..1 << Right::ALL.len() {
            let rights: Vec<Right> = Right::ALL
                .into_iter()
                .enumerate()
                .filter(|(at, _)| chosen >> at & 1 == 1)
                .map(|(_, right)| right)
                .collect();
            for language in Language::ALL {
                let letter = letter(&Request { language, ..request(&rights) });
                let words = words(language);
                for right in Right::ALL {
                    let asked = rights.contains(&right);
                    assert_eq!(letter.body.contains(words.paragraphs.get(right)), asked, "{letter:?}");
                    assert_eq!(letter.subject.contains(words.articles.get(right)), asked, "{letter:?}");
                }
            }
        }
    }
}
