//! Elements that a service loads, and the placeholders shown until the visitor consents.

use seloste_hooks::choices as hooks;
use seloste_notice::{GatedFrame, GatedImage, GatedScript, Language, Service};
use seloste_outline::Phrase;
use yew::prelude::*;

use super::messages::messages;
use super::service::gate_name;
use crate::route::link;
use crate::text::phrase;

/// Renders the elements that a service loads. Those of an optional service load nothing until the visitor
/// consents; a frame or embedded document shows a placeholder of the same size until then.
///
/// `root` is the prefix from the page to the site's root. Paths of the site are resolved against it, so that
/// they work under any base path.
pub fn gated_elements(service: &Service, language: Language, root: &str) -> Html {
    let gate = service.is_optional().then(|| gate_name(service));
    let gate = gate.as_deref();
    html! {
        <>
            if let Some(url) = &service.stylesheet {
                { stylesheet(resolve_url(url, root), gate, root) }
            }
            { for service.scripts.iter().map(|parts| {
                script(parts, resolve_url(&parts.src, root), gate, service.scripts.len() == 1)
            }) }
            if let Some(parts) = &service.image {
                { image(parts, root, gate, language) }
            }
            if let Some(frame) = &service.iframe {
                { with_placeholder(service, language, None, frame_element("iframe", frame, resolve_url(&frame.src, root), gate, language)) }
            }
            if let Some(frame) = &service.embed {
                { with_placeholder(service, language, Some(frame), frame_element("embed", frame, resolve_url(&frame.src, root), gate, language)) }
            }
        </>
    }
}

/// Empty files that gated images and style sheets refer to, because HTML requires a URL for both. Each entry
/// is a path below the site's root and the file's content.
pub const PLACEHOLDER_FILES: [(&str, &str); 2] = [
    ("choices/blank.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"),
    ("choices/blank.css", "/* Placeholder for a gated style sheet. */\n"),
];

/// Returns the values of the `data-` attribute and of the real attribute. A gated element has its URL in the
/// former and the placeholder's URL in the latter.
fn gated_source(
    url: String,
    gate: Option<&str>,
    placeholder_url: Option<String>,
) -> (Option<String>, Option<String>) {
    if gate.is_some() { (Some(url), placeholder_url) } else { (None, Some(url)) }
}

fn stylesheet(url: String, gate: Option<&str>, root: &str) -> Html {
    let (gated_url, href) = gated_source(url, gate, Some(link(root, PLACEHOLDER_FILES[1].0)));
    html! {
        <link
            rel="stylesheet"
            data-choices={gate.map(str::to_owned)}
            data-href={gated_url}
            href={href}
            // Without this, the rest of the page would wait for the placeholder.
            disabled={gate.is_some()}
        />
    }
}

/// Renders a script. Several scripts of a service run in their order, so they are not `async`.
fn script(script: &GatedScript, url: String, gate: Option<&str>, is_alone: bool) -> Html {
    let module = script.module.then_some("module");
    if let Some(gate) = gate {
        html! {
            <script type="text/plain" data-type={module} data-choices={gate.to_owned()} data-src={url}></script>
        }
    } else {
        html! { <script type={module} src={url} async={is_alone} defer={!is_alone}></script> }
    }
}

fn image(image: &GatedImage, root: &str, gate: Option<&str>, language: Language) -> Html {
    let (gated_url, src) =
        gated_source(resolve_url(&image.src, root), gate, Some(link(root, PLACEHOLDER_FILES[0].0)));
    let alt = image.alt.as_ref().map(|alt| alt.get_or_first(language));
    let foreign = alt.map(|(given, _)| given).filter(|given| *given != language);
    html! {
        <img
            alt={alt.map_or("", |(_, text)| text).to_owned()}
            lang={foreign.map(Language::code)}
            dir={foreign.and_then(Language::foreign_direction)}
            width={image.width.to_string()}
            height={image.height.to_string()}
            data-choices={gate.map(str::to_owned)}
            data-src={gated_url}
            src={src}
        />
    }
}

fn frame_element(
    element: &'static str,
    frame: &GatedFrame,
    url: String,
    gate: Option<&str>,
    language: Language,
) -> Html {
    let (gated_url, src) = gated_source(url, gate, None);
    let (given, title) = frame.title.get_or_first(language);
    html! {
        <@{element}
            title={title.to_owned()}
            lang={(given != language).then(|| given.code())}
            dir={(given != language).then(|| given.foreign_direction()).flatten()}
            width={frame.width.to_string()}
            height={frame.height.to_string()}
            data-choices={gate.map(str::to_owned)}
            data-src={gated_url}
            src={src}
        />
    }
}

/// Renders a frame or embedded document with its placeholder. Browsers give no space to an `<embed>` without
/// a source, so an empty image of the size of `spacer` keeps its place.
fn with_placeholder(
    service: &Service,
    language: Language,
    spacer: Option<&GatedFrame>,
    embedded: Html,
) -> Html {
    html! {
        <div class="seloste-choices__embed">
            if service.is_optional() {
                if let Some(frame) = spacer {
                    <svg width={frame.width.to_string()} height={frame.height.to_string()} aria-hidden="true"></svg>
                }
                { placeholder(service, language, false) }
            }
            { embedded }
        </div>
    }
}

/// Renders the placeholder of a frame or embedded document: service, provider, hosts, and buttons to load it.
/// The buttons are hidden unless the widget inserts the placeholder (`live`), since only the widget can
/// handle them.
pub(super) fn placeholder(service: &Service, language: Language, live: bool) -> Html {
    let messages = messages(language);
    let name = Phrase::from_text(&service.name, language);
    let provider = service.provider.as_ref().map(|provider| Phrase::from_text(provider, language));
    let from: Vec<Phrase> = provider
        .filter(|provider| provider.text != name.text)
        .into_iter()
        .chain(service.countries.iter().map(|country| Phrase::plain(country.name(language))))
        .collect();
    let (before, after) = Phrase::around(messages.embed_blocked);
    let hosts = service.hosts();
    // A label has one language. The paragraph before the button has the name in another.
    let label_of =
        |label: &str| name.language.is_none().then(|| format!("{label}{} {}", language.colon(), name.text));
    let button = |action: &'static str, label: &'static str| {
        html! {
            <button
                type="button"
                class="seloste-choices__button"
                // Makes sense without the surrounding text.
                aria-label={label_of(label)}
                data-choices-action={action}
                hidden={!live}
            >
                { label }
            </button>
        }
    };
    html! {
        <div class="seloste-choices__waiting" data-choices-for={gate_name(service)} lang={language.code()} dir={live.then(|| language.direction())}>
            <p>
                { before }{ phrase(&name) }
                { for from.iter().enumerate().map(|(at, one)| html! {
                    <>{ if at == 0 { " (" } else { language.list_separator() } }{ phrase(one) }</>
                }) }
                { if from.is_empty() { "" } else { ")" } }{ after }
                if !hosts.is_empty() {
                    { " " }{ (messages.embed_hosts)(&hosts.join(language.list_separator())) }
                }
            </p>
            { button(hooks::ACTION_ONCE, messages.load_once) }
            { " " }
            { button(hooks::ACTION_ALWAYS, messages.always_load) }
        </div>
    }
}

/// Returns a URL as the page has to write it.
fn resolve_url(url: &str, root: &str) -> String {
    match url.strip_prefix('/') {
        Some(path) => link(root, path),
        None => url.to_owned(),
    }
}
