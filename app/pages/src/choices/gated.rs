//! What of a service loads in a page, and what stands in its place until the visitor consents.

use super::origin::hosts;
use super::service::gate;
use super::texts::texts;
use crate::address::link;
use seloste_hooks::choices as hooks;
use seloste_notice::{Frame, Image, Language, Script, Service};
use yew::prelude::*;

/// What a service loads. That of an optional service loads nothing until the visitor consents; an embedded page or
/// document meanwhile says so in its own place and size.
///
/// `root` leads from the page to the site's root: a path of the site is taken from there, so that it works under any
/// base path.
pub fn gated(service: &Service, language: Language, root: &str) -> Html {
    let gate = service.is_optional().then(|| gate(service));
    let gate = gate.as_deref();
    html! {
        <>
            if let Some(address) = &service.stylesheet {
                { stylesheet(source(address, root), gate, root) }
            }
            if let Some(parts) = &service.script {
                { script(parts, source(&parts.src, root), gate) }
            }
            if let Some(parts) = &service.image {
                { image(parts, root, gate, language) }
            }
            if let Some(frame) = &service.iframe {
                { framed(service, language, None, embedded("iframe", frame, source(&frame.src, root), gate, language)) }
            }
            if let Some(frame) = &service.embed {
                { framed(service, language, Some(frame), embedded("embed", frame, source(&frame.src, root), gate, language)) }
            }
        </>
    }
}

/// Files of the site that stand in for a picture and for a style sheet while these wait: HTML asks both for an address.
/// Each is a path under the site's root, with what the file holds.
pub const STAND_INS: [(&str, &str); 2] = [
    ("choices/blank.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"),
    ("choices/blank.css", "/* Stands in for a style sheet that waits. */\n"),
];

/// An address as it stands where it waits, and as it stands where it does not; what waits has the stand-in's.
fn split(address: String, gate: Option<&str>, stand_in: Option<String>) -> (Option<String>, Option<String>) {
    if gate.is_some() { (Some(address), stand_in) } else { (None, Some(address)) }
}

fn stylesheet(address: String, gate: Option<&str>, root: &str) -> Html {
    let (waiting, href) = split(address, gate, Some(link(root, STAND_INS[1].0)));
    html! { <link rel="stylesheet" data-choices={gate.map(str::to_owned)} data-href={waiting} href={href} /> }
}

fn script(script: &Script, address: String, gate: Option<&str>) -> Html {
    let module = script.module.then_some("module");
    if let Some(gate) = gate {
        html! {
            <script type="text/plain" data-type={module} data-choices={gate.to_owned()} data-src={address}></script>
        }
    } else {
        html! { <script type={module} src={address} async=true></script> }
    }
}

fn image(image: &Image, root: &str, gate: Option<&str>, language: Language) -> Html {
    let (waiting, src) = split(source(&image.src, root), gate, Some(link(root, STAND_INS[0].0)));
    let alt = image.alt.as_ref().map(|alt| alt.in_or_first(language));
    let foreign = alt.map(|(given, _)| given).filter(|given| *given != language);
    html! {
        <img
            alt={alt.map_or("", |(_, words)| words).to_owned()}
            lang={foreign.map(Language::code)}
            width={image.width.to_string()}
            height={image.height.to_string()}
            data-choices={gate.map(str::to_owned)}
            data-src={waiting}
            src={src}
        />
    }
}

fn embedded(
    element: &'static str,
    frame: &Frame,
    address: String,
    gate: Option<&str>,
    language: Language,
) -> Html {
    let (waiting, src) = split(address, gate, None);
    let (given, title) = frame.title.in_or_first(language);
    html! {
        <@{element}
            title={title.to_owned()}
            lang={(given != language).then(|| given.code())}
            width={frame.width.to_string()}
            height={frame.height.to_string()}
            data-choices={gate.map(str::to_owned)}
            data-src={waiting}
            src={src}
        />
    }
}

/// An embedded page or document with the notice that stands in its place while it waits. An `<embed>` that has nothing
/// to load takes no room in browsers, so meanwhile an empty picture of its size, `room`, keeps its place.
fn framed(service: &Service, language: Language, room: Option<&Frame>, embedded: Html) -> Html {
    html! {
        <div class="seloste-choices__embed">
            if service.is_optional() {
                if let Some(frame) = room {
                    <svg width={frame.width.to_string()} height={frame.height.to_string()} aria-hidden="true"></svg>
                }
                { placeholder(service, language, false) }
            }
            { embedded }
        </div>
    }
}

/// What stands in the place of an embedded page or document: what would load, from whom and from where, and the ways
/// to load it. Its buttons are hidden unless it comes into the page by the widget, which alone can answer them.
pub(super) fn placeholder(service: &Service, language: Language, live: bool) -> Html {
    let texts = texts(language);
    let name = service.name.in_or_first(language).1;
    let provider = service.provider.as_ref().map(|provider| provider.in_or_first(language).1);
    let from: Vec<_> = provider
        .filter(|provider| *provider != name)
        .into_iter()
        .chain(service.country.as_ref().map(|country| country.name(language)))
        .collect();
    let what = if from.is_empty() { name.to_owned() } else { format!("{name} ({})", from.join(", ")) };
    let hosts = hosts(service);
    let button = |action: &'static str, words: &'static str| {
        html! {
            <button
                type="button"
                class="seloste-choices__button"
                // Heard out of place, the words must say what of.
                aria-label={format!("{words}: {name}")}
                data-choices-action={action}
                hidden={!live}
            >
                { words }
            </button>
        }
    };
    html! {
        <div class="seloste-choices__waiting" data-choices-for={gate(service)} lang={language.code()}>
            <p>
                { (texts.embed)(&what) }
                if !hosts.is_empty() {
                    { " " }{ (texts.embed_contacts)(&hosts.join(", ")) }
                }
            </p>
            { button(hooks::ACTION_ONCE, texts.once) }
            { " " }
            { button(hooks::ACTION_ALWAYS, texts.always) }
        </div>
    }
}

/// An address as the page must write it.
fn source(url: &str, root: &str) -> String {
    match url.strip_prefix('/') {
        Some(path) => link(root, path),
        None => url.to_owned(),
    }
}
