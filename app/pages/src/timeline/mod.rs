//! Picture of retention periods on one scale. Hidden from screen readers, because the section states the
//! same as text.

#[cfg(any(test, feature = "gallery"))]
pub(crate) mod examples;
mod scale;

use seloste_notice::PeriodQualifier;
use seloste_outline::{Timeline, TimelineRow};
use yew::{Html, html};

use self::scale::{Mark, Scale};
use crate::text::line;

pub(crate) const CSS: &str = include_str!("style.css");

/// Renders the picture.
pub(crate) fn timeline(timeline: &Timeline) -> Html {
    let scale = Scale::new(timeline.rows.iter().filter_map(|row| row.period));
    let marks = scale.marks(timeline.language);
    html! {
        <figure class="periods" aria-hidden="true">
            <figcaption>{ timeline.caption }</figcaption>
            <ul>{ for timeline.rows.iter().map(|one| row(one, scale, &marks)) }</ul>
            <svg class="periods__scale">
                // Text browsers would join the texts.
                { for marks.iter().map(|one| html! { <>{ mark(one) }{ " " }</> }) }
            </svg>
            if !timeline.open.is_empty() {
                <p class="periods__open">
                    <b>{ timeline.open_label }{ timeline.language.colon() }</b>
                    { for timeline.open.iter().enumerate().map(|(index, what)| html! {
                        <>{ if index == 0 { "" } else { timeline.language.semicolon() } }{ " " }{ line(what) }</>
                    }) }
                </p>
            }
            if scale.is_compressed() {
                <p class="periods__note">{ timeline.compressed }</p>
            }
        </figure>
    }
}

fn row(row: &TimelineRow, scale: Scale, marks: &[Mark]) -> Html {
    html! {
        <li>
            <div><b>{ line(&row.what) }</b>{ " " }<span>{ line(&row.text) }</span></div>
            <svg>
                { for marks.iter().map(grid_line) }
                { row.period.map_or_else(open_bar, |period| bar(scale.position(period), row.qualifier)) }
            </svg>
        </li>
    }
}

/// A line through all rows, at a mark.
fn grid_line(mark: &Mark) -> Html {
    let x = percent(mark.position);
    html! { <line class={minor(mark)} x1={x.clone()} x2={x} y2="100%" /> }
}

/// A bar whose end shows whether the length is exact.
fn bar(end: f64, qualifier: Option<PeriodQualifier>) -> Html {
    let x = percent(end);
    let shape = qualifier.map(|qualifier| match qualifier {
        // A broken end, which goes on for a bit.
        PeriodQualifier::Typically => ("periods__gap", "M-10-7v14m6-14v14", "M3-6v12m6-12v12"),
        // A stop.
        PeriodQualifier::AtMost => ("", "", "M0-11v22"),
        // An arrow.
        PeriodQualifier::AtLeast => ("", "", "M-1 0h14m-6-6 6 6-6 6"),
    });
    html! {
        <svg y="50%">
            <rect y="-6" width={x.clone()} height="12" />
            if let Some((class, gap, path)) = shape {
                <svg x={x}>
                    if !gap.is_empty() {
                        <path class={class} d={gap} />
                    }
                    <path d={path} />
                </svg>
            }
        </svg>
    }
}

/// A dashed line without an end.
fn open_bar() -> Html {
    html! { <svg y="50%"><line class="periods__until" x2="98%" /></svg> }
}

fn mark(mark: &Mark) -> Html {
    let anchor = mark.is_before().then_some("end");
    html! {
        <text class={minor(mark)} x={percent(mark.position)} y="14" text-anchor={anchor}>{ mark.text.clone() }</text>
    }
}

/// Returns the class of what is hidden on narrow screens.
fn minor(mark: &Mark) -> Option<&'static str> {
    (!mark.is_major).then_some("periods__minor")
}

fn percent(position: f64) -> String {
    format!("{position}%")
}
