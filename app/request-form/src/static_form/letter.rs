//! Choice of the letter and its language, and the container of the island.

use seloste_hooks::request;
use seloste_notice::Language;
use yew::virtual_dom::VTag;
use yew::{Html, html};

use super::message_fields::message_fields;
use super::{FormContent, demand_quotes, heading};
use crate::messages::FormMessages;

/// Renders the third section: options of the letter, and the island.
pub(super) fn fieldset(
    content: &FormContent,
    messages: &'static FormMessages,
    options: &Html,
    island: Html,
) -> Html {
    let mut root = VTag::new("div");
    root.add_attribute("id", request::LIVE_ID);
    for (name, value) in content.props.to_attributes() {
        root.add_attribute(name, value);
    }
    root.add_child(island);
    html! {
        <fieldset class="seloste-request__step seloste-request__message" aria-describedby="request-message-hint">
            { heading(&messages.section_message, "request-message-hint") }
            { demand_quotes(content, messages) }
            { options.clone() }
            { message_fields(content, messages) }
            { Html::from(root) }
            <div class="seloste-request__rest" data-request={request::PART_REST} hidden=true>
                <p>{ messages.rest }</p>
                <button class="seloste-request__way" type="button" data-request-only="">{ messages.write_rest }</button>
            </div>
        </fieldset>
    }
}

/// Renders the options of the letter.
pub(super) fn letter_options(page: Language, messages: &'static FormMessages) -> Html {
    html! { <>{ kind_options(messages) }{ language_options(page, messages) }</> }
}

/// Renders the choice between request, reminder and complaint.
fn kind_options(messages: &'static FormMessages) -> Html {
    let kinds = [
        (request::LETTER_REQUEST, &messages.letter_request),
        (request::LETTER_REMINDER, &messages.letter_reminder),
        (request::LETTER_COMPLAINT, &messages.letter_complaint),
    ];
    html! {
        <fieldset class="seloste-request__kinds">
            <legend>{ messages.letter_legend }</legend>
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

/// Renders the choice of the language.
fn language_options(page: Language, messages: &'static FormMessages) -> Html {
    html! {
        <div class="seloste-request__field">
            <label for="request-language">{ messages.letter_language }</label>
            <select class="seloste-request__input" id="request-language" name={request::LANGUAGE} autocomplete="off">
                { for Language::ALL.into_iter().map(|language| html! {
                    <option value={language.code()} lang={language.code()} dir={language.foreign_direction()} selected={language == page}>
                        { language.own_name() }
                    </option>
                }) }
            </select>
        </div>
    }
}
