//! The feed of changes in each language (Atom, RFC 4287).

use std::collections::BTreeSet;
use std::fmt::Write as _;

use anyhow::Result;
use seloste_notice::{Date, Language, Notice};
use seloste_outline::Phrase;
use seloste_pages::{FEED_FILE, Route, SiteContext, feed_content, version_label};

use crate::built::FeedEntry;
use crate::staging::Staging;
use crate::versions::NoticeVersions;
use crate::xml::escape;

/// Maximum number of entries in a feed. Older ones are on the pages.
const MAX_ENTRIES: usize = 100;

/// Start of the day of a date. Notices have no times, and the clock of the build is not used, so that the
/// same notices give the same files.
const TIME: &str = "T00:00:00Z";

/// `updated` of a feed without entries, which RFC 4287 requires.
const NO_DATE: &str = "1970-01-01";

/// Returns the entries of a notice: one for each date of its history, of its last update and of its earlier
/// versions.
pub(crate) fn entries(
    context: SiteContext<'_>,
    notice: &Notice,
    versions: &NoticeVersions,
) -> Vec<FeedEntry> {
    let languages = context.site.languages_of(notice);
    languages
        .flat_map(|language| entries_in(context, notice, versions, language).unwrap_or_default())
        .collect()
}

fn entries_in(
    context: SiteContext<'_>,
    notice: &Notice,
    versions: &NoticeVersions,
    language: Language,
) -> Option<Vec<FeedEntry>> {
    let origin = context.site.origin.as_ref()?;
    let page = context.site.url(&Route::Notice(language, notice.id.clone()).path(context.site))?;
    let title = Phrase::from_text(&notice.title, language).text;
    let controller = notice.controllers().find_map(|controller| controller.name.as_ref());
    let earlier = versions.dates(language);
    let changes = notice.changes.iter().map(|change| change.date);
    let dates: BTreeSet<Date> = changes.chain(notice.updated).chain(earlier.iter().copied()).collect();
    let entry = |date: Date| {
        let is_earlier = earlier.contains(&date);
        let texts: Vec<_> =
            notice.changes.iter().filter(|change| change.date == date).map(|change| &change.text).collect();
        let differences = if is_earlier || notice.updated == Some(date) {
            versions.differences(date, Some(notice), language).map(|(_, differences)| differences)
        } else {
            None
        };
        let content = feed_content(&texts, &differences.unwrap_or_default(), language, (origin, &page));
        let link = if is_earlier {
            let route = Route::Version(language, notice.id.clone(), date.to_string());
            context.site.url(&route.path(context.site))?
        } else {
            page.clone()
        };
        let mut xml = String::from("  <entry>\n");
        element(&mut xml, "id", &format!("{page}#version-{date}"));
        element(&mut xml, "title", &format!("{title} – {}", version_label(date, language)));
        element(&mut xml, "updated", &format!("{date}{TIME}"));
        if let Some(name) = controller {
            let name = Phrase::from_text(name, language).text;
            // Writing to a string cannot fail.
            let _ = writeln!(xml, "    <author><name>{}</name></author>", escape(&name));
        }
        let _ = writeln!(xml, "    <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>", escape(&link));
        // Feed readers lose parts of content of the type xhtml.
        let content = if content.is_empty() { escape(&title) } else { content };
        let _ = writeln!(xml, "    <content type=\"html\">{}</content>", escape(&content));
        xml.push_str("  </entry>\n");
        Some(FeedEntry { language: language.code().to_owned(), date: date.to_string(), xml })
    };
    dates.into_iter().map(entry).collect()
}

fn element(xml: &mut String, name: &str, text: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(xml, "    <{name}>{}</{name}>", escape(text));
}

/// Writes the feed of each language, if the site's URL is configured. Files in `public/` take precedence.
pub(crate) fn write(context: SiteContext<'_>, entries: &[&FeedEntry], staging: &Staging) -> Result<()> {
    for language in &context.site.languages {
        let index = Route::Index(*language).path(context.site);
        let Some(url) = context.site.url(&index) else { return Ok(()) };
        let path = format!("{index}{FEED_FILE}");
        if staging.has_copy(&path) {
            continue;
        }
        let mut found: Vec<_> = entries.iter().filter(|entry| entry.language == language.code()).collect();
        // Stable, so that entries of the same date are in the order of the notices. ISO 8601 sorts by time.
        found.sort_by(|one, other| other.date.cmp(&one.date));
        found.truncate(MAX_ENTRIES);
        let title = Phrase::from_text(&context.site.title, *language).text;
        let mut xml = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        // Writing to a string cannot fail.
        let _ = writeln!(
            xml,
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n  <id>{}</id>\n  \
             <title>{}</title>\n  <updated>{}{TIME}</updated>\n  <author><name>{}</name></author>",
            language.code(),
            escape(&format!("{url}{FEED_FILE}")),
            escape(&title),
            found.first().map_or(NO_DATE, |entry| &entry.date),
            escape(&title),
        );
        let _ = writeln!(
            xml,
            "  <link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n  \
             <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>",
            escape(&format!("{url}{FEED_FILE}")),
            escape(&url),
        );
        found.iter().for_each(|entry| xml.push_str(&entry.xml));
        xml.push_str("</feed>\n");
        staging.write(&path, xml.as_bytes())?;
    }
    Ok(())
}
