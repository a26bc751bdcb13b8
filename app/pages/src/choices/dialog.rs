//! The dialog as the visitor reads it, and the bar that tells of what happened without being asked.

use super::texts::{Texts, texts};
use super::{Question, service};
use seloste_hooks::choices as hooks;
use seloste_notice::{Category, Language, Service};
use yew::prelude::*;

/// The dialog.
pub(super) fn dialog(question: &Question) -> Html {
    let texts = texts(question.language);
    html! {
        <div
            id={hooks::ROOT_ID}
            class="seloste-choices"
            role="dialog"
            aria-labelledby="seloste-choices-title"
            aria-describedby="seloste-choices-about"
            lang={question.language.code()}
            data-state={hooks::STATE_ENTERING}
        >
            // It scrolls where there is little room, so the keyboard must reach it.
            <div class="seloste-choices__text" role="group" aria-labelledby="seloste-choices-title" tabindex="0">
                <h2 id="seloste-choices-title" tabindex="-1">{ texts.title }</h2>
                <p id="seloste-choices-about">{ (texts.asks)(question.controller) }</p>
                <ul data-choices-layer={hooks::LAYER_FIRST}>
                    { for question.optional().map(|(category, services)| summary(category, &services, question.language)) }
                </ul>
                <div data-choices-layer={hooks::LAYER_SECOND} hidden=true>
                    <h3 tabindex="-1">{ texts.details }</h3>
                    { for question.optional().map(|(category, services)| choice(category, &services, question.language)) }
                    { necessary(question, texts) }
                </div>
                <p>{ texts.free }</p>
                { receipt(texts) }
            </div>
            <div class="seloste-choices__actions">
                { button(hooks::ACTION_ACCEPT_ALL, texts.accept_all, Some("answer"), None) }
                { button(hooks::ACTION_REJECT_ALL, texts.reject_all, Some("answer"), None) }
                { button(hooks::ACTION_SETTINGS, texts.settings, Some("wide"), Some(hooks::LAYER_FIRST)) }
                { button(hooks::ACTION_SAVE, texts.save, Some("wide"), Some(hooks::LAYER_SECOND)) }
                { button(hooks::ACTION_RECEIPT, texts.receipt, None, Some(hooks::LAYER_KNOWN)) }
                { button(hooks::ACTION_CLOSE, texts.close, None, Some(hooks::LAYER_KNOWN)) }
            </div>
        </div>
    }
}

/// A button of the dialog; with `layer`, one that belongs to a layer. All but the first wait for the widget.
fn button(
    action: &'static str,
    words: &'static str,
    kind: Option<&str>,
    layer: Option<&'static str>,
) -> Html {
    html! {
        <button
            type="button"
            class={classes!("seloste-choices__button", kind.map(|kind| format!("seloste-choices__button--{kind}")))}
            data-choices-action={action}
            data-choices-layer={layer}
            hidden={layer.is_some_and(|layer| layer != hooks::LAYER_FIRST)}
        >
            { words }
        </button>
    }
}

/// Where the receipt of the choice is to be shown.
fn receipt(texts: &Texts) -> Html {
    html! {
        <div data-choices-receipt="" hidden=true>
            <p id="seloste-choices-receipt">{ texts.receipt_about }</p>
            <p>{ texts.receipt_time }<span></span>{ texts.receipt_id }<code></code></p>
            // It scrolls, so the keyboard must reach it.
            <pre role="group" aria-labelledby="seloste-choices-receipt" tabindex="0"></pre>
            // Its address comes with the receipt, before it is shown.
            <a href="#seloste-choices-receipt" download="choices-receipt.json">{ texts.download }</a>
        </div>
    }
}

/// What a category is for and whom it lets in, in one line of the first layer.
fn summary(category: Category, services: &[&Service], language: Language) -> Html {
    // A purpose that is a sentence ends by itself.
    let ended = |service: &Service| {
        service.purpose.as_ref().is_some_and(|purpose| purpose.in_or_first(language).1.ends_with('.'))
    };
    html! {
        <li>
            <strong>{ (texts(language).category)(category) }</strong>
            { ": " }
            { for services.iter().enumerate().map(|(at, service)| html! {
                <>
                    { match at.checked_sub(1) {
                        None => "",
                        Some(before) if ended(services[before]) => " ",
                        Some(_) => "; ",
                    } }
                    { service::named(service, language) }
                    if let Some(purpose) = &service.purpose {
                        { " – " }
                        { service::words(purpose, language) }
                    }
                </>
            }) }
        </li>
    }
}

/// A category with its box, unticked, and its services.
fn choice(category: Category, services: &[&Service], language: Language) -> Html {
    let texts = texts(language);
    let purpose = format!("seloste-choices-{}", category.word());
    html! {
        <div class="seloste-choices__category">
            <label>
                <input type="checkbox" name={category.word()} aria-describedby={purpose.clone()} />
                <span>{ (texts.category)(category) }</span>
            </label>
            <p id={purpose}>{ (texts.category_purpose)(category) }</p>
            { service::list(services, language) }
        </div>
    }
}

/// The necessary services: told, not asked.
fn necessary(question: &Question, texts: &Texts) -> Html {
    let services = question.of(Category::Necessary);
    html! {
        <div class="seloste-choices__category">
            <h4>{ (texts.category)(Category::Necessary) }</h4>
            <p>
                { (texts.category_purpose)(Category::Necessary) }{ " " }
                { (texts.necessary)(question.settings.days) }
                if question.settings.endpoint.is_some() {
                    { " " }{ texts.endpoint }
                }
                if let Some(domain) = &question.settings.domain {
                    { " " }{ (texts.domain)(domain) }
                }
            </p>
            { service::list(&services, question.language) }
        </div>
    }
}

/// The bar that tells of what happened without being asked; the widget puts the words into it.
pub(super) fn told(language: Language) -> Html {
    let texts = texts(language);
    html! {
        <div
            id={hooks::NOTICE_BAR_ID}
            class="seloste-choices__told"
            role="region"
            aria-label={texts.title}
            lang={language.code()}
        >
            <p></p>
            { button(hooks::ACTION_OPEN, texts.title, None, None) }
            { button(hooks::ACTION_CLOSE, texts.dismiss, None, None) }
        </div>
    }
}
