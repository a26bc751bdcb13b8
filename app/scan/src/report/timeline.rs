//! Requests of the first page over time, one picture (SVG) for each phase.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use html_escape::encode_text;
use seloste_notice::counted;

use crate::compare::{CompareInput, service_of_request};
use crate::observed::{Phase, Visit};

/// Maximum number of hosts in a picture.
const MAX_HOSTS: usize = 40;

/// Maximum number of requests that are drawn for a host.
const MAX_DOTS: usize = 60;

/// Longest time that is drawn, in milliseconds.
const MAX_TIME: u64 = 60_000;

const WIDTH: u64 = 900;
const LABELS: u64 = 300;
const ROW: u64 = 20;

/// Returns the pictures with their headings.
pub(super) fn timelines(input: CompareInput<'_>) -> String {
    let mut out = String::from(
        "<h2>Requests over time</h2>\n<p class=\"soft\">The first page in each phase. Grey: the site itself, blue: \
         declared hosts, red: hosts that the notice does not declare.</p>\n",
    );
    for phase in Phase::ALL {
        let visit = input.observations.visits.iter().find(|visit| visit.phase == phase && !visit.is_choice);
        if let Some(visit) = visit {
            let _ =
                writeln!(out, "<h3>{}</h3>\n{}", super::capitalized(phase.as_str()), picture(input, visit));
        }
    }
    out
}

fn picture(input: CompareInput<'_>, visit: &Visit) -> String {
    let mut hosts: BTreeMap<(bool, &str), (Vec<u64>, &str)> = BTreeMap::new();
    for request in &visit.requests {
        let class = match (request.first_party, service_of_request(input, request)) {
            (true, _) => "own",
            (false, Some(_)) => "declared",
            (false, None) => "other",
        };
        let row = hosts.entry((!request.first_party, &request.host)).or_insert_with(|| (Vec::new(), class));
        row.0.push(request.at_ms.min(MAX_TIME));
    }
    let end = hosts.values().flat_map(|(times, _)| times).copied().max().unwrap_or_default().max(1_000);
    let rows = u64::try_from(hosts.len().min(MAX_HOSTS)).unwrap_or_default();
    let height = rows * ROW + 30;
    let x = |time: u64| LABELS + time * (WIDTH - LABELS - 20) / end;
    let mut svg = format!(
        "<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"Requests to {} within {end} milliseconds\">\n",
        counted(hosts.len(), "host")
    );
    for (number, ((_, host), (times, class))) in (0_u64..).zip(hosts.iter().take(MAX_HOSTS)) {
        let y = number * ROW + 14;
        let shown: String = host.chars().take(40).collect();
        let _ = write!(
            svg,
            "<line x1=\"{LABELS}\" y1=\"{y}\" x2=\"{WIDTH}\" y2=\"{y}\"/><text x=\"0\" y=\"{}\">{}</text>",
            y + 4,
            encode_text(&shown)
        );
        for time in times.iter().take(MAX_DOTS) {
            let _ = write!(svg, "<circle class=\"{class}\" cx=\"{}\" cy=\"{y}\" r=\"4\"/>", x(*time));
        }
        svg.push('\n');
    }
    let _ = write!(
        svg,
        "<text x=\"{LABELS}\" y=\"{0}\">0 s</text><text x=\"{1}\" y=\"{0}\" text-anchor=\"end\">{2}.{3} s</text>\n</svg>",
        height - 4,
        WIDTH - 4,
        end / 1_000,
        end % 1_000 / 100
    );
    svg
}
