//! Places rights, the complaint and the authority.

use seloste_notice::Right;

use super::builder::{DraftBuilder, FreeTextPosition};
use crate::blocks::block::{BlockKind, ImportBlock};
use crate::classify::denial;
use crate::classify::legal_terms;
use crate::classify::sentences;
use crate::classify::topic::Topic;
use crate::draft::{DraftComment, DraftValue, paragraphs};
use crate::tokens::fold;

impl DraftBuilder {
    /// Places a block about one right as the text of that right. A block about several is the text of all
    /// rights, and each of them is inferred.
    pub(super) fn place_rights(
        &mut self,
        blocks: Vec<ImportBlock>,
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        let blocks: Vec<ImportBlock> = blocks.into_iter().flat_map(split_complaint).collect();
        let mut complaint = Vec::new();
        let mut lead = String::new();
        for block in blocks {
            let mut folded = fold(&block.text);
            // A list item continues the line above the list: `You have the right to:`.
            if super::builder::is_item(&block) && legal_terms::rights(&folded).is_empty() && !lead.is_empty()
            {
                folded = format!("{lead} {folded}");
            } else if !super::builder::is_item(&block) {
                lead = if block.text.ends_with(':') { folded.clone() } else { String::new() };
            }
            // In a list of rights, each item states one: `Access your data`.
            if super::builder::is_item(&block) && legal_terms::rights(&folded).is_empty() {
                // `Auskunft (Art. 15 DSGVO)` is about a right, because of its heading.
                let word =
                    crate::classify::lexicon::RIGHT_WORDS.entries().next().copied().unwrap_or_default();
                let as_right = format!("{word} {folded}");
                if !legal_terms::rights(&as_right).is_empty() {
                    folded = as_right;
                }
            }
            let denied = legal_terms::denied_rights(&folded);
            if !denied.is_empty() {
                self.deny_rights(denied, &block);
                self.mentioned_rights.extend(legal_terms::rights(&folded));
                self.draft.append_inner("rights", "text", paragraphs(std::slice::from_ref(&block)));
                continue;
            }
            // After the complaint, the authority's address follows.
            if legal_terms::is_complaint(&folded)
                || !complaint.is_empty() && legal_terms::rights(&folded).is_empty()
            {
                let several = legal_terms::rights(&folded);
                self.mentioned_rights.extend(several);
                complaint.push(block);
                continue;
            }
            match legal_terms::rights(&folded).as_slice() {
                [only] => {
                    self.log_placement(block.line, &block.text, &format!("rights.{}", only.as_str()), false);
                    self.state_right(*only, std::slice::from_ref(&block));
                }
                several => {
                    self.mentioned_rights.extend(several);
                    self.draft.append_inner("rights", "text", paragraphs(std::slice::from_ref(&block)));
                }
            }
        }
        if complaint.is_empty() { Vec::new() } else { self.place_complaint(Topic::Complaint, complaint) }
    }

    /// Places a section about one right. The heading is enough to state the right.
    pub(super) fn place_right(
        &mut self,
        right: Right,
        blocks: &[ImportBlock],
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        let mut is_denied = false;
        let mut is_stated = false;
        for block in blocks {
            let folded = fold(&block.text);
            let stated = legal_terms::rights(&folded);
            let denied = legal_terms::denied_rights(&folded);
            is_stated |= stated.contains(&right);
            is_denied |= denied.contains(&right) || blocks.len() == 1 && is_bare_denial(&folded);
            self.deny_rights(denied, block);
            self.mentioned_rights.extend(stated.into_iter().filter(|other| *other != right));
        }
        if is_denied && !is_stated {
            if let Some(first) = blocks.first() {
                self.deny_rights(vec![right], first);
            }
            self.draft.append_inner("rights", "text", paragraphs(blocks));
        } else {
            self.state_right(right, blocks);
        }
        Vec::new()
    }

    /// Remembers that a block denies rights.
    pub(super) fn deny_rights(&mut self, rights: Vec<Right>, block: &ImportBlock) {
        self.denied_rights.extend(rights.into_iter().map(|right| (block.line, block.text.clone(), right)));
    }

    /// Sets the rights that the text denies to `none`, unless it states them elsewhere.
    pub(super) fn decide_denied_rights(&mut self) {
        for (line, text, right) in std::mem::take(&mut self.denied_rights) {
            let comments = vec![DraftComment::Advice("Inferred: a sentence of the text denies this right.")];
            let none = DraftValue::Keyword("none".to_owned());
            if self.draft.set_inner("rights", right.as_str(), none, comments) {
                self.log_placement(line, &text, &format!("rights.{}", right.as_str()), true);
            }
        }
    }

    fn state_right(&mut self, right: Right, blocks: &[ImportBlock]) {
        if blocks.is_empty() {
            self.draft.set_inner("rights", right.as_str(), DraftValue::Keyword("yes".to_owned()), Vec::new());
        } else {
            self.draft.append_inner("rights", right.as_str(), paragraphs(blocks));
        }
    }

    /// Places sentences as the complaint, and lines from the authority's name on as the authority.
    pub(super) fn place_complaint(
        &mut self,
        topic: Topic,
        blocks: Vec<ImportBlock>,
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        const MAX_NAME_CHARS: usize = 90;
        let is_line = |block: &ImportBlock| {
            let short = block.text.chars().count() <= MAX_NAME_CHARS && !block.text.ends_with(['.', ':']);
            matches!(block.kind, BlockKind::LabeledValue { .. })
                || (short && sentences::count_sentences(&block.text) == 1)
        };
        let names = |block: &ImportBlock| {
            let folded = fold(&block.text);
            is_line(block)
                && legal_terms::authority_country(&folded).is_some()
                && !legal_terms::is_complaint(&folded)
        };
        let country = blocks.iter().find_map(|block| legal_terms::authority_country(&fold(&block.text)));
        let first = match topic {
            Topic::Authority => Some(0),
            _ => blocks.iter().position(names),
        };
        let mut sentences = blocks;
        let addresses = first.map(|first| sentences.split_off(first)).unwrap_or_default();
        let stated =
            addresses.iter().any(|block| is_line(block) && !legal_terms::is_complaint(&fold(&block.text)));
        if stated && !self.draft.has_value("authority") {
            for (_, rest) in self.place_party(Topic::Authority, addresses) {
                sentences.extend(rest);
            }
        } else {
            sentences.extend(addresses);
        }
        if !self.draft.has_value("authority")
            && let Some(country) = country
        {
            let entry = self.draft.entry_mut("authority");
            entry.value = DraftValue::Keyword(country.to_owned());
            entry.comments.push(DraftComment::Advice(
                "Inferred: the text mentions this authority. Its contact details come from the legal data.",
            ));
            self.log_placement(sentences.first().map_or(0, |block| block.line), country, "authority", true);
        }
        for block in &sentences {
            self.log_placement(block.line, &block.text, "rights.complaint", false);
        }
        self.draft.append_inner("rights", "complaint", paragraphs(&sentences));
        Vec::new()
    }
}

/// Returns true for a short sentence that says no more than that something is not so.
fn is_bare_denial(folded: &str) -> bool {
    const MAX_WORDS: usize = 6;
    folded.split(' ').count() <= MAX_WORDS && denial::is_plain_denial(folded)
}

/// Splits a paragraph about rights before its first sentence about the complaint.
fn split_complaint(block: ImportBlock) -> Vec<ImportBlock> {
    let sentences = sentences::split_sentences(&block.text);
    let at = sentences.iter().position(|sentence| legal_terms::is_complaint(&fold(sentence)));
    match at {
        Some(at) if at > 0 && block.kind == BlockKind::Paragraph => {
            let part = |sentences: &[&str]| ImportBlock { text: sentences.join(" "), ..block.clone() };
            vec![part(&sentences[..at]), part(&sentences[at..])]
        }
        _ => vec![block],
    }
}
