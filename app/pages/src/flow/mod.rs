//! Picture of who gets which data from where. Hidden from screen readers, because the sections of the page
//! state the same as text.

#[cfg(any(test, feature = "gallery"))]
pub(crate) mod examples;

use seloste_outline::{Flow, FlowPlace, Phrase, RoleGroup, Zone, ZoneKind};
use yew::{Html, classes, html};

use crate::text::{phrase, text};

pub(crate) const CSS: &str = include_str!("style.css");

/// Renders the picture.
pub(crate) fn flow(flow: &Flow) -> Html {
    // If the notice does not state where any recipient is, all are beside the controller.
    let (beside, below): (Vec<&Zone>, Vec<&Zone>) =
        flow.zones.iter().partition(|zone| zone.kind == ZoneKind::Inside || zone.label.is_none());
    // The boundary has the label, so its zone needs none.
    let is_labeled = !flow.controller_inside;
    let core = html! {
        <>
            { controllers(flow) }
            if !beside.is_empty() {
                { arrow() }
                { for beside.into_iter().map(|one| zone(one, is_labeled)) }
            }
        </>
    };
    html! {
        <figure class="flow" aria-hidden="true">
            <figcaption>{ flow.caption }</figcaption>
            <div class="flow__body">
                if !flow.sources.is_empty() {
                    <div class="flow__sources">
                        { label(flow.sources_label) }
                        { names(&flow.sources) }
                    </div>
                    { arrow() }
                }
                <div class="flow__main">
                    if flow.controller_inside {
                        <div class="flow__zone flow__zone--inside">
                            <p class="flow__zone-label">{ flow.inside_label }</p>
                            <div class="flow__core-body">{ core }</div>
                        </div>
                    } else {
                        <div class="flow__core-body">{ core }</div>
                    }
                    if !below.is_empty() {
                        <div class="flow__below">
                            { for below.into_iter().map(|one| html! {
                                <div class="flow__branch">{ arrow() }{ zone(one, true) }</div>
                            }) }
                        </div>
                    }
                </div>
            </div>
        </figure>
    }
}

fn controllers(flow: &Flow) -> Html {
    html! {
        <div class="flow__controller">
            if flow.controllers.is_empty() {
                <ul><li>{ flow.controllers_label }</li></ul>
            } else {
                { label(flow.controllers_label) }
                { names(&flow.controllers) }
            }
        </div>
    }
}

fn label(text: &'static str) -> Html {
    html! { <p class="flow__label">{ self::text(text) }</p> }
}

fn names(list: &[Phrase]) -> Html {
    html! { <ul>{ for list.iter().map(|name| html! { <li>{ phrase(name) }</li> }) }</ul> }
}

fn zone(zone: &Zone, is_labeled: bool) -> Html {
    let kind = match zone.kind {
        _ if zone.label.is_none() || !is_labeled => None,
        ZoneKind::Inside => Some("flow__zone flow__zone--inside"),
        ZoneKind::Unstated => Some("flow__zone"),
        ZoneKind::Outside => Some("flow__zone flow__zone--outside"),
    };
    html! {
        <div class={classes!("flow__recipients", kind)}>
            if let Some(label) = zone.label.filter(|_| is_labeled) {
                <p class="flow__zone-label">{ label }</p>
            }
            { for zone.groups.iter().map(group) }
        </div>
    }
}

fn group(group: &RoleGroup) -> Html {
    html! {
        <div class="flow__group">
            if let Some(role) = group.label {
                <p class="flow__label">{ text(role) }</p>
            }
            { for group.places.iter().map(place) }
        </div>
    }
}

fn place(place: &FlowPlace) -> Html {
    html! {
        <>
            { names(&place.names) }
            if !place.facts.is_empty() {
                <p class="flow__facts">{ place.facts.join(" · ") }</p>
            }
        </>
    }
}

/// An arrow in reading direction, which the style sheet turns downwards.
fn arrow() -> Html {
    html! { <svg class="flow__arrow" viewBox="0 0 24 16"><path d="M1 8h21m-6-6 6 6-6 6" /></svg> }
}
