//! The choice of rights, and what can be added to one.

use super::{Facts, heading};
use crate::words::Words;
use seloste_hooks::request;
use seloste_notice::{Language, Right};
use seloste_request::article;
use yew::{Html, html};

/// How many corrections have fields of their own. Each shows itself when the one before it is used.
const CORRECTIONS: usize = 6;

/// The nine rights as check boxes, each explained, with what the notice says of it.
pub fn fieldset(facts: &Facts, words: &'static Words, corrections: &Html) -> Html {
    html! {
        <fieldset class="seloste-request__step" aria-describedby="request-rights-hint">
            { heading(&words.rights_step, "request-rights-hint") }
            <div class="seloste-request__rights">
                { for Right::ALL.into_iter().map(|right| choice(facts, words, right, corrections)) }
            </div>
        </fieldset>
    }
}

fn choice(facts: &Facts, words: &'static Words, right: Right, corrections: &Html) -> Html {
    let (label, sentence) = *words.rights.get(right);
    let id = ["request-", right.word()].concat();
    let hint_id = [&id, "-hint"].concat();
    let said = facts.said.iter().find(|(given, _)| *given == right);
    html! {
        <>
            <div class="seloste-request__right">
                <input class="seloste-request__box" type="checkbox" id={id.clone()} name={request::RIGHT}
                    value={right.word()} aria-describedby={hint_id.clone()} />
                <label class="seloste-request__choice" for={id}>{ label }</label>
                <p class="seloste-request__sentence" id={hint_id}>{ sentence }</p>
                <span class="seloste-request__article">{ article(facts.props.language, right) }</span>
                if let Some(limit) = words.limits.of(right).filter(|_| facts.limited.contains(&right)) {
                    <p class="seloste-request__limit">{ limit }</p>
                }
                if let Some((_, said)) = said {
                    <details class="seloste-request__said">
                        <summary>{ words.said }</summary>
                        <p lang={said.language.map(Language::code)}>{ said.text.clone() }</p>
                    </details>
                }
                if right == Right::Rectification {
                    { corrections.clone() }
                }
            </div>
            if right == Right::WithdrawConsent && facts.props.asks {
                { receipt(words) }
            }
        </>
    }
}

/// What is wrong and what is right instead, in pairs.
pub fn corrections(words: &'static Words) -> Html {
    let field = |name: &'static str, number: usize, label: &'static str| {
        let name = format!("{name}-{number}");
        let id = format!("request-{name}");
        html! {
            <div class="seloste-request__field">
                <label for={id.clone()}>{ label }</label>
                // Only with a placeholder can a style sheet tell an empty field.
                <input class="seloste-request__input" type="text" id={id} name={name} autocomplete="off" placeholder=" " />
            </div>
        }
    };
    html! {
        <div class="seloste-request__pairs">
            { for (1..=CORRECTIONS).map(|number| html! {
                <div class="seloste-request__pair" role="group" aria-label={format!("{} {number}", words.correction)}>
                    { field(request::INCORRECT, number, words.incorrect) }
                    { field(request::CORRECT, number, words.correct) }
                </div>
            }) }
        </div>
    }
}

/// The choice to add the record of the choice about cookies, for the program to put in its place.
fn receipt(words: &'static Words) -> Html {
    let field = &words.receipt;
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
