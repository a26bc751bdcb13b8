//! Static part of the form: rights, person, kind of letter. It is rendered by the server and stays as it is:
//! input is kept if the program fails, and the program need not contain this code.

mod instructions;
mod letter;
mod message_fields;
mod person;
mod rights;

pub use instructions::plain_instructions;
use seloste_hooks::request;
use seloste_notice::{Language, Right};
use yew::{Html, html};

use crate::island::Props;
use crate::messages::{FormMessages, SectionMessages, messages};

/// Content of the form that comes from the notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormContent {
    /// Props of the island.
    pub props: Props,
    /// URL of the file with the titles of the notice, if the props have only that of the page.
    pub titles_url: Option<String>,
    /// What the notice says about contacting the controller.
    pub contact: Option<Quote>,
    /// Quotes from the notice about rights.
    pub quotes: Vec<(Right, Quote)>,
    /// Formalities that the controller demands, with the rights they apply to (empty: all rights).
    pub demands: Vec<(Vec<Right>, Quote)>,
    /// Rights that probably do not apply, see [`seloste_request::limited_rights`].
    pub limited: Vec<Right>,
}

/// A quote from the notice, as short plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The text.
    pub text: String,
    /// Its language, if it differs from the page's.
    pub language: Option<Language>,
}

/// Parts of the form that are the same for all notices in a language, so they can be rendered once.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedFragments {
    /// Fields for rectifications, in pairs.
    pub rectifications: Html,
    /// The fields about the person.
    pub person: Html,
    /// Choice of the kind of letter and its language.
    pub letters: Html,
}

impl SharedFragments {
    /// Renders the parts in a language.
    pub fn render(language: Language) -> Self {
        let messages = messages(language);
        Self {
            rectifications: rights::rectification_fields(messages),
            person: person::fieldset(messages),
            letters: letter::letter_options(language, messages),
        }
    }
}

/// Renders the whole form around the HTML of the island. `method="dialog"` has no effect outside a dialog, so
/// the browser never puts typed text into a URL.
pub fn form(content: &FormContent, shared: &SharedFragments, island: Html) -> Html {
    let messages = messages(content.props.language);
    let (_, mark) = request::FORM;
    html! {
        <div id={request::ISLAND_ID} data-titles={content.titles_url.clone()}>
            <div role="status"><p class="seloste-request__failed">{ messages.failed }</p></div>
            <form class="seloste-request" data-seloste={mark} method="dialog" novalidate=true>
                <div class="seloste-request__intro">
                    <p>{ messages.intro }</p>
                    <p>{ messages.controller_first }</p>
                </div>
                <div class="seloste-request__steps">
                    <div class="seloste-request__ask">
                        { rights::fieldset(content, messages, &shared.rectifications) }
                        { shared.person.clone() }
                    </div>
                    { letter::fieldset(content, messages, &shared.letters, island) }
                </div>
                <div class="seloste-request__end">
                    // The browser itself resets the fields, even before the program has loaded.
                    <button class="seloste-request__way" type="reset" data-request-action={request::ACTION_CLEAR}>
                        { messages.clear }
                    </button>
                    { " " }
                    <button class="seloste-request__way" type="button" data-request-action={request::ACTION_UNDO} hidden=true>
                        { messages.undo }
                    </button>
                </div>
            </form>
        </div>
    }
}

/// Renders the heading and the hint of a section.
fn heading(section: &'static SectionMessages, hint_id: &'static str) -> Html {
    html! {
        <>
            <legend class="seloste-request__legend">{ section.title }</legend>
            <p class="seloste-request__hint" id={hint_id}>{ section.hint }</p>
        </>
    }
}

/// Quotes the formalities that the controller demands and states what the law says about them.
fn demand_quotes(content: &FormContent, messages: &'static FormMessages) -> Html {
    if content.demands.is_empty() {
        return Html::default();
    }
    html! {
        <div class="seloste-request__demands">
            <p>{ messages.demands }</p>
            { for content.demands.iter().map(|(rights, quote)| html! {
                <blockquote lang={quote.language.map(Language::code)} dir={quote.language.and_then(Language::foreign_direction)}>
                    { quote.text.clone() }{ " " }
                    if !rights.is_empty() {
                        <footer class="seloste-request__hint" lang={content.props.language.code()} dir={content.props.language.foreign_direction()}>
                            { messages.demand_rights }{ " " }
                            { rights.iter().map(|right| messages.right(*right).label).collect::<Vec<_>>().join(content.props.language.list_separator()) }
                        </footer>
                    }
                </blockquote>
            }) }
            <p class="seloste-request__hint">{ messages.demands_law }</p>
        </div>
    }
}
