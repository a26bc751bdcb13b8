//! Groups blocks under their headings.

use crate::blocks::block::{BlockKind, HeadingLevel, ImportBlock};
use crate::classify::topic::Topic;

/// A heading with the blocks below it.
#[derive(Debug)]
pub(crate) struct Section {
    pub heading: Option<Heading>,
    pub topic: Option<Topic>,
    pub blocks: Vec<ImportBlock>,
    /// True if only the line above a list says what the section is about.
    pub is_announced: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Heading {
    pub text: String,
    pub line: usize,
    pub level: HeadingLevel,
}

/// More sections than any notice has. The blocks of further sections, headings included, go into the last
/// one.
const MAX_SECTIONS: usize = 300;

/// Splits the blocks at their headings. The first section has no heading if the input does not start with
/// one.
pub(crate) fn split_into_sections(blocks: Vec<ImportBlock>) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for block in blocks {
        if let BlockKind::Heading { topic, level } = block.kind
            && sections.len() < MAX_SECTIONS
        {
            let heading = Heading { text: block.text, line: block.line, level };
            sections.push(Section { heading: Some(heading), topic, blocks: Vec::new(), is_announced: false });
            continue;
        }
        if sections.is_empty() {
            sections.push(Section { heading: None, topic: None, blocks: Vec::new(), is_announced: false });
        }
        if let Some(open) = sections.last_mut() {
            let shape = match block.kind {
                BlockKind::Heading { .. } => BlockKind::Paragraph,
                shape => shape,
            };
            open.blocks.push(ImportBlock { kind: shape, ..block });
        }
    }
    sections
}
