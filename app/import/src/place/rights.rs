//! The rights, the complaint and the authority.

use super::{At, Placer};
use crate::block::{Block, Shape};
use crate::draft::{Note, Value, pieces};
use crate::legal;
use crate::topic::Topic;
use crate::words::fold;
use seloste_notice::Right;

impl Placer {
    /// A block that speaks of one right is that right's text; what speaks of several is said of the rights as a whole,
    /// and each of them is taken to be stated.
    pub(super) fn rights(&mut self, blocks: Vec<Block>) -> Vec<(At, Vec<Block>)> {
        let blocks: Vec<Block> = blocks.into_iter().flat_map(complaint_apart).collect();
        let mut complaint = Vec::new();
        let mut lead = String::new();
        for block in blocks {
            let mut folded = fold(&block.text);
            // An entry of a list goes on with the line above the list: `You have the right to:`.
            if super::is_item(&block) && legal::rights(&folded).is_empty() && !lead.is_empty() {
                folded = format!("{lead} {folded}");
            } else if !super::is_item(&block) {
                lead = if block.text.ends_with(':') { folded.clone() } else { String::new() };
            }
            // Once the complaint is spoken of, the authority's address follows.
            if legal::is_complaint(&folded) || !complaint.is_empty() && legal::rights(&folded).is_empty() {
                let several = legal::rights(&folded);
                self.rights_in_passing.extend(several);
                complaint.push(block);
                continue;
            }
            match legal::rights(&folded).as_slice() {
                [only] => {
                    self.told(block.line, &block.text, &format!("rights.{}", only.word()), false);
                    self.state(*only, std::slice::from_ref(&block));
                }
                several => {
                    self.rights_in_passing.extend(several);
                    self.draft.append("rights", "text", pieces(std::slice::from_ref(&block)));
                }
            }
        }
        if complaint.is_empty() { Vec::new() } else { self.complaint(Topic::Complaint, complaint) }
    }

    /// A section about one right: its heading alone states the right.
    pub(super) fn right(&mut self, right: Right, blocks: &[Block]) -> Vec<(At, Vec<Block>)> {
        for block in blocks {
            let folded = fold(&block.text);
            let others = legal::rights(&folded).into_iter().filter(|other| *other != right);
            self.rights_in_passing.extend(others);
        }
        self.state(right, blocks);
        Vec::new()
    }

    fn state(&mut self, right: Right, blocks: &[Block]) {
        if blocks.is_empty() {
            self.draft.set("rights", right.word(), Value::Word("yes".to_owned()), Vec::new());
        } else {
            self.draft.append("rights", right.word(), pieces(blocks));
        }
    }

    /// The complaint in sentences, the authority in the lines after its name.
    pub(super) fn complaint(&mut self, topic: Topic, blocks: Vec<Block>) -> Vec<(At, Vec<Block>)> {
        const LONGEST_NAME: usize = 90;
        let is_line = |block: &Block| {
            let short = block.text.chars().count() <= LONGEST_NAME && !block.text.ends_with(['.', ':']);
            matches!(block.shape, Shape::Field { .. }) || (short && legal::sentences(&block.text) == 1)
        };
        let names = |block: &Block| is_line(block) && legal::authority(&fold(&block.text)).is_some();
        let country = blocks.iter().find_map(|block| legal::authority(&fold(&block.text)));
        let first = match topic {
            Topic::Authority => Some(0),
            _ => blocks.iter().position(names),
        };
        let mut said = blocks;
        let addresses = first.map(|first| said.split_off(first)).unwrap_or_default();
        let stated = addresses.iter().any(|block| is_line(block) && !legal::is_complaint(&fold(&block.text)));
        if stated && !self.draft.has("authority") {
            for (_, rest) in self.party(Topic::Authority, addresses) {
                said.extend(rest);
            }
        } else {
            said.extend(addresses);
        }
        if !self.draft.has("authority")
            && let Some(country) = country
        {
            let entry = self.draft.entry("authority");
            entry.value = Value::Word(country.to_owned());
            entry.notes.push(Note::Advice(
                "Inferred: the text names this authority; its addresses come from the law data.",
            ));
            self.told(said.first().map_or(0, |block| block.line), country, "authority", true);
        }
        for block in &said {
            self.told(block.line, &block.text, "rights.complaint", false);
        }
        self.draft.append("rights", "complaint", pieces(&said));
        Vec::new()
    }
}

/// A paragraph that speaks of rights and then of the complaint, as two.
fn complaint_apart(block: Block) -> Vec<Block> {
    let sentences = legal::split(&block.text);
    let at = sentences.iter().position(|sentence| legal::is_complaint(&fold(sentence)));
    match at {
        Some(at) if at > 0 && block.shape == Shape::Paragraph => {
            let part = |sentences: &[&str]| Block { text: sentences.join(" "), ..block.clone() };
            vec![part(&sentences[..at]), part(&sentences[at..])]
        }
        _ => vec![block],
    }
}
