use super::LiveWords;
use seloste_notice::{Country, Date, Language, Right};
use yew::Properties;

/// What the live part knows of the notice: plain data, the same on the server and in the browser.
#[derive(Clone, Debug, PartialEq, Eq, Properties)]
pub struct Props {
    /// The texts of the live part in the page's language.
    pub words: LiveWords,
    /// The page's language, which is the letter's unless the visitor chooses another.
    pub language: Language,
    /// The title of the notice in each of its languages, that of the page first.
    pub titles: Vec<(Language, String)>,
    /// The date of the notice.
    pub notice_date: Option<Date>,
    /// The controller's name, where the notice states it.
    pub controller: Option<String>,
    /// The controller's postal address in lines; empty where the notice gives none.
    pub postal: Vec<String>,
    /// The notice's e-mail address for requests in general.
    pub email: Option<String>,
    /// E-mail addresses that the notice gives for one right each, with the right in plain words.
    pub emails: Vec<(Right, String, String)>,
    /// What the notice says of reaching the controller, as short plain text.
    pub contact: Option<String>,
    /// The controller's country, as far as the notice tells it: its public holidays count.
    pub country: Option<Country>,
    /// Which public holidays count, in a sentence.
    pub holidays: String,
    /// The authority to which a complaint goes, where the notice or the law data tell it.
    pub authority: Option<Addressee>,
    /// Whether the page asks about cookies, so that there may be the record of a choice.
    pub asks: bool,
}

/// An authority to write to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addressee {
    /// Its name in each language that it has one in, that of the page first.
    pub names: Vec<(Language, String)>,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its postal address in lines.
    pub postal: Vec<String>,
}

impl Props {
    /// The title of the notice in this language, or else in the page's.
    pub fn title(&self, language: Language) -> &str {
        in_language(&self.titles, language)
    }
}

impl Addressee {
    /// Its name in this language, or else in the page's.
    pub fn name(&self, language: Language) -> &str {
        in_language(&self.names, language)
    }
}

/// The text in this language, or else the first.
fn in_language(texts: &[(Language, String)], language: Language) -> &str {
    texts.iter().find(|(given, _)| *given == language).or(texts.first()).map_or("", |(_, text)| text.as_str())
}
