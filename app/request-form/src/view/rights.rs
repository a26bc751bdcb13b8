//! The choice of rights, and what can be added to one.

use super::{Form, heading};
use seloste_hooks::request;
use seloste_notice::Right;
use seloste_request::article;
use yew::{Html, html};

/// The nine rights as check boxes, each explained, with what the notice says of it.
pub fn fieldset(form: &Form<'_>) -> Html {
    html! {
        <fieldset class="seloste-request__step" aria-describedby="request-rights-hint">
            { heading(&form.words().rights_step, "request-rights-hint") }
            <div class="seloste-request__rights">
                { for Right::ALL.into_iter().map(|right| choice(form, right)) }
            </div>
        </fieldset>
    }
}

fn choice(form: &Form<'_>, right: Right) -> Html {
    let words = form.words();
    let (label, sentence) = *words.rights.get(right);
    let id = ["request-", right.word()].concat();
    let hint_id = [&id, "-hint"].concat();
    let said = form.props.said.iter().find(|(given, _)| *given == right);
    // In one list, whether anything is added or not: another kind of node in this place would be a new box, unticked.
    html! {
        <>
            <div class="seloste-request__right">
                <input class="seloste-request__box" type="checkbox" id={id.clone()} name={request::RIGHT}
                    value={right.word()} aria-describedby={hint_id.clone()} />
                <label class="seloste-request__choice" for={id}>{ label }</label>
                <p class="seloste-request__sentence" id={hint_id}>{ sentence }</p>
                <span class="seloste-request__article">{ article(form.props.language, right) }</span>
                if let Some((_, text)) = said {
                    <details class="seloste-request__said">
                        <summary>{ words.said }</summary>
                        <p>{ text.clone() }</p>
                    </details>
                }
            </div>
            if right == Right::WithdrawConsent && form.receipt_offered {
                { receipt(form) }
            }
        </>
    }
}

/// The choice to add the record of the choice about cookies.
fn receipt(form: &Form<'_>) -> Html {
    let field = &form.words().receipt;
    html! {
        <div class="seloste-request__right seloste-request__right--added">
            <input class="seloste-request__box" type="checkbox" id="request-receipt" name={request::RECEIPT}
                aria-describedby="request-receipt-hint" />
            <label class="seloste-request__choice" for="request-receipt">{ field.label }</label>
            <p class="seloste-request__sentence" id="request-receipt-hint">{ field.hint }</p>
        </div>
    }
}
