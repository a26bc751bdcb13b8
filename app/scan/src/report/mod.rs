//! The report as one HTML file: no script, nothing loaded, readable on paper.

mod timeline;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use html_escape::{encode_double_quoted_attribute, encode_text};
use seloste_notice::{Finding, Language, Severity, counted};

use crate::compare::{CompareInput, longer, service_of_item, service_of_request};
use crate::observed::{Phase, StoreKind, Visit};

/// Maximum number of rows of a table.
const MAX_ROWS: usize = 300;

/// Returns the report of a comparison. `when` is the time of the scan.
pub fn html(input: CompareInput<'_>, findings: &[Finding], when: &str) -> String {
    let start = encode_text(&input.observations.start);
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n<meta name=\"viewport\" \
         content=\"width=device-width\">\n<title>Scan of {start}</title>\n<style>\n{}</style>\n</head>\n<body>\n<main>\n<h1>Scan \
         of {start}</h1>\n",
        include_str!("style.css")
    );
    page.push_str(&summary(input, findings, when));
    page.push_str(&phases(input));
    page.push_str(&findings_list(findings));
    page.push_str(&hosts(input));
    page.push_str(&items(input));
    page.push_str(&timeline::timelines(input));
    page.push_str(&pages(input));
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

/// Returns a message as HTML. What is between backticks is code, unless one of them has no partner.
fn prose(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    if parts.len().is_multiple_of(2) {
        return encode_text(text).into_owned();
    }
    let mut out = String::new();
    for (index, part) in parts.into_iter().enumerate() {
        let part = encode_text(part);
        out.push_str(&if index % 2 == 0 { part.into_owned() } else { format!("<code>{part}</code>") });
    }
    out
}

fn summary(input: CompareInput<'_>, findings: &[Finding], when: &str) -> String {
    let is_counted = |finding: &&Finding| finding.waived.is_none();
    let count =
        |severity| findings.iter().filter(is_counted).filter(|finding| finding.severity == severity).count();
    let (_, title) = input.notice.title.get_or_first(Language::En);
    format!(
        "<p class=\"soft\">{}, {} s, {}. Compared with the notice “{}” (<code>{}</code>).</p>\n<p><strong>{}, {}, \
         {}.</strong></p>\n",
        encode_text(when),
        input.observations.duration_ms.div_ceil(1000),
        encode_text(&input.observations.browser),
        encode_text(title),
        encode_text(&input.notice.id),
        counted(count(Severity::Error), "error"),
        counted(count(Severity::Warning), "warning"),
        counted(count(Severity::Info), "note"),
    )
}

/// Shows the first page in each phase, with numbers of all pages.
fn phases(input: CompareInput<'_>) -> String {
    let mut out = String::from("<h2>Before and after the choice</h2>\n<div class=\"phases\">\n");
    for phase in Phase::ALL {
        let visits: Vec<&Visit> =
            input.observations.visits.iter().filter(|visit| visit.phase == phase).collect();
        if visits.is_empty() {
            continue;
        }
        let _ = write!(out, "<section><h3>{}</h3>", capitalized(phase.as_str()));
        let shown =
            visits.iter().filter(|visit| !visit.is_choice).find_map(|visit| visit.screenshot.as_ref());
        if let Some(picture) = shown {
            let _ = write!(
                out,
                "<img src=\"data:image/jpeg;base64,{}\" alt=\"The first page {}\" width=\"640\" height=\"400\">",
                encode_double_quoted_attribute(picture),
                phase.as_str()
            );
        }
        let requests =
            || visits.iter().flat_map(|visit| &visit.requests).filter(|request| !request.first_party);
        let hosts: BTreeSet<&str> = requests().map(|request| request.host.as_str()).collect();
        let stored = |wanted: &[StoreKind]| {
            let settled = visits.iter().filter(|visit| !visit.is_choice).flat_map(|visit| &visit.stored);
            let names = settled.filter(|item| wanted.contains(&item.kind));
            names.map(|item| (&item.name, &item.host)).collect::<BTreeSet<_>>().len()
        };
        let others =
            [StoreKind::Local, StoreKind::Session, StoreKind::IndexedDb, StoreKind::Cache, StoreKind::Worker];
        let _ = writeln!(
            out,
            "<dl><dt>Other hosts contacted</dt><dd>{}</dd><dt>Requests to them</dt><dd>{}</dd><dt>Cookies</dt><dd>{}</dd>\
             <dt>Other stored items</dt><dd>{}</dd></dl></section>",
            hosts.len(),
            requests().count(),
            stored(&[StoreKind::Cookie]),
            stored(&others)
        );
    }
    out.push_str("</div>\n");
    out
}

fn findings_list(findings: &[Finding]) -> String {
    let mut out = String::from("<h2>Findings</h2>\n");
    if findings.is_empty() {
        out.push_str("<p>The site does what its notice says, as far as was seen.</p>\n");
    }
    for finding in findings {
        let severity = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        };
        let source = if finding.source.is_empty() { String::new() } else { format!(" [{}]", finding.source) };
        let accepted =
            finding.waived.as_deref().map(|reason| format!("<p>Accepted: {}</p>", encode_text(reason)));
        let _ = writeln!(
            out,
            "<article class=\"finding {severity}\"><h3><span class=\"severity\">{}</span> {}</h3>{}<p>{}{}</p><p>{}</p>\
             <p class=\"soft\"><code>{}</code></p></article>",
            capitalized(severity),
            prose(&finding.message),
            accepted.unwrap_or_default(),
            prose(&finding.why),
            encode_text(&source),
            prose(&finding.help),
            encode_text(finding.rule),
        );
    }
    out
}

/// Lists who is contacted: host, owner, service of the notice, and what was requested in each phase.
fn hosts(input: CompareInput<'_>) -> String {
    #[derive(Default)]
    struct Row<'v> {
        service: Option<String>,
        kinds: BTreeMap<Phase, BTreeSet<&'v str>>,
    }
    let mut rows: BTreeMap<&str, Row<'_>> = BTreeMap::new();
    for visit in &input.observations.visits {
        for request in visit.requests.iter().filter(|request| !request.first_party) {
            let row = rows.entry(&request.host).or_default();
            row.service = row.service.take().or_else(|| service_of_request(input, request));
            row.kinds.entry(visit.phase).or_default().insert(&request.kind);
        }
    }
    let mut out = String::from("<h2>Who is contacted</h2>\n");
    if rows.is_empty() {
        out.push_str("<p>No other host was contacted.</p>\n");
        return out;
    }
    out.push_str(&table_head("Who is contacted", &["Host", "Owner, if known", "Service of the notice"]));
    for (host, Row { service, kinds }) in rows.iter().take(MAX_ROWS) {
        let owner = input.known.by_host(host).map(|known| {
            let country = known.country.map(|country| country.name(Language::En).to_owned());
            format!("{} ({})", known.provider, country.unwrap_or_default())
        });
        let _ = write!(
            out,
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td>",
            encode_text(host),
            encode_text(&owner.unwrap_or_default()),
            declared(service.as_deref())
        );
        for phase in Phase::ALL {
            let kinds: Vec<&str> = kinds.get(&phase).into_iter().flatten().copied().collect();
            let _ = write!(out, "<td>{}</td>", encode_text(&kinds.join(", ")));
        }
        out.push_str("</tr>\n");
    }
    out.push_str(&table_end(rows.len()));
    out
}

/// Lists what is stored: name, place, lifetime, service of the notice, and the phases.
fn items(input: CompareInput<'_>) -> String {
    #[derive(Default)]
    struct Row {
        days: Option<f64>,
        phases: BTreeSet<Phase>,
    }
    let mut rows: BTreeMap<(StoreKind, &str, &str), Row> = BTreeMap::new();
    for visit in input.observations.visits.iter().filter(|visit| !visit.is_choice) {
        for item in &visit.stored {
            let row = rows.entry((item.kind, &item.name, &item.host)).or_default();
            row.days = longer(row.days, item.days);
            row.phases.insert(visit.phase);
        }
    }
    let mut out = String::from("<h2>What is stored</h2>\n");
    if rows.is_empty() {
        out.push_str("<p>Nothing was stored.</p>\n");
        return out;
    }
    out.push_str(&table_head(
        "What is stored",
        &["Name", "Kind", "Host", "Lifetime", "Service of the notice"],
    ));
    for ((kind, name, host), Row { days, phases }) in rows.iter().take(MAX_ROWS) {
        let lifetime = match (kind, days) {
            (StoreKind::Cookie, Some(days)) => format!("{days:.0} days"),
            (StoreKind::Cookie | StoreKind::Session, _) => "session".to_owned(),
            _ => "no end".to_owned(),
        };
        let _ = write!(
            out,
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{lifetime}</td><td>{}</td>",
            encode_text(name),
            kind.as_str(),
            encode_text(host),
            declared(service_of_item(input, *kind, name).as_deref())
        );
        for phase in Phase::ALL {
            let _ = write!(out, "<td>{}</td>", if phases.contains(&phase) { "yes" } else { "" });
        }
        out.push_str("</tr>\n");
    }
    out.push_str(&table_end(rows.len()));
    out
}

fn pages(input: CompareInput<'_>) -> String {
    let pages: BTreeSet<&str> = input.observations.visits.iter().map(|visit| visit.url.as_str()).collect();
    let mut out = String::from("<h2>Visited pages</h2>\n<ul>\n");
    for page in pages {
        let _ = writeln!(out, "<li>{}</li>", encode_text(page));
    }
    out.push_str("</ul>\n");
    out
}

/// Begins a table with this label, these columns and one for each phase.
fn table_head(label: &str, columns: &[&str]) -> String {
    let phases = Phase::ALL.iter().map(|phase| capitalized(phase.as_str()));
    let columns = columns.iter().map(|column| (*column).to_owned()).chain(phases);
    let cells: String = columns.map(|column| format!("<th scope=\"col\">{column}</th>")).collect();
    format!(
        "<div class=\"wide\" role=\"region\" aria-label=\"{label}\" tabindex=\"0\"><table>\n<thead><tr>{cells}</tr></thead>\n<tbody>\n"
    )
}

fn table_end(rows: usize) -> String {
    let rest = rows.saturating_sub(MAX_ROWS);
    let more =
        if rest > 0 { format!("<p class=\"soft\">{rest} more are not listed.</p>\n") } else { String::new() };
    format!("</tbody>\n</table></div>\n{more}")
}

fn declared(service: Option<&str>) -> String {
    match service {
        Some(id) => format!("<code>{}</code>", encode_text(id)),
        None => "not declared".to_owned(),
    }
}

fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use seloste_notice::{Layout, Notice, Text};

    use super::*;
    use crate::compare::LegalData;
    use crate::observed::{Observations, Request, StoredItem};

    /// Returns a visit in which every text is markup.
    fn hostile(phase: Phase) -> Visit {
        let markup = "\"'><script>alert(1)</script>&".to_owned();
        Visit {
            url: markup.clone(),
            final_url: markup.clone(),
            requests: vec![Request {
                url: markup.clone(),
                host: markup.clone(),
                kind: markup.clone(),
                initiator: markup.clone(),
                method: markup.clone(),
                media_type: markup.clone(),
                at_ms: u64::MAX,
                ..Request::default()
            }],
            stored: vec![StoredItem {
                kind: StoreKind::Cookie,
                name: markup.clone(),
                host: markup.clone(),
                first_party: true,
                days: Some(f64::NAN),
                attributes: vec![markup.clone()],
            }],
            limits: vec![markup.clone()],
            screenshot: Some(markup),
            ..Visit::empty(phase)
        }
    }

    #[test]
    fn code_in_messages_is_marked() {
        assert_eq!(prose("Set `a<b` and `c`."), "Set <code>a&lt;b</code> and <code>c</code>.");
        assert_eq!(prose("One ` only & <i>"), "One ` only &amp; &lt;i&gt;");
    }

    #[test]
    fn texts_of_pages_are_escaped() {
        let notice =
            Notice::new("example", Layout::Fields, vec![Language::En], Text::new(Language::En, "A <b>"));
        let observations = Observations {
            start: "<script>".to_owned(),
            browser: "<script>".to_owned(),
            visits: Phase::ALL.map(hostile).to_vec(),
            ..Observations::default()
        };
        let input = CompareInput { notice: &notice, observations: &observations, known: &LegalData };
        let report = html(input, &crate::compare::compare(input), "<script>");
        assert!(!report.contains("<script"), "{report}");
        assert!(!report.contains("<b>"));
        assert!(!report.contains("base64,\"'"));
        assert!(report.contains("&lt;script&gt;alert(1)"));
        assert!(report.ends_with("</html>\n"));
    }

    #[test]
    fn report_of_an_empty_scan_is_complete() {
        let notice = Notice::new("example", Layout::Fields, vec![Language::En], Text::new(Language::En, "A"));
        let observations = Observations::default();
        let report = html(
            CompareInput { notice: &notice, observations: &observations, known: &LegalData },
            &[],
            "today",
        );
        assert!(report.contains("The site does what its notice says"));
        assert!(report.contains("No other host was contacted."));
    }
}
