use seloste_notice::law::Holidays;
use seloste_notice::{Date, Language, Right};
use yew::Properties;

use crate::Texts;

/// What the island knows about the notice. The same on the server and in the browser.
#[derive(Clone, Debug, PartialEq, Eq, Properties)]
pub struct Props {
    /// Texts in the page's language.
    pub texts: Texts,
    /// Language of the page, and the default language of the letter.
    pub language: Language,
    /// Title of the notice in each of its languages; the language of the page comes first.
    pub titles: Vec<(Language, String)>,
    /// Date of the notice.
    pub notice_date: Option<Date>,
    /// Name of the controller, if the notice states it.
    pub controller: Option<String>,
    /// Lines of the controller's postal address; may be empty.
    pub postal: Vec<String>,
    /// General e-mail address for requests.
    pub email: Option<String>,
    /// E-mail addresses for single rights: right, its plain name, address.
    pub right_emails: Vec<(Right, String, String)>,
    /// Public holidays of the controller's country, if they are known.
    pub holidays: Option<Holidays>,
    /// Sentence about the public holidays considered.
    pub holidays_note: String,
    /// Authority for complaints, from the notice or the legal data.
    pub authority: Option<Addressee>,
    /// True if the page has a consent dialog, so a consent record may exist.
    pub has_dialog: bool,
}

/// An authority as the addressee of a complaint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addressee {
    /// Name in the language of the page, then in the languages whose name [`Addressee::name`] would not find
    /// otherwise.
    pub names: Vec<(Language, String)>,
    /// E-mail address.
    pub email: Option<String>,
    /// Lines of the postal address.
    pub postal: Vec<String>,
}

impl Props {
    /// Returns the title of the notice in a language, or in the page's language.
    pub fn title(&self, language: Language) -> &str {
        in_language(&self.titles, language)
    }
}

impl Addressee {
    /// Returns the given names without those that [`Addressee::name`] finds without them.
    pub fn distinct_names(names: Vec<(Language, String)>) -> Vec<(Language, String)> {
        let mut distinct: Vec<(Language, String)> = Vec::new();
        // English first: the other languages fall back on it.
        let (english, others): (Vec<_>, Vec<_>) = names
            .into_iter()
            .enumerate()
            .partition(|(index, (language, _))| *index > 0 && *language == Language::En);
        let mut rest = others.into_iter().map(|(_, name)| name);
        distinct.extend(rest.next());
        for (language, name) in english.into_iter().map(|(_, name)| name).chain(rest) {
            if authority_name(&distinct, language) != name {
                distinct.push((language, name));
            }
        }
        distinct
    }

    /// Returns the name in a language, or in English, or in the page's language.
    pub fn name(&self, language: Language) -> &str {
        authority_name(&self.names, language)
    }
}

/// Returns the name in a language; in a language that has none, the English one, or the first one.
fn authority_name(names: &[(Language, String)], language: Language) -> &str {
    let is_given = names.iter().any(|(given, _)| *given == language);
    in_language(names, if is_given { language } else { Language::En })
}

/// Returns the text in a language, or the first one.
fn in_language(texts: &[(Language, String)], language: Language) -> &str {
    texts.iter().find(|(given, _)| *given == language).or(texts.first()).map_or("", |(_, text)| text.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_differ_are_kept() {
        let name = |language| match language {
            Language::Fi => "Viranomainen",
            Language::Sv => "Myndigheten",
            _ => "Authority",
        };
        for (page, kept) in [
            (Language::Fi, vec![Language::Fi, Language::En, Language::Sv]),
            (Language::En, vec![Language::En, Language::Fi, Language::Sv]),
            (Language::De, vec![Language::De, Language::Fi, Language::Sv]),
        ] {
            let others = Language::ALL.into_iter().filter(|other| *other != page);
            let all = std::iter::once(page).chain(others).map(|other| (other, name(other).to_owned()));
            let names = Addressee::distinct_names(all.collect());
            assert!(names.iter().map(|(language, _)| *language).eq(kept), "{page:?}: {names:?}");
            let authority = Addressee { names, ..Addressee::default() };
            for language in Language::ALL {
                assert_eq!(authority.name(language), name(language), "{page:?}");
            }
        }
    }
}
