//! `sitemap.xml` (sitemaps.org, version 0.9) and `robots.txt` (RFC 9309).

use std::fmt::Write as _;

use anyhow::Result;
use seloste_notice::{Language, Notice};
use seloste_pages::{Route, SiteContext};

use crate::built::Pages;
use crate::staging::Staging;
use crate::xml::escape;

const SITEMAP: &str = "sitemap.xml";
const ROBOTS: &str = "robots.txt";

/// Maximum number of URLs in a sitemap, by its protocol.
const MAX_URLS: usize = 50_000;

/// Returns the pages of a notice.
pub(crate) fn pages(context: SiteContext<'_>, notice: &Notice) -> Pages {
    let languages = context.site.languages_of(notice);
    let path = |language| Route::Notice(language, notice.id.clone()).path(context.site);
    Pages {
        languages: languages.map(|language| (language.code().to_owned(), path(language))).collect(),
        updated: notice.updated.map(|date| date.to_string()),
    }
}

/// Writes `sitemap.xml`, if the site's URL is configured and search engines may list the site, and
/// `robots.txt` with its URL, if the site is at the root of its host. Files in `public/` take precedence.
/// Earlier versions are not listed: search engines do not index them. `is_list` is true for a language with a
/// list of notices.
pub(crate) fn write(
    context: SiteContext<'_>,
    notices: &[&Pages],
    is_list: impl Fn(&Language) -> bool,
    staging: &Staging,
) -> Result<()> {
    let site = context.site;
    let Some(url) = site.url(SITEMAP).filter(|_| site.indexed) else { return Ok(()) };
    let index = Pages {
        languages: site
            .languages
            .iter()
            .filter(|language| is_list(language))
            .map(|language| index_path(context, *language))
            .collect(),
        updated: notices.iter().filter_map(|pages| pages.updated.clone()).max(),
    };
    if !staging.has_copy(SITEMAP) {
        let mut all: Vec<&Pages> = vec![&index];
        all.extend(notices);
        staging.write(SITEMAP, sitemap(context, &all).as_bytes())?;
    }
    if site.path == "/" && !staging.has_copy(ROBOTS) {
        staging.write(ROBOTS, format!("User-agent: *\nAllow: /\n\nSitemap: {url}\n").as_bytes())?;
    }
    Ok(())
}

fn index_path(context: SiteContext<'_>, language: Language) -> (String, String) {
    (language.code().to_owned(), Route::Index(language).path(context.site))
}

fn sitemap(context: SiteContext<'_>, all: &[&Pages]) -> String {
    let default = context.site.default_language().code();
    let url = |path: &str| escape(&context.site.url(path).unwrap_or_default());
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let mut count = 0;
    for pages in all {
        if count + pages.languages.len() > MAX_URLS {
            break;
        }
        count += pages.languages.len();
        for (_, path) in &pages.languages {
            xml.push_str("  <url>\n");
            // Writing to a string cannot fail.
            let _ = writeln!(xml, "    <loc>{}</loc>", url(path));
            if let Some(updated) = &pages.updated {
                let _ = writeln!(xml, "    <lastmod>{updated}</lastmod>");
            }
            if pages.languages.len() > 1 {
                let fallback = pages.languages.iter().find(|(code, _)| code == default);
                let fallback = fallback.map(|(_, path)| ("x-default", path));
                let alternates = pages.languages.iter().map(|(code, path)| (code.as_str(), path));
                for (code, path) in alternates.chain(fallback) {
                    let url = url(path);
                    let _ = writeln!(
                        xml,
                        "    <xhtml:link rel=\"alternate\" hreflang=\"{code}\" href=\"{url}\"/>"
                    );
                }
            }
            xml.push_str("  </url>\n");
        }
    }
    xml.push_str("</urlset>\n");
    xml
}
