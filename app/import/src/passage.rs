//! Text of the input as passages, to be shown beside the draft.

use serde::{Deserialize, Serialize};

use crate::blocks::block::{BlockKind, ImportBlock};
use crate::read::RemovedText;

/// A heading, paragraph or list item of the input, on one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// One-based line of the input on which it starts; 0 if it was left out of the fields.
    pub line: usize,
    /// Kind of text.
    pub kind: PassageKind,
    /// The text, without markup.
    pub text: String,
}

/// Kind of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PassageKind {
    /// A heading.
    Heading,
    /// A paragraph, or a label with its value.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A menu, a page header or another line that is not text of the notice.
    LeftOut,
}

/// Returns the blocks in their order, then the lines that were removed before.
pub(crate) fn passages(blocks: &[ImportBlock], removed: &RemovedText) -> Vec<Passage> {
    let of_blocks = blocks.iter().map(|block| Passage {
        line: block.line,
        kind: match block.kind {
            BlockKind::Heading { .. } => PassageKind::Heading,
            BlockKind::Paragraph | BlockKind::LabeledValue { .. } => PassageKind::Paragraph,
            BlockKind::ListItem { .. } => PassageKind::ListItem,
        },
        text: block.full_text(),
    });
    let left_out = removed.all_lines().map(|line| Passage {
        line: 0,
        kind: PassageKind::LeftOut,
        text: line.to_owned(),
    });
    of_blocks.chain(left_out).collect()
}

#[cfg(test)]
mod tests {
    use crate::{InputFormat, import, tokens};

    #[test]
    fn passages_have_every_word_of_the_text() {
        let html = "<nav>Etusivu</nav><h1>Seloste</h1><table><tr><th>Nimi</th><td>Esimerkki Oy</td></tr></table><ul><li>a</ul>";
        let markdown = "---\ntitle: A\n---\n# Seloste\n\n| Nimi | Esimerkki Oy |\n|---|---|\n| b | c |\n\n1. d\n\n:::note\ne\n:::\n";
        let text = "Seloste\n\nNimi: Esimerkki Oy\n\na) f\n- g\n";
        for (text, format) in
            [(html, InputFormat::Html), (markdown, InputFormat::Markdown), (text, InputFormat::Text)]
        {
            let imported = import(text, format, "a").unwrap();
            let count = imported.passages.iter().flat_map(|passage| tokens(&passage.text)).count();
            assert_eq!(count, imported.report.words, "{:#?}", imported.passages);
        }
    }
}
