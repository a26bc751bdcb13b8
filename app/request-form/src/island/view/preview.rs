//! Preview of subject and text.

use seloste_hooks::request;
use yew::{Html, html};

use super::ViewContext;

/// Renders the subject and the text.
pub(super) fn preview(view: &ViewContext<'_>) -> Html {
    let messages = view.props.texts.island;
    let (subject, body) = view
        .composition
        .letter
        .as_ref()
        .map_or_else(Default::default, |letter| (letter.subject.clone(), letter.body.clone()));
    let language = view.composition.texts.language.code();
    html! {
        <div class="seloste-request__draft" hidden={view.composition.letter.is_none()}>
            <p class="seloste-request__term">{ messages.subject() }</p>
            // Announced when the subject changes, not with every typed character.
            <p class="seloste-request__subject" lang={language} translate="no" aria-live="polite"
                data-request={request::PART_SUBJECT}>{ subject }</p>
            <p class="seloste-request__term">{ messages.text() }</p>
            <pre class="seloste-request__text" lang={language} translate="no" data-request={request::PART_PREVIEW}
                ref={view.preview.clone()}>{ body }</pre>
        </div>
    }
}
