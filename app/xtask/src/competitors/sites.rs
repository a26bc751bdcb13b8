//! Writes the same text as a site of each competitor.

use std::path::Path;

use anyhow::Result;

use super::Notice;
use crate::workspace::Workspace;

/// The smallest layout of Hugo.
const BARE: &str = "<!DOCTYPE html><title>{{ .Title }}</title><main>{{ .Content }}</main>\n";
/// A layout of Hugo with what the page of a notice has around its text.
const WHOLE: &str = include_str!("whole.html");
/// The smallest layout of Eleventy.
const ELEVENTY: &str = "<!DOCTYPE html><title>{{ title }}</title><main>{{ content | safe }}</main>\n";

/// Hugo with the smallest layout.
pub fn hugo_bare(workspace: &Workspace, folder: &Path, pages: &[Notice]) -> Result<()> {
    hugo(workspace, folder, pages, BARE)
}

/// Hugo with a layout as a notice needs it.
pub fn hugo_whole(workspace: &Workspace, folder: &Path, pages: &[Notice]) -> Result<()> {
    hugo(workspace, folder, pages, WHOLE)
}

fn hugo(workspace: &Workspace, folder: &Path, pages: &[Notice], layout: &str) -> Result<()> {
    let config = "title = \"bench\"\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\"]\n";
    let shell = workspace.shell_in(folder);
    shell.write_file("hugo.toml", config)?;
    shell.write_file("layouts/_default/single.html", layout)?;
    shell.write_file("layouts/_default/list.html", BARE)?;
    for Notice { id, text } in pages {
        shell.write_file(format!("content/{id}.md"), format!("---\ntitle: {id}\n---\n\n{text}"))?;
    }
    Ok(())
}

/// mdBook with its defaults, without its search, which takes most of its time.
pub fn mdbook(workspace: &Workspace, folder: &Path, pages: &[Notice]) -> Result<()> {
    let shell = workspace.shell_in(folder);
    shell.write_file("book.toml", "[book]\ntitle = \"bench\"\n\n[output.html.search]\nenable = false\n")?;
    let summary: String = pages.iter().map(|Notice { id, .. }| format!("- [{id}]({id}.md)\n")).collect();
    shell.write_file("src/SUMMARY.md", format!("# Summary\n\n{summary}"))?;
    for Notice { id, text } in pages {
        shell.write_file(format!("src/{id}.md"), text)?;
    }
    Ok(())
}

/// Eleventy with the smallest layout. Its template language is off: braces in the text have no meaning.
pub fn eleventy(workspace: &Workspace, folder: &Path, pages: &[Notice]) -> Result<()> {
    let shell = workspace.shell_in(folder);
    shell.write_file("in/_includes/page.njk", ELEVENTY)?;
    for Notice { id, text } in pages {
        let head = format!("---\ntitle: {id}\nlayout: page.njk\ntemplateEngineOverride: md\n---\n\n");
        shell.write_file(format!("in/{id}.md"), head + text)?;
    }
    Ok(())
}
