//! HTML of the review pages. They have no script of their own.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use html_escape::encode_text;
use seloste_import::PassageKind;
use seloste_source::SourceFile;

use super::compare::{Comparison, FieldState, PassageReview, UncertainValue, compare};
use super::fields::Field;
use super::record::ImportRecord;

/// The notice as it is now.
#[derive(Clone, Copy, Debug)]
pub(super) struct NoticeNow<'n> {
    /// Path of the file, as shown.
    pub path: &'n str,
    /// True if the file has errors.
    pub failed: bool,
    /// The file.
    pub file: &'n SourceFile,
}

/// Maximum number of characters of an excerpt.
const MAX_EXCERPT: usize = 160;

/// Maximum number of missing words that are listed.
const MAX_MISSING: usize = 12;

/// Returns the list of the review pages.
pub(super) fn list(ids: &[String]) -> String {
    let mut body = String::from("<h1>Reviews of imports</h1>\n");
    if ids.is_empty() {
        body.push_str(&how_to_keep("customers"));
    } else {
        body.push_str("<ul>\n");
        for id in ids {
            let id = encode_text(id);
            let _ = writeln!(body, "<li><a href=\"/.seloste/review/{id}/\">{id}</a></li>");
        }
        body.push_str("</ul>\n");
    }
    page("Reviews of imports", &body)
}

/// Returns the page of a notice without a record. `id` is a valid id.
pub(super) fn no_record(id: &str) -> String {
    let title = format!("No imported text for {id}");
    page(&title, &format!("<h1>{title}</h1>\n{}", how_to_keep(id)))
}

/// Returns the page of a record that cannot be read. `id` is a valid id.
pub(super) fn damaged_record(id: &str, reason: &str) -> String {
    let title = format!("The imported text of {id} cannot be read");
    let reason = visible(reason);
    page(&title, &format!("<h1>{title}</h1>\n<p>{reason}</p>\n{}", how_to_keep(id)))
}

fn how_to_keep(id: &str) -> String {
    format!(
        "<p>This page shows an imported text beside its notice. The text is kept by <code>seloste new --from FILE</code> \
         and by <code>seloste import FILE --id {id} --review FOLDER</code>, where <code>FOLDER</code> is the folder of the \
         site.</p>\n"
    )
}

/// Returns the review of a record; without the columns if there is no notice.
pub(super) fn review(record: &ImportRecord, notice: Option<NoticeNow<'_>>) -> String {
    let id = visible(&record.id);
    let mut body = format!("<h1>Review of the import <code>{id}</code></h1>\n");
    let _ = writeln!(
        body,
        "<p>Imported from <bdi>{}</bdi>: {} words. {}&nbsp;% went into fields, {}&nbsp;% into texts of a chapter, \
         {}&nbsp;% into free text and {}&nbsp;% into comments.</p>",
        visible(&record.source),
        record.words,
        percent(record.shares.fields, record.words),
        percent(record.shares.chapters, record.words),
        percent(record.shares.free_text, record.words),
        percent(record.shares.comments, record.words),
    );
    for path in &record.overfull {
        let _ = writeln!(
            body,
            "<p class=\"warning\"><code>{}</code> held more than a third of all words: its text may belong to several \
             fields.</p>",
            visible(path)
        );
    }
    match notice {
        Some(notice) => body.push_str(&columns(record, notice)),
        None => {
            let _ = writeln!(
                body,
                "<p class=\"warning\">There is no notice <code>{id}</code>. Save the draft as \
                 <code>content/notices/{id}.yaml</code>. If you have renamed the notice, import the text again with \
                 <code>--id</code>.</p>"
            );
        }
    }
    page(&format!("Review of the import {}", record.id), &body)
}

/// Returns what to check first, and the text beside the notice.
fn columns(record: &ImportRecord, notice: NoticeNow<'_>) -> String {
    let comparison = compare(record, notice.file);
    let mut body = String::new();
    if notice.failed {
        body.push_str(
            "<p class=\"warning\">The file has errors, which the terminal and the panel list. Until they are corrected, \
             some of its lines have no field.</p>\n",
        );
    }
    body.push_str(&uncertain_list(record, &comparison));
    body.push_str(&passage_list(
        "In free text",
        "No field accepts these passages, or the import did not recognize them.",
        record,
        comparison.passages.iter().enumerate().filter(|(_, review)| review.is_free_text),
    ));
    body.push_str(&passage_list(
        "No longer in the notice",
        "Words of these passages were in the draft and are not in the notice.",
        record,
        comparison.passages.iter().enumerate().filter(|(_, review)| !review.missing.is_empty()),
    ));
    body.push_str("<div class=\"columns\">\n");
    body.push_str(&text_column(record, &comparison));
    body.push_str(&notice_column(record, &comparison, notice.path));
    body.push_str("</div>\n");
    body
}

/// Lists the values that were inferred.
fn uncertain_list(record: &ImportRecord, comparison: &Comparison<'_, '_>) -> String {
    let mut out = String::from("<h2>Check first</h2>\n");
    if comparison.uncertain.is_empty() {
        out.push_str("<p>The import inferred no value.</p>\n");
        return out;
    }
    let open = comparison.uncertain.iter().filter(|value| value.is_unchanged).count();
    let _ = writeln!(
        out,
        "<p>Values that the import inferred: {}, unchanged since: {open}. Those that do most harm if they are wrong come \
         first.</p>\n<ol class=\"uncertain\">",
        comparison.uncertain.len()
    );
    for (index, value) in comparison.uncertain.iter().enumerate() {
        let _ =
            writeln!(out, "<li id=\"uncertain-{index}\">{}</li>", uncertain_item(record, comparison, value));
    }
    out.push_str("</ol>\n");
    out
}

fn uncertain_item(
    record: &ImportRecord,
    comparison: &Comparison<'_, '_>,
    value: &UncertainValue<'_>,
) -> String {
    let mut item = match value.field {
        Some(at) => {
            let field = &comparison.now.fields[at];
            let text: Vec<&str> =
                field.lines.clone().map(|line| comparison.now.value_of(field, line).trim()).collect();
            let shown = excerpt(text.join(" ").trim_start_matches([' ', '>', '|', '-']));
            format!("{} <bdi class=\"value\">{shown}</bdi>", field_link(at, field))
        }
        None => format!("<code>{}</code> is not in the notice.", visible(&value.placement.path)),
    };
    if value.field.is_some() && !value.is_unchanged {
        item.push_str(" <span class=\"state\">changed since the import</span>");
    }
    match value.passage.and_then(|at| Some((at, record.passages.get(at)?))) {
        Some((at, passage)) => {
            let quote = quote(&passage.text, &value.placement.what);
            let _ = write!(
                item,
                "<br><a href=\"#passage-{at}\">line {}</a> <bdi class=\"soft\">{quote}</bdi>",
                passage.line
            );
        }
        None => item.push_str("<br><span class=\"soft\">from no single line of the text</span>"),
    }
    item
}

/// Returns the part of a text around the words that became a value, which are marked; its start if it does
/// not have them.
fn quote(text: &str, what: &str) -> String {
    let what = what.trim_end_matches('…');
    let Some(at) = text.find(what).filter(|_| !what.is_empty()) else { return excerpt(text) };
    let (before, rest) = text.split_at(at);
    let (marked, after) = rest.split_at(what.len());
    let start = before.char_indices().rev().nth(MAX_EXCERPT / 2).map_or(0, |(start, _)| start);
    let more = if start > 0 { "…" } else { "" };
    format!("{more}{}<mark>{}</mark>{}", visible(&before[start..]), visible(marked), excerpt(after))
}

/// Lists passages with links; nothing if there are none.
fn passage_list<'p, 'r: 'p>(
    title: &str,
    explanation: &str,
    record: &ImportRecord,
    passages: impl Iterator<Item = (usize, &'p PassageReview<'r>)>,
) -> String {
    let mut items = String::new();
    let mut count = 0;
    for (index, review) in passages {
        count += 1;
        let text = record.passages.get(index).map_or_else(String::new, |passage| excerpt(&passage.text));
        let _ = writeln!(
            items,
            "<li><a href=\"#passage-{index}\"><bdi>{text}</bdi></a>{}</li>",
            missing_words(review)
        );
    }
    if count == 0 {
        return String::new();
    }
    format!(
        "<details open>\n<summary><h2>{title} ({count})</h2></summary>\n<p>{explanation}</p>\n<ul>\n{items}</ul>\n</details>\n"
    )
}

fn missing_words(review: &PassageReview<'_>) -> String {
    if review.missing.is_empty() {
        return String::new();
    }
    let more = if review.missing.len() > MAX_MISSING { " …" } else { "" };
    let words: Vec<&str> = review.missing.iter().take(MAX_MISSING).copied().collect();
    format!(
        " <span class=\"state\">{} of {} words missing: <bdi>{}</bdi>{more}</span>",
        review.missing.len(),
        review.count,
        visible(&words.join(", "))
    )
}

/// Returns the imported text, each passage with links to its fields.
fn text_column(record: &ImportRecord, comparison: &Comparison<'_, '_>) -> String {
    let mut out = String::from(
        "<section class=\"text\" aria-labelledby=\"text\" tabindex=\"0\">\n<h2 id=\"text\">Imported text</h2>\n",
    );
    for (index, (passage, review)) in record.passages.iter().zip(&comparison.passages).enumerate() {
        let kind = match passage.kind {
            PassageKind::Heading => "heading",
            PassageKind::Paragraph => "paragraph",
            PassageKind::ListItem => "item",
            PassageKind::LeftOut => "left-out",
        };
        let _ = write!(
            out,
            "<div class=\"passage {kind}\" id=\"passage-{index}\"><p dir=\"auto\">{}</p>",
            visible(&passage.text)
        );
        out.push_str("<p class=\"links\">");
        if passage.line > 0 {
            let _ = write!(out, "<span class=\"soft\">line {}</span> ", passage.line);
        } else if passage.kind == PassageKind::LeftOut {
            out.push_str("<span class=\"soft\">outside the text of the notice</span> ");
        }
        if review.fields.is_empty() {
            out.push_str("<span class=\"state\">no field has this passage</span>");
        }
        for at in &review.fields {
            let _ = write!(out, "→ {} ", field_link(*at, &comparison.now.fields[*at]));
        }
        for at in &review.uncertain {
            let _ = write!(out, "<a class=\"doubt\" href=\"#uncertain-{at}\">inferred value {}</a> ", at + 1);
        }
        if review.is_free_text {
            out.push_str("<span class=\"state\">free text</span>");
        }
        out.push_str(&missing_words(review));
        out.push_str("</p></div>\n");
    }
    out.push_str("</section>\n");
    out
}

/// Returns the lines of the notice by fields, each with links to its passages.
fn notice_column(record: &ImportRecord, comparison: &Comparison<'_, '_>, path: &str) -> String {
    let mut passages: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, review) in comparison.passages.iter().enumerate() {
        for field in &review.fields {
            passages.entry(*field).or_default().push(index);
        }
    }
    let mut doubts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, value) in comparison.uncertain.iter().enumerate().filter(|(_, value)| value.is_unchanged) {
        doubts.entry(value.field.unwrap_or_default()).or_default().push(index);
    }
    let mut out = format!(
        "<section class=\"notice\" aria-labelledby=\"notice\" tabindex=\"0\">\n<h2 id=\"notice\">Notice now: \
         <code>{}</code></h2>\n",
        visible(path)
    );
    for (at, (field, state)) in comparison.now.fields.iter().zip(&comparison.states).enumerate() {
        let classes = match (field.is_comment, doubts.contains_key(&at)) {
            (true, _) => "field comment",
            (false, true) => "field inferred",
            (false, false) => "field",
        };
        let _ = write!(out, "<div class=\"{classes}\" id=\"field-{at}\"><pre dir=\"auto\">");
        for line in field.lines.clone() {
            let _ = writeln!(out, "{}", visible(comparison.now.lines[line]));
        }
        out.push_str("</pre>");
        let mut links = String::new();
        match state {
            FieldState::Imported => {}
            FieldState::Changed => links.push_str("<span class=\"state\">changed since the import</span> "),
            FieldState::Added => links.push_str("<span class=\"state\">added since the import</span> "),
        }
        for doubt in doubts.get(&at).into_iter().flatten() {
            let _ = write!(
                links,
                "<a class=\"doubt\" href=\"#uncertain-{doubt}\">inferred value {}</a> ",
                doubt + 1
            );
        }
        for passage in passages.get(&at).into_iter().flatten() {
            let line = record.passages.get(*passage).map_or(0, |passage| passage.line);
            let name = if line > 0 { format!("line {line}") } else { "left out".to_owned() };
            let _ = write!(links, "<a href=\"#passage-{passage}\">← {name}</a> ");
        }
        if !links.is_empty() {
            let _ = write!(out, "<p class=\"links\">{links}</p>");
        }
        out.push_str("</div>\n");
    }
    out.push_str("</section>\n");
    out
}

fn field_link(at: usize, field: &Field) -> String {
    let line = field.lines.start + 1;
    let name = match (field.path.as_str(), field.is_comment) {
        ("", _) => format!("line {line}"),
        (path, false) => format!("<code>{}</code>", visible(path)),
        (path, true) => format!("comment above <code>{}</code>", visible(path)),
    };
    format!("<a href=\"#field-{at}\">{name}</a>")
}

fn percent(part: usize, whole: usize) -> usize {
    part * 100 / whole.max(1)
}

/// Returns the start of a text as HTML.
fn excerpt(text: &str) -> String {
    match text.char_indices().nth(MAX_EXCERPT) {
        Some((end, _)) => format!("{}…", visible(&text[..end])),
        None => visible(text),
    }
}

/// Returns a text as HTML. Characters that change the order of others are shown by their number, so that a
/// text cannot look different from what it is.
fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(is_direction_control) {
        let (before, after) = rest.split_at(at);
        out.push_str(&encode_text(before));
        let mut characters = after.chars();
        if let Some(character) = characters.next() {
            let _ = write!(out, "<span class=\"control\">U+{:04X}</span>", u32::from(character));
        }
        rest = characters.as_str();
    }
    out.push_str(&encode_text(rest));
    out
}

/// Returns true for the formatting characters of the Unicode Bidirectional Algorithm (UAX #9, section 2).
fn is_direction_control(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn page(title: &str, body: &str) -> String {
    let title = encode_text(title);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}\
         </title>\n<link rel=\"stylesheet\" href=\"/.seloste/review/review.css\">\n</head>\n<body>\n<main>\n{body}</main>\n\
         </body>\n</html>\n"
    )
}
