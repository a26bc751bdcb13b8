//! What the visitor is asked: the rights, the person, which letter. The server writes it and nothing wakes it: what is
//! typed and chosen stays whatever becomes of the program, and the program carries none of it.

mod letter;
mod person;
mod plain;
mod plain_words;
mod rights;

pub use plain::plain_instructions;

use crate::live::Props;
use crate::words::{Step, Words, words};
use seloste_hooks::request;
use seloste_notice::{Language, Right};
use yew::{Html, html};

/// What the form as a whole shows of the notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// What the live part knows.
    pub props: Props,
    /// What the notice says of a right.
    pub said: Vec<(Right, Said)>,
    /// What the controller demands of requests, and for which rights; for all where there are none.
    pub demands: Vec<(Vec<Right>, Said)>,
    /// Rights for which what the notice says of legal bases and automated decisions leaves little room.
    pub limited: Vec<Right>,
}

/// Words of the notice, as short plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The text.
    pub text: String,
    /// Its language, where it is another than the page's.
    pub language: Option<Language>,
}

/// What is the same in the form on every page of a language, so that it can be drawn once for all.
#[derive(Clone, Debug, PartialEq)]
pub struct Fixed {
    /// What is wrong and what is right instead, in pairs.
    pub corrections: Html,
    /// The fields about the person.
    pub person: Html,
    /// The choice of letter and of its language.
    pub letters: Html,
}

impl Fixed {
    /// These parts in a language.
    pub fn of(language: Language) -> Self {
        let words = words(language);
        Self {
            corrections: rights::corrections(words),
            person: person::fieldset(words),
            letters: letter::choice(language, words),
        }
    }
}

/// The whole form around the live part's HTML. `method="dialog"` outside a dialog does nothing, so that the browser
/// itself never puts what was typed into an address.
pub fn form(facts: &Facts, fixed: &Fixed, live: Html) -> Html {
    let words = words(facts.props.language);
    let (_, mark) = request::FORM;
    html! {
        <div id={request::ISLAND_ID}>
            <form class="seloste-request" data-seloste={mark} method="dialog" novalidate=true>
                <div class="seloste-request__intro">
                    <p>{ words.intro }</p>
                    <p>{ words.controller_first }</p>
                </div>
                <div class="seloste-request__steps">
                    <div class="seloste-request__ask">
                        { rights::fieldset(facts, words, &fixed.corrections) }
                        { fixed.person.clone() }
                    </div>
                    { letter::fieldset(facts, words, &fixed.letters, live) }
                </div>
            </form>
        </div>
    }
}

/// The heading of a step and what to do in it.
fn heading(step: &'static Step, hint_id: &'static str) -> Html {
    html! {
        <>
            <legend class="seloste-request__legend">{ step.title }</legend>
            <p class="seloste-request__hint" id={hint_id}>{ step.hint }</p>
        </>
    }
}

/// What the controller demands, as its own words, and what the law says of it.
fn demands(facts: &Facts, words: &'static Words) -> Html {
    if facts.demands.is_empty() {
        return Html::default();
    }
    html! {
        <div class="seloste-request__demands">
            <p>{ words.demands }</p>
            { for facts.demands.iter().map(|(rights, said)| html! {
                <blockquote lang={said.language.map(Language::code)}>
                    { said.text.clone() }
                    if !rights.is_empty() {
                        <footer class="seloste-request__hint" lang={facts.props.language.code()}>
                            { words.demands_of }{ " " }
                            { rights.iter().map(|right| words.rights.get(*right).0).collect::<Vec<_>>().join(", ") }
                        </footer>
                    }
                </blockquote>
            }) }
            <p class="seloste-request__hint">{ words.demands_law }</p>
        </div>
    }
}
