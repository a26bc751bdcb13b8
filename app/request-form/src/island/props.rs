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
    /// Name in each available language; the language of the page comes first.
    pub names: Vec<(Language, String)>,
    /// E-mail address.
    pub email: Option<String>,
    /// Lines of the postal address.
    pub postal: Vec<String>,
}

impl Props {
    /// Title of the notice in a language, or in the page's language.
    pub fn title(&self, language: Language) -> &str {
        in_language(&self.titles, language)
    }
}

impl Addressee {
    /// Name in a language, or in the page's language.
    pub fn name(&self, language: Language) -> &str {
        in_language(&self.names, language)
    }
}

/// Returns the text in a language, or the first one.
fn in_language(texts: &[(Language, String)], language: Language) -> &str {
    texts.iter().find(|(given, _)| *given == language).or(texts.first()).map_or("", |(_, text)| text.as_str())
}
