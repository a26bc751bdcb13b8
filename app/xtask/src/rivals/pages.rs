//! The same text as a site of each of the others.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::Notice;
use crate::make;

/// The smallest layout that makes a page.
const BARE: &str = "<!DOCTYPE html><title>{{ .Title }}</title><main>{{ .Content }}</main>\n";

/// A page with what a page of a notice has around its text.
const WHOLE: &str = r##"<!DOCTYPE html>
<html lang="fi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} – {{ .Site.Title }}</title>
<meta name="description" content="{{ .Summary | plainify | truncate 160 }}">
<link rel="canonical" href="{{ .Permalink }}">
</head>
<body>
<a href="#main">Siirry sisältöön</a>
<header><a href="{{ .Site.Home.RelPermalink }}">{{ .Site.Title }}</a>
<nav><ul>{{ range slice "fi" "sv" "en" }}<li><a href="/{{ . }}/" hreflang="{{ . }}">{{ . }}</a></li>{{ end }}</ul></nav></header>
<main id="main"><h1>{{ .Title }}</h1><nav>{{ .TableOfContents }}</nav>{{ .Content }}</main>
<footer><ul><li><a href="{{ .Site.Home.RelPermalink }}">Kaikki selosteet</a></li><li><a href="#main">Alkuun</a></li></ul></footer>
</body>
</html>
"##;

/// Hugo with the smallest layout.
pub fn hugo_bare(folder: &Path, pages: &[Notice]) -> Result<()> {
    hugo(folder, pages, BARE)
}

/// Hugo with a layout as a notice needs it.
pub fn hugo_whole(folder: &Path, pages: &[Notice]) -> Result<()> {
    hugo(folder, pages, WHOLE)
}

fn hugo(folder: &Path, pages: &[Notice], layout: &str) -> Result<()> {
    make::empty(folder)?;
    put(
        folder,
        "hugo.toml",
        "title = \"bench\"\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\"]\n",
    )?;
    put(folder, "layouts/_default/single.html", layout)?;
    put(folder, "layouts/_default/list.html", BARE)?;
    pages.iter().try_for_each(|Notice { id, text }| {
        put(folder, &format!("content/{id}.md"), &format!("---\ntitle: {id}\n---\n\n{text}"))
    })
}

/// mdBook as it comes, without its search, which takes most of its time.
pub fn mdbook(folder: &Path, pages: &[Notice]) -> Result<()> {
    make::empty(folder)?;
    put(folder, "book.toml", "[book]\ntitle = \"bench\"\n\n[output.html.search]\nenable = false\n")?;
    let summary: String = pages.iter().map(|Notice { id, .. }| format!("- [{id}]({id}.md)\n")).collect();
    put(folder, "src/SUMMARY.md", &format!("# Summary\n\n{summary}"))?;
    pages.iter().try_for_each(|Notice { id, text }| put(folder, &format!("src/{id}.md"), text))
}

/// Eleventy with the smallest layout. Braces in the text are none of its own.
pub fn eleventy(folder: &Path, pages: &[Notice]) -> Result<()> {
    make::empty(folder)?;
    put(
        folder,
        "in/_includes/page.njk",
        "<!DOCTYPE html><title>{{ title }}</title><main>{{ content | safe }}</main>\n",
    )?;
    pages.iter().try_for_each(|Notice { id, text }| {
        let head = format!("---\ntitle: {id}\nlayout: page.njk\ntemplateEngineOverride: md\n---\n\n");
        put(folder, &format!("in/{id}.md"), &format!("{head}{text}"))
    })
}

/// Writes one file, with the folders above it.
fn put(folder: &Path, name: &str, text: &str) -> Result<()> {
    let path = folder.join(name);
    if let Some(above) = path.parent() {
        fs::create_dir_all(above).with_context(|| format!("{} cannot be made", above.display()))?;
    }
    fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))
}
