//! Blocks under their headings.

use crate::block::{Block, Level, Shape};
use crate::topic::Topic;

/// A heading with what stands under it.
#[derive(Debug)]
pub(crate) struct Section {
    pub heading: Option<Heading>,
    pub topic: Option<Topic>,
    pub blocks: Vec<Block>,
}

/// A heading of the input.
#[derive(Clone, Debug)]
pub(crate) struct Heading {
    pub text: String,
    pub line: usize,
    pub level: Level,
}

/// No notice has as many sections; later headings of a text that has are lines of the last one.
const MOST: usize = 300;

/// Parts the blocks at their headings. The first section has no heading where the input does not begin with one.
pub(crate) fn sections(blocks: Vec<Block>) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for block in blocks {
        if let Shape::Heading { topic, level } = block.shape
            && sections.len() < MOST
        {
            let heading = Heading { text: block.text, line: block.line, level };
            sections.push(Section { heading: Some(heading), topic, blocks: Vec::new() });
            continue;
        }
        if sections.is_empty() {
            sections.push(Section { heading: None, topic: None, blocks: Vec::new() });
        }
        if let Some(open) = sections.last_mut() {
            let shape = match block.shape {
                Shape::Heading { .. } => Shape::Paragraph,
                shape => shape,
            };
            open.blocks.push(Block { shape, ..block });
        }
    }
    sections
}
