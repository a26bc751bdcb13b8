use seloste_notice::{Language, Right};
use yew::Properties;

/// What the form knows of the notice: plain data, the same on the server and in the browser.
#[derive(Clone, Debug, PartialEq, Eq, Properties)]
pub struct Props {
    /// The language of the form and of the letter.
    pub language: Language,
    /// The title of the notice.
    pub notice_title: String,
    /// The date of the notice, already written in the language.
    pub notice_date: Option<String>,
    /// The controller's name, where the notice states it.
    pub controller: Option<String>,
    /// The controller's postal address in lines; empty where the notice gives none.
    pub postal: Vec<String>,
    /// The notice's e-mail address for requests in general.
    pub email: Option<String>,
    /// E-mail addresses that the notice gives for one right each.
    pub emails: Vec<(Right, String)>,
    /// What the notice says of a right, as short plain text.
    pub said: Vec<(Right, String)>,
    /// What the controller demands of requests, in its own words.
    pub demands: Vec<String>,
    /// Whether the page asks about cookies, so that there may be the record of a choice.
    pub asks: bool,
}
