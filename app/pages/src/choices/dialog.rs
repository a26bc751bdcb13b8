//! The consent dialog, and the notification bar shown after an automatic decision.

use seloste_hooks::choices as hooks;
use seloste_notice::{Category, Language, Service};
use yew::prelude::*;

use super::messages::{DialogMessages, messages};
use super::{ConsentRequest, service};
use crate::text::{framed, phrase};

/// Renders the dialog.
pub(super) fn dialog(request: &ConsentRequest) -> Html {
    let messages = messages(request.language);
    html! {
        <div
            id={hooks::ROOT_ID}
            class="seloste-choices"
            role="dialog"
            aria-labelledby="seloste-choices-title"
            aria-describedby="seloste-choices-about"
            lang={request.language.code()}
            dir={request.language.direction()}
            data-state={hooks::STATE_ENTERING}
        >
            // Scrolls on small screens, so it must be focusable.
            <div class="seloste-choices__text" role="group" aria-labelledby="seloste-choices-title" tabindex="0">
                <h2 id="seloste-choices-title" tabindex="-1">{ messages.title }</h2>
                <p id="seloste-choices-about">{ framed(messages.introduction, &request.who_asks()) }</p>
                <ul data-choices-layer={hooks::LAYER_FIRST}>
                    { for request.optional().map(|(category, services)| category_summary(category, &services, request.language)) }
                </ul>
                <div data-choices-layer={hooks::LAYER_SECOND} hidden=true>
                    <h3 tabindex="-1">{ messages.details_heading }</h3>
                    { for request.optional().map(|(category, services)| category_choice(category, &services, request.language)) }
                    { necessary_services(request, messages) }
                </div>
                <p>{ messages.may_refuse }</p>
                { receipt(request, messages) }
            </div>
            <p class="seloste-choices__failed" role="alert" data-choices-failed="" hidden=true>{ messages.not_saved }</p>
            <div class="seloste-choices__actions">
                { button(hooks::ACTION_ACCEPT_ALL, messages.accept_all, Some("answer"), None) }{ " " }
                { button(hooks::ACTION_REJECT_ALL, messages.reject_all, Some("answer"), None) }{ " " }
                { button(hooks::ACTION_SETTINGS, messages.settings, Some("wide"), Some(hooks::LAYER_FIRST)) }{ " " }
                { button(hooks::ACTION_SAVE, messages.save, Some("wide"), Some(hooks::LAYER_SECOND)) }{ " " }
                { button(hooks::ACTION_RECEIPT, messages.show_receipt, None, Some(hooks::LAYER_KNOWN)) }{ " " }
                { button(hooks::ACTION_CLOSE, messages.close, None, Some(hooks::LAYER_KNOWN)) }{ " " }
            </div>
        </div>
    }
}

/// Renders a button. With `layer`, it is shown only in that layer; all layers except the first are hidden
/// until the widget is ready.
fn button(
    action: &'static str,
    label: &'static str,
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
            { label }
        </button>
    }
}

/// Renders the receipt of the current choice. The widget fills in the values and answers before it shows it.
fn receipt(request: &ConsentRequest, messages: &DialogMessages) -> Html {
    let services = request.optional().flat_map(|(_, services)| services);
    html! {
        <div data-choices-receipt="" hidden=true>
            <h3 id="seloste-choices-receipt" tabindex="-1">{ messages.receipt_heading }</h3>
            <dl>
                <dt>{ messages.receipt_asker }</dt>{ "\n" }
                <dd>{ phrase(&request.who_asks()) }</dd>
                <dt>{ messages.receipt_time }</dt>{ "\n" }
                <dd></dd>
                <dt>{ messages.receipt_end }</dt>{ "\n" }
                <dd></dd>
                <dt>{ messages.receipt_id }</dt>{ "\n" }
                <dd></dd>
            </dl>
            <ul>
                { for services.map(|service| html! {
                    <li>
                        { service::name_with_provider(service, request.language) }{ request.language.colon() }{ " " }
                        <strong data-choices-answer={service::gate_name(service)}></strong>
                    </li>
                }) }
            </ul>
            <details>
                <summary>{ messages.receipt_data }</summary>
                // Scrolls, so it must be focusable.
                <pre role="group" aria-labelledby="seloste-choices-receipt" tabindex="0"></pre>
            </details>
            <a href="#seloste-choices-receipt" download="choices-receipt.json">{ messages.download_receipt }</a>
        </div>
    }
}

/// Renders one line of the first layer: the category, its services and their purposes.
fn category_summary(category: Category, services: &[&Service], language: Language) -> Html {
    // No semicolon is needed after a purpose that ends with a period.
    let ends_with_period = |service: &Service| {
        service.purpose.as_ref().is_some_and(|purpose| purpose.get_or_first(language).1.ends_with('.'))
    };
    let separator = [language.semicolon(), " "].concat();
    html! {
        <li>
            <strong>{ messages(language).category(category).0 }</strong>
            { language.colon() }{ " " }
            { for services.iter().enumerate().map(|(at, service)| html! {
                <>
                    { match at.checked_sub(1) {
                        None => "",
                        Some(before) if ends_with_period(services[before]) => " ",
                        Some(_) => separator.as_str(),
                    } }
                    { service::name_with_provider(service, language) }
                    if let Some(purpose) = &service.purpose {
                        { " – " }
                        { service::localized(purpose, language) }
                    }
                </>
            }) }
        </li>
    }
}

/// Renders a category with an unticked checkbox and its services.
fn category_choice(category: Category, services: &[&Service], language: Language) -> Html {
    let messages = messages(language);
    let purpose = format!("seloste-choices-{}", category.as_str());
    html! {
        <div class="seloste-choices__category">
            <label>
                <input type="checkbox" name={category.as_str()} aria-describedby={purpose.clone()} />
                <span>{ messages.category(category).0 }</span>
            </label>
            <p id={purpose}>{ messages.category(category).1 }</p>
            { service::service_list(services, language) }
        </div>
    }
}

/// Renders the necessary services, which need no consent.
fn necessary_services(request: &ConsentRequest, messages: &DialogMessages) -> Html {
    let services = request.services_in(Category::Necessary);
    html! {
        <div class="seloste-choices__category">
            <h4>{ messages.category(Category::Necessary).0 }</h4>
            <p>
                { messages.category(Category::Necessary).1 }{ " " }
                { (messages.necessary_note)(request.settings.days) }
                if request.settings.endpoint.is_some() {
                    { " " }{ messages.endpoint_note }
                }
                if let Some(domain) = &request.settings.domain {
                    { " " }{ (messages.domain_note)(domain) }
                }
            </p>
            { service::service_list(&services, request.language) }
        </div>
    }
}

/// Renders the bar that reports an automatic decision; the widget fills in the text.
pub(super) fn notification_bar(language: Language) -> Html {
    let messages = messages(language);
    html! {
        <div
            id={hooks::NOTICE_BAR_ID}
            class="seloste-choices__told"
            role="region"
            aria-label={messages.title}
            lang={language.code()}
            dir={language.direction()}
        >
            <p></p>
            { button(hooks::ACTION_OPEN, messages.title, None, None) }
            { button(hooks::ACTION_CLOSE, messages.dismiss, None, None) }
        </div>
    }
}
