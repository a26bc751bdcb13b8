//! Content of the request form, taken from the notice.

use seloste_markdown::{MarkdownBlock as Markdown, plain_inlines};
use seloste_notice::{Address, Authority, Country, Language, Notice, Right, Text, law};
use seloste_outline::{Outline, Phrase};
use seloste_request::limited_rights;
use seloste_request_form::{Addressee, FormContent, Props, Quote, Texts, messages};

/// Maximum length of a quote from the notice in the form. Longer texts are only shown in their section.
const MAX_QUOTE_CHARS: usize = 400;

/// Collects the content of the form. `titles_url` is the URL of the titles of the notice, if they are not in
/// the page. `has_dialog` is true if the page has a consent dialog.
pub(super) fn form_facts(
    notice: &Notice,
    outline: &Outline,
    titles_url: Option<String>,
    has_dialog: bool,
) -> FormContent {
    let language = outline.language;
    let messages = messages(language);
    let stated = |right: &Right| notice.rights.get(*right).stated();
    let country = notice.controller_country();
    let controller = notice.controller.as_ref();
    let props = Props {
        texts: Texts::built_in(language),
        language,
        titles: in_each_language(language, |given| match given {
            given if given == language => Some(outline.title.text.clone()),
            _ if titles_url.is_some() => None,
            other => notice.title.get(other).map(str::to_owned),
        }),
        notice_date: notice.updated,
        controller: outline.controller.as_ref().map(|controller| controller.text.clone()),
        postal: controller
            .and_then(|controller| controller.address.as_ref())
            .map(Address::lines)
            .unwrap_or_default(),
        email: notice.request_email().map(str::to_owned),
        right_emails: Right::ALL
            .into_iter()
            .filter_map(|right| {
                Some((right, messages.right(right).label.to_owned(), stated(&right)?.email.clone()?))
            })
            .collect(),
        holidays: country.and_then(law::holidays),
        holidays_note: holidays_sentence(country, language),
        authority: authority_addressee(notice, country, language),
        has_dialog,
    };
    FormContent {
        props,
        titles_url,
        contact: notice.contact.as_ref().and_then(|contact| short_quote(contact.text.as_ref()?, language)),
        quotes: Right::ALL
            .into_iter()
            .filter_map(|right| Some((right, short_quote(stated(&right)?.text.as_ref()?, language)?)))
            .collect(),
        demands: notice
            .rights
            .demands
            .iter()
            .map(|demand| (demand.rights.clone(), quote(Phrase::from_text(&demand.text, language))))
            .collect(),
        limited: limited_rights(notice),
    }
}

/// Returns a sentence stating which public holidays extend the deadline.
fn holidays_sentence(country: Option<Country>, language: Language) -> String {
    let messages = messages(language);
    match country {
        Some(country) if law::holidays(country).is_some() => {
            (messages.holidays_counted)(country.name(language))
        }
        Some(country) => (messages.holidays_unknown)(country.name(language)),
        None => messages.holidays_no_country.to_owned(),
    }
}

/// Returns the authority that receives complaints: with contact details from the legal data if available,
/// otherwise as stated in the notice, otherwise the authority of the controller's country.
fn authority_addressee(notice: &Notice, country: Option<Country>, language: Language) -> Option<Addressee> {
    let stated = notice.authority.as_ref();
    let facts = match stated {
        Some(authority) => authority.facts(),
        None => country.and_then(law::authority),
    };
    let party = match stated {
        Some(Authority::Stated(party)) => Some(party),
        _ => None,
    };
    let stated_email = party.and_then(|party| party.email.clone());
    let stated_postal = party.and_then(|party| party.address.as_ref()).map(Address::lines);
    if let Some(facts) = facts {
        let postal = facts.mailing_address_in(language).map(|lines| lines.map(str::to_owned).to_vec());
        return Some(Addressee {
            names: Addressee::distinct_names(in_each_language(language, |language| {
                Some(facts.name_in(language).to_owned())
            })),
            email: facts.email.map(str::to_owned).or(stated_email),
            postal: postal.or(stated_postal).unwrap_or_default(),
        });
    }
    Some(Addressee {
        names: vec![(language, Phrase::from_text(party?.name.as_ref()?, language).text)],
        email: stated_email,
        postal: stated_postal.unwrap_or_default(),
    })
}

/// Collects a text in every language in which it exists, the page's language first.
fn in_each_language(page: Language, text: impl Fn(Language) -> Option<String>) -> Vec<(Language, String)> {
    let others = Language::ALL.into_iter().filter(|other| *other != page);
    std::iter::once(page).chain(others).filter_map(|language| Some((language, text(language)?))).collect()
}

/// Returns the first paragraph as plain text, or `None` if it is too long to quote.
fn short_quote(text: &Text, language: Language) -> Option<Quote> {
    let phrase = Phrase::from_text(text, language);
    let (blocks, _) = seloste_markdown::parse(&phrase.text);
    let plain = blocks.iter().find_map(|block| match block {
        Markdown::Paragraph(content) => Some(plain_inlines(content)),
        _ => None,
    })?;
    (plain.chars().count() <= MAX_QUOTE_CHARS).then_some(Quote { text: plain, language: phrase.language })
}

fn quote(phrase: Phrase) -> Quote {
    Quote { text: phrase.text, language: phrase.language }
}
