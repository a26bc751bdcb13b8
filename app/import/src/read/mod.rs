//! Reads plain text, Markdown and HTML into fragments.

pub(crate) mod clean;
pub(crate) mod column_order;
pub(crate) mod columns;
pub(crate) mod decode;
pub(crate) mod html;
pub(crate) mod hyphenation;
mod link_target;
pub(crate) mod markdown;
pub(crate) mod page_headers;
pub(crate) mod plain_text;
pub(crate) mod protected;

use seloste_notice::Date;

use crate::blocks::block::Fragment;

/// The text of a file.
#[derive(Default)]
pub(crate) struct ReadText {
    pub fragments: Vec<Fragment>,
    /// The visible text line by line.
    pub plain: String,
    pub removed: RemovedText,
}

/// Words removed from the input; appended to the draft as comments.
#[derive(Default)]
pub(crate) struct RemovedText {
    /// Lines of the metadata above a Markdown text, for the program that made a page of it.
    pub front_matter: Vec<String>,
    /// The title of a page, which is not part of its text.
    pub page_title: String,
    pub page_headers: Vec<String>,
    /// Menus, footers and lists of contents of a page.
    pub menus: Vec<String>,
    /// Lines that only the program that made a page of the text understands, such as `:::note`.
    pub directives: Vec<String>,
    /// Words as they were before the hyphens were removed.
    pub hyphenated: Vec<String>,
    /// Addresses as they were before `(at)` became `@`.
    pub addresses: Vec<String>,
    /// References to footnotes, which would become part of names and numbers.
    pub footnote_marks: Vec<String>,
}

impl RemovedText {
    /// Returns the titles that are not part of the text.
    pub(crate) fn titles(&self) -> impl Iterator<Item = &str> {
        let page = Some(self.page_title.as_str()).filter(|title| !title.is_empty());
        page.into_iter().chain(self.front_matter_title())
    }

    /// Returns the title in the front matter.
    pub(crate) fn front_matter_title(&self) -> Option<&str> {
        let value = self.front_matter.iter().find_map(|line| line.strip_prefix("title = "))?;
        let value = value.trim().trim_matches(['"', '\'']).trim();
        value.contains(char::is_alphabetic).then_some(value)
    }

    /// Returns the latest date in the front matter, with its line.
    pub(crate) fn front_matter_date(&self) -> Option<(Date, &str)> {
        const KEYS: [&str; 6] =
            ["date", "updated", "lastmod", "last_updated", "last_modified_at", "updatedAt"];
        /// `2026-11-29`, which a time may follow.
        const DATE_BYTES: usize = 10;
        let dates = self.front_matter.iter().filter_map(|line| {
            let (key, value) = line.split_once(" = ")?;
            let value = value.trim().trim_matches(['"', '\'']);
            let date = value.get(..DATE_BYTES).unwrap_or(value).parse().ok()?;
            KEYS.contains(&key.trim()).then_some((date, line.as_str()))
        });
        dates.max_by_key(|(date, _)| *date)
    }

    /// Returns the removed lines that were text of the input.
    pub(crate) fn all_lines(&self) -> impl Iterator<Item = &str> {
        let lines = [&self.page_headers, &self.front_matter, &self.menus, &self.directives];
        lines.into_iter().flatten().map(String::as_str)
    }
}
