//! What the form shows and knows of a notice.

use seloste_markdown::{Block as Markdown, plain_inlines};
use seloste_notice::{Address, Authority, Country, Language, Notice, Right, Text, law};
use seloste_outline::{Outline, Phrase};
use seloste_request::limited;
use seloste_request_form::{Addressee, Facts, Props, Said, words};

/// The longest that the form repeats of what a notice says of something; its section has it whole.
const LONGEST: usize = 400;

/// The facts that the form shows. `asks` tells whether the page asks about cookies.
pub fn facts(notice: &Notice, outline: &Outline, asks: bool) -> Facts {
    let language = outline.language;
    let words = words(language);
    let stated = |right: &Right| notice.rights.get(*right).stated();
    let country = notice.controller_country();
    let controller = notice.controller.as_ref();
    let props = Props {
        words: words.live,
        language,
        titles: in_each(language, |given| match given {
            given if given == language => Some(outline.title.text.clone()),
            other => notice.title.get(other).map(str::to_owned),
        }),
        notice_date: notice.updated,
        controller: outline.controller.as_ref().map(|controller| controller.text.clone()),
        postal: controller
            .and_then(|controller| controller.address.as_ref())
            .map(Address::lines)
            .unwrap_or_default(),
        email: notice.request_email().map(str::to_owned),
        emails: Right::ALL
            .into_iter()
            .filter_map(|right| {
                Some((right, words.rights.get(right).0.to_owned(), stated(&right)?.email.clone()?))
            })
            .collect(),
        contact: notice
            .contact
            .as_ref()
            .and_then(|contact| short(contact.text.as_ref()?, language))
            .map(|said| said.text),
        country,
        holidays: holidays(country, language),
        authority: authority(notice, country, language),
        asks,
    };
    Facts {
        props,
        said: Right::ALL
            .into_iter()
            .filter_map(|right| Some((right, short(stated(&right)?.text.as_ref()?, language)?)))
            .collect(),
        demands: notice
            .rights
            .demands
            .iter()
            .map(|demand| (demand.rights.clone(), said(Phrase::of(&demand.text, language))))
            .collect(),
        limited: limited(notice),
    }
}

/// Which public holidays the term is moved by, in a sentence.
fn holidays(country: Option<Country>, language: Language) -> String {
    let words = &words(language).holidays;
    match country {
        Some(country) if law::holidays(country).is_some() => [words.of, country.name(language), "."].concat(),
        Some(country) => [words.unknown.0, country.name(language), words.unknown.1].concat(),
        None => words.nowhere.to_owned(),
    }
}

/// The authority to complain to: with its own contact data where the law data have them, otherwise as the notice states
/// it, otherwise that of the controller's country.
fn authority(notice: &Notice, country: Option<Country>, language: Language) -> Option<Addressee> {
    let stated = notice.authority.as_ref();
    let facts = match stated {
        Some(authority) => authority.facts(),
        None => country.and_then(law::authority),
    };
    if let Some(facts) = facts {
        let [place, postcode, city] = facts.postal_in(language);
        return Some(Addressee {
            names: in_each(language, |language| Some(facts.name_in(language).to_owned())),
            email: Some(facts.email.to_owned()),
            postal: vec![place.to_owned(), [postcode, " ", city].concat()],
        });
    }
    let Some(Authority::Stated(party)) = stated else { return None };
    Some(Addressee {
        names: vec![(language, Phrase::of(party.name.as_ref()?, language).text)],
        email: party.email.clone(),
        postal: party.address.as_ref().map(Address::lines).unwrap_or_default(),
    })
}

/// A text in each language that it has one in, that of the page first.
fn in_each(page: Language, text: impl Fn(Language) -> Option<String>) -> Vec<(Language, String)> {
    let others = Language::ALL.into_iter().filter(|other| *other != page);
    std::iter::once(page).chain(others).filter_map(|language| Some((language, text(language)?))).collect()
}

/// The first paragraph of a text, plain; none where it is too long to repeat.
fn short(text: &Text, language: Language) -> Option<Said> {
    let phrase = Phrase::of(text, language);
    let (blocks, _) = seloste_markdown::parse(&phrase.text);
    let plain = blocks.iter().find_map(|block| match block {
        Markdown::Paragraph(content) => Some(plain_inlines(content)),
        _ => None,
    })?;
    (plain.chars().count() <= LONGEST).then_some(Said { text: plain, language: phrase.language })
}

fn said(phrase: Phrase) -> Said {
    Said { text: phrase.text, language: phrase.language }
}
