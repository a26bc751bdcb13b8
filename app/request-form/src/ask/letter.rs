//! Which letter, in which language; and around the live part what is shown while it does not live.

use super::{Facts, demands, heading};
use crate::words::Words;
use seloste_hooks::request;
use seloste_notice::Language;
use yew::virtual_dom::VTag;
use yew::{Html, html};

/// The third step: the choice of letter, and the live part.
pub fn fieldset(facts: &Facts, words: &'static Words, choice: &Html, live: Html) -> Html {
    let mut root = VTag::new("div");
    root.add_attribute("id", request::LIVE_ID);
    for (name, value) in facts.props.to_attributes() {
        root.add_attribute(name, value);
    }
    root.add_child(live);
    html! {
        <fieldset class="seloste-request__step seloste-request__message" aria-describedby="request-message-hint">
            { heading(&words.message_step, "request-message-hint") }
            { demands(facts, words) }
            { choice.clone() }
            <p class="seloste-request__failed">{ words.failed }</p>
            { Html::from(root) }
        </fieldset>
    }
}

/// Which letter, and in which language.
pub fn choice(page: Language, words: &'static Words) -> Html {
    html! { <>{ kinds(words) }{ languages(page, words) }</> }
}

/// The request, the reminder or the complaint.
fn kinds(words: &'static Words) -> Html {
    let kinds = [
        (request::LETTER_REQUEST, &words.kinds.request),
        (request::LETTER_REMINDER, &words.kinds.reminder),
        (request::LETTER_COMPLAINT, &words.kinds.complaint),
    ];
    html! {
        <fieldset class="seloste-request__kinds">
            <legend>{ words.kinds.legend }</legend>
            { for kinds.into_iter().map(|(value, field)| {
                let id = ["request-letter-", value].concat();
                let hint_id = [&id, "-hint"].concat();
                html! {
                    <div class="seloste-request__kind">
                        <input class="seloste-request__box" type="radio" id={id.clone()} name={request::LETTER} value={value}
                            checked={value == request::LETTER_REQUEST} aria-describedby={hint_id.clone()} />
                        <label class="seloste-request__choice" for={id}>{ field.label }</label>
                        <p class="seloste-request__hint" id={hint_id}>{ field.hint }</p>
                    </div>
                }
            }) }
        </fieldset>
    }
}

/// The languages in which there are letters.
fn languages(page: Language, words: &'static Words) -> Html {
    html! {
        <div class="seloste-request__field">
            <label for="request-language">{ words.letter_language }</label>
            <select class="seloste-request__input" id="request-language" name={request::LANGUAGE} autocomplete="off">
                { for Language::ALL.into_iter().map(|language| html! {
                    <option value={language.code()} lang={language.code()} selected={language == page}>
                        { language.own_name() }
                    </option>
                }) }
            </select>
        </div>
    }
}
