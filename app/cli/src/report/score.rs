//! Score: which items of Art. 13 and 14 GDPR a notice states, states as none, or lacks.

use std::io::{self, Write};

use seloste_notice::{ItemState, Notice, REQUIRED_ITEMS};
use serde::Serialize;

/// Version of the JSON format. It changes if the meaning of a field changes or a field is removed.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    notices: Vec<Score<'a>>,
}

#[derive(Serialize)]
struct Score<'a> {
    id: &'a str,
    stated: usize,
    none: usize,
    absent: usize,
    items: Vec<ScoreItem>,
}

#[derive(Serialize)]
struct ScoreItem {
    article: &'static str,
    at: &'static str,
    state: ItemState,
}

impl<'a> Score<'a> {
    fn new(notice: &'a Notice) -> Self {
        let items: Vec<ScoreItem> = REQUIRED_ITEMS
            .iter()
            .map(|item| ScoreItem { article: item.article, at: item.path, state: (item.state)(notice) })
            .collect();
        let count = |state: ItemState| items.iter().filter(|line| line.state == state).count();
        let (stated, none, absent) =
            (count(ItemState::Stated), count(ItemState::None), count(ItemState::Absent));
        Self { id: &notice.id, stated, none, absent, items }
    }
}

/// Writes a table for each notice. A missing item is not necessarily an error: which ones are required
/// depends on the notice, and `check` reports them.
///
/// # Errors
///
/// Fails if writing fails.
pub(crate) fn score(out: &mut dyn Write, notices: &[&Notice]) -> io::Result<()> {
    for notice in notices {
        let score = Score::new(notice);
        writeln!(
            out,
            "{}: {} stated, {} stated as none, {} absent",
            score.id, score.stated, score.none, score.absent
        )?;
        for line in &score.items {
            let state = match line.state {
                ItemState::Stated => "stated",
                ItemState::None => "none",
                ItemState::Absent => "absent",
            };
            writeln!(out, "  {:<18} {:<27} {state}", line.article, line.at)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Writes the same as JSON.
///
/// # Errors
///
/// Fails if writing fails.
pub(crate) fn score_json(out: &mut dyn Write, notices: &[&Notice]) -> io::Result<()> {
    let notices = notices.iter().map(|notice| Score::new(notice)).collect();
    serde_json::to_writer_pretty(&mut *out, &Report { version: VERSION, notices })?;
    writeln!(out)
}

#[cfg(test)]
mod tests {
    use seloste_notice::{Item, Language, Layout, Text};

    use super::*;

    #[test]
    fn states_are_listed_and_counted() {
        let title = Text::new(Language::En, "Notice");
        let mut notice = Notice::new("example", Layout::Fields, vec![Language::En], title);
        notice.transfers = Item::None;
        notice.directory = Item::None;
        notice.provision = Item::Stated(seloste_notice::Provision::default());
        let mut out = Vec::new();
        score(&mut out, &[&notice]).unwrap();
        let output = String::from_utf8(out).unwrap();
        assert!(output.starts_with("example: 1 stated, 1 stated as none, 20 absent\n"), "{output}");
        for line in [
            "  13(1)(a)           controller                  absent\n",
            "  13(1)(f)           transfers                   none\n",
            "  13(2)(e)           provision                   stated\n",
        ] {
            assert!(output.contains(line), "{output}");
        }
        let mut out = Vec::new();
        score_json(&mut out, &[&notice]).unwrap();
        let report: serde_json::Value = serde_json::from_slice(&out).unwrap();
        assert_eq!(report["notices"][0]["items"].as_array().unwrap().len(), REQUIRED_ITEMS.len());
        assert_eq!(report["notices"][0]["items"][7]["state"], "none");
    }
}
