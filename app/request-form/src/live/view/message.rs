//! The draft: subject and text.

use super::View;
use seloste_hooks::request;
use yew::{Html, html};

/// The subject and the text.
pub fn draft(view: &View<'_>) -> Html {
    let words = &view.props.words;
    let (subject, body) = view
        .draft
        .letter
        .as_ref()
        .map_or_else(Default::default, |letter| (letter.subject.clone(), letter.body.clone()));
    let language = view.draft.language.code();
    html! {
        <div class="seloste-request__draft" hidden={view.draft.letter.is_none()}>
            <p class="seloste-request__term">{ words.subject }</p>
            // Read out when it changes: with the letter, and not with every character that is typed.
            <p class="seloste-request__subject" lang={language} aria-live="polite"
                data-request={request::PART_SUBJECT}>{ subject }</p>
            <p class="seloste-request__term">{ words.text }</p>
            <pre class="seloste-request__text" lang={language} data-request={request::PART_PREVIEW}
                ref={view.preview.clone()}>{ body }</pre>
        </div>
    }
}
