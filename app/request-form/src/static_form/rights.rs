//! Choice of rights, with fields for rectifications and the receipt.

use seloste_hooks::request;
use seloste_notice::{Language, Right};
use seloste_request::article;
use yew::{Html, html};

use super::{FormContent, heading};
use crate::messages::{FormMessages, RightMessages};

/// Number of rectifications. Each pair of fields is shown once the one before it is used.
const RECTIFICATION_FIELDS: u32 = 6;

/// The rights that are used most come first, the others in the order of the articles.
const FIRST: [Right; 3] = [Right::Access, Right::Erasure, Right::ObjectionMarketing];

/// Renders a check box for each right, with an explanation and a quote from the notice.
pub(super) fn fieldset(
    content: &FormContent,
    messages: &'static FormMessages,
    rectifications: &Html,
) -> Html {
    let others = Right::ALL.into_iter().filter(|right| !FIRST.contains(right));
    html! {
        <fieldset class="seloste-request__step" aria-describedby="request-rights-hint">
            { heading(&messages.section_rights, "request-rights-hint") }
            <div class="seloste-request__rights">
                { for FIRST.into_iter().chain(others).map(|right| right_option(content, messages, right, rectifications)) }
            </div>
        </fieldset>
    }
}

fn right_option(
    content: &FormContent,
    messages: &'static FormMessages,
    right: Right,
    rectifications: &Html,
) -> Html {
    let RightMessages { label, sentence } = *messages.right(right);
    let id = [request::FIELD_ID, right.as_str()].concat();
    let hint_id = [&id, "-hint"].concat();
    let quote = content.quotes.iter().find(|(given, _)| *given == right);
    html! {
        <>
            <div class="seloste-request__right">
                <input class="seloste-request__box" type="checkbox" id={id.clone()} name={request::RIGHT}
                    value={right.as_str()} aria-describedby={hint_id.clone()} />
                <label class="seloste-request__choice" for={id}>{ label }</label>
                <p class="seloste-request__sentence" id={hint_id}>{ sentence }</p>
                <span class="seloste-request__article">{ article(content.props.language, right) }</span>{ " " }
                if let Some(limit) = messages.right_limit(right).filter(|_| content.limited.contains(&right)) {
                    <p class="seloste-request__limit">{ limit }</p>
                }
                if let Some((_, quote)) = quote {
                    <details class="seloste-request__said">
                        <summary>{ messages.notice_quote }</summary>
                        <p lang={quote.language.map(Language::code)} dir={quote.language.and_then(Language::foreign_direction)}>{ quote.text.clone() }</p>
                    </details>
                }
                if right == Right::Rectification {
                    { rectifications.clone() }
                }
            </div>
            if right == Right::WithdrawConsent && content.props.has_dialog {
                { receipt_template(messages) }
            }
        </>
    }
}

/// Renders pairs of fields for incorrect and correct data.
pub(super) fn rectification_fields(messages: &'static FormMessages) -> Html {
    let field = |name: &'static str, number: u32, label: &'static str| {
        let name = format!("{name}-{number}");
        let id = [request::FIELD_ID, name.as_str()].concat();
        html! {
            <div class="seloste-request__field">
                <label for={id.clone()}>{ label }</label>
                // The style sheet detects an empty field by its placeholder.
                <input class="seloste-request__input" type="text" id={id} name={name} autocomplete="off" placeholder=" " />
            </div>
        }
    };
    html! {
        <div class="seloste-request__pairs">
            { for (1..=RECTIFICATION_FIELDS).map(|number| html! {
                <div class="seloste-request__pair" role="group" aria-label={(messages.rectification)(number)}>
                    { field(request::INCORRECT, number, messages.incorrect) }
                    { field(request::CORRECT, number, messages.correct) }
                </div>
            }) }
        </div>
    }
}

/// Renders the option to include the receipt of the cookie choice, as a template for the program.
fn receipt_template(messages: &'static FormMessages) -> Html {
    let field = &messages.field_receipt;
    html! {
        <template id={request::RECEIPT_TEMPLATE_ID}>
            <div class="seloste-request__right seloste-request__right--added">
                <input class="seloste-request__box" type="checkbox" id="request-receipt" name={request::RECEIPT}
                    aria-describedby="request-receipt-hint" />
                <label class="seloste-request__choice" for="request-receipt">{ field.label }</label>
                <p class="seloste-request__sentence" id="request-receipt-hint">{ field.hint }</p>
            </div>
        </template>
    }
}
