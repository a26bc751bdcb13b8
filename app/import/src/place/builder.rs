//! Maps the sections of the input to fields of the draft.

use std::collections::{BTreeMap, HashSet};

use seloste_notice::{NoticeField, Right, SectionId};

use super::claim::Statement;
use crate::blocks::block::{BlockKind, HeadingLevel, ImportBlock};
use crate::blocks::section::{Heading, Section};
use crate::classify::entities::{self, PeriodUnits};
use crate::classify::headings;
use crate::classify::legal_terms;
use crate::classify::other_parties;
use crate::classify::sentences;
use crate::classify::topic::Topic;
use crate::draft::{
    Draft, DraftComment, DraftEntry, DraftItem, DraftParagraph, DraftValue, append_paragraphs, entry_mut,
    paragraphs,
};
use crate::report::{Placement, excerpt};
use crate::tokens::fold;

/// Maximum number of list values in a draft; further lists stay text. The reader accepts 50,000 values, and
/// real notices have far fewer.
const MAX_LIST_VALUES: usize = 8_000;

/// Paths of lists whose values are doubtful if the topic of their section is.
const LISTED_FIELDS: [&str; 5] = ["purposes", "data", "sources", "recipients", "retention"];

/// The draft, the report entries, and details mentioned outside their own sections.
pub(crate) struct DraftBuilder {
    pub draft: Draft,
    pub placements: Vec<Placement>,
    /// Section of the last heading with a known topic. Sections with an unknown topic go there.
    pub(super) last_section: SectionId,
    pub(super) last_level: Option<HeadingLevel>,
    /// Level of the heading of the data, until a heading that is not below it.
    pub(super) data_level: Option<HeadingLevel>,
    /// Lines of the headings below a heading of the data that hardly name data, nor do those beside them.
    pub(super) doubtful_data_headings: HashSet<usize>,
    /// Legal bases mentioned in other sections.
    pub mentioned_bases: Vec<&'static str>,
    /// Line and text of sentences that deny a right.
    pub(super) denied_rights: Vec<(usize, String, Right)>,
    /// Rights mentioned together with others.
    pub(super) mentioned_rights: Vec<Right>,
    /// Line and text of a sentence in another section that names the data subject as source.
    pub(super) mentioned_source: Option<(usize, String)>,
    /// Line and length of retention periods mentioned in other sections.
    pub(super) mentioned_periods: Vec<(usize, PeriodUnits)>,
    /// True if the section whose statements are collected has a list.
    pub(super) is_list: bool,
    /// Line and text of the first legitimate interest that a sentence names.
    pub(super) stated_interest: Option<(usize, String)>,
    /// Line and text of a sentence that denies all recipients.
    pub(super) denied_recipients: Option<(usize, String)>,
    /// Recipients mentioned in sentences.
    pub(super) mentioned_recipients: Vec<MentionedRecipient>,
    /// Contact person mentioned in a text about the controller: line, key and value.
    pub(super) mentioned_contact: Vec<(usize, &'static str, String)>,
    /// Lines from which on the text is about the recipients or another party (true) or not (false).
    pub(super) other_party_lines: BTreeMap<usize, bool>,
    /// Text of other parties in the controller's sections. In HTML, one line may hold several sections.
    pub(super) other_party_text: String,
    /// What sentences state, whatever section they are in.
    pub(super) statements: Vec<Statement>,
    /// True in a section whose topic only a part of its heading suggests, or the text below it: its values
    /// are marked as inferred.
    is_guessed: bool,
    /// Topics of the sections so far, except those that only the line above a list announces.
    section_topics: Vec<Topic>,
    /// Retention periods inferred from sections about other topics.
    pub(super) inferred_periods: Vec<PeriodUnits>,
    /// Level of the heading of the purposes, until a heading that is not below it.
    pub(super) purposes_level: Option<HeadingLevel>,
    /// Level of the heading of the recipients, until a heading that is not below it.
    pub(super) recipients_level: Option<HeadingLevel>,
    /// Number of list values that may still be created.
    pub(super) list_budget: usize,
}

/// A recipient mentioned in a sentence.
pub(super) struct MentionedRecipient {
    pub(super) line: usize,
    pub(super) name: String,
    /// Country directly after the name.
    pub(super) country: Option<&'static str>,
}

/// Position of a free text within its section.
#[derive(Clone, Copy)]
pub(super) enum FreeTextPosition {
    Start,
    End,
}

impl DraftBuilder {
    pub(crate) fn new() -> Self {
        Self {
            draft: Draft::default(),
            placements: Vec::new(),
            last_section: SectionId::Introduction,
            last_level: None,
            data_level: None,
            doubtful_data_headings: HashSet::new(),
            mentioned_bases: Vec::new(),
            denied_rights: Vec::new(),
            mentioned_rights: Vec::new(),
            mentioned_source: None,
            mentioned_periods: Vec::new(),
            is_list: false,
            stated_interest: None,
            denied_recipients: None,
            mentioned_recipients: Vec::new(),
            mentioned_contact: Vec::new(),
            other_party_lines: BTreeMap::new(),
            other_party_text: String::new(),
            statements: Vec::new(),
            is_guessed: false,
            section_topics: Vec::new(),
            inferred_periods: Vec::new(),
            purposes_level: None,
            recipients_level: None,
            list_budget: MAX_LIST_VALUES,
        }
    }

    /// Returns true if a section is about a topic, and not only a list that a line announces.
    pub(super) fn has_section(&self, topic: Topic) -> bool {
        self.section_topics.contains(&topic)
    }

    /// Returns true if a line is about the recipients or another party.
    pub(super) fn is_other_party_line(&self, line: usize) -> bool {
        self.other_party_lines.range(..=line).next_back().is_some_and(|(_, is_other)| *is_other)
    }

    /// Places a section. `next` is the topic and level of the following heading.
    pub(crate) fn place_section(
        &mut self,
        section: Section,
        next: Option<(Option<Topic>, Option<HeadingLevel>)>,
    ) {
        let Section { heading, topic, mut blocks, is_announced } = section;
        self.is_guessed = topic.is_some()
            && (is_announced
                || heading
                    .as_ref()
                    .is_some_and(|heading| headings::dictionary_topic(&heading.text).is_none()));
        if let Some(topic) = topic.filter(|_| !is_announced && !blocks.is_empty()) {
            self.section_topics.push(topic);
        }
        let first_line = heading.as_ref().map(|heading| heading.line);
        if let Some(line) = first_line.or(blocks.first().map(|block| block.line)) {
            let has_other_role = !topic.is_some_and(Topic::is_party)
                && heading.as_ref().is_some_and(|heading| other_parties::is_other_role(&heading.text));
            self.other_party_lines.insert(line, topic == Some(Topic::Recipients) || has_other_role);
        }
        self.collect_statements(topic, &blocks);
        if let Some(heading) = &heading {
            self.collect_source_of_heading(heading);
        }
        if !matches!(topic, Some(Topic::Dpo | Topic::Authority | Topic::Controller | Topic::Contact)) {
            self.infer_officer(&blocks);
        }
        if heading.as_ref().is_some_and(|heading| self.place_data_heading(heading, topic, &blocks)) {
            return;
        }
        if heading.as_ref().is_some_and(|heading| self.place_purpose_heading(heading, topic, &blocks)) {
            return;
        }
        if heading.as_ref().is_some_and(|heading| self.place_recipient_heading(heading, topic, &blocks)) {
            return;
        }
        // `What data we process, and on which basis`
        if matches!(topic, Some(Topic::Purposes | Topic::LegalBases))
            && heading.as_ref().is_some_and(|heading| headings::asks_for_data(&heading.text))
        {
            blocks.iter().for_each(|block| self.infer_listed_data(block));
        }
        let had_text = !blocks.is_empty();
        blocks = self.place_tables(topic, blocks);
        let Some(topic) = topic else {
            let level = heading.as_ref().map(|heading| heading.level);
            if let Some(heading) = heading
                .as_ref()
                .filter(|_| blocks.is_empty() && next.is_some_and(|(_, deeper)| deeper > level))
            {
                // A heading over headings has no text of its own.
                self.log_placement(heading.line, &heading.text, "sections", false);
                self.draft.add_comment("sections", DraftComment::Original(heading.text.clone()));
                return;
            }
            self.place_unknown(heading, &blocks);
            return;
        };
        let level = heading.as_ref().map(|heading| heading.level);
        let is_group = next.is_some_and(|(next, deeper)| match next {
            Some(next) => next.is_part_of(topic),
            // A heading without a known topic directly below this one is a part of it, unless its level says
            // otherwise.
            None => deeper > level || level == Some(HeadingLevel::Unmarked),
        });
        // `The right to lodge a complaint with the authority.`
        if blocks.is_empty()
            && topic == Topic::Complaint
            && let Some(heading) = heading.as_ref().filter(|of| legal_terms::is_complaint(&fold(&of.text)))
        {
            self.log_placement(heading.line, &heading.text, "rights.complaint", false);
            let block = ImportBlock::paragraph(heading.text.clone(), heading.line);
            self.draft.append_inner("rights", "complaint", paragraphs(&[block]));
            return;
        }
        if had_text && blocks.is_empty() {
            // All of it is in fields.
            if let Some(heading) = heading {
                self.log_placement(heading.line, &heading.text, topic_path(topic), false);
                self.comment_heading(topic, heading.text);
            }
        } else if blocks.is_empty() && !is_group && !matches!(topic, Topic::Right(_)) {
            self.place_empty_heading(heading.as_ref(), topic);
        } else {
            let line = heading.as_ref().map(|heading| heading.line);
            let heading_text = heading.as_ref().map(|heading| heading.text.clone());
            let is_known =
                heading.as_ref().is_none_or(|heading| headings::dictionary_topic(&heading.text).is_some());
            let rest = self.place_by_topic(topic, &mut blocks, heading.as_ref());
            // Unplaced text gets its own heading as a title, unless ours says the same.
            let mut title = heading_text.clone().filter(|_| !is_known);
            for (at, blocks) in rest {
                let title = if blocks.is_empty() { None } else { title.take() };
                self.push_free_text(topic.section(), at, title, &blocks);
            }
            if let (Some(heading_text), true) = (heading_text, is_known || title.is_some()) {
                self.comment_heading(topic, heading_text);
            }
            if let Some(line) = line {
                self.log_placement(
                    line,
                    heading.as_ref().map_or("", |heading| &heading.text),
                    topic_path(topic),
                    false,
                );
            }
        }
        self.last_section = topic.section();
        self.last_level = level;
    }

    /// Reserves list values for these blocks. Returns false if the budget is exhausted.
    pub(super) fn take_list_budget(&mut self, blocks: &[ImportBlock]) -> bool {
        let values = |block: &ImportBlock| 4 + block.text.matches([',', ';']).count();
        let needed: usize = blocks.iter().map(values).sum();
        let left = self.list_budget.checked_sub(needed);
        self.list_budget = left.unwrap_or(self.list_budget);
        left.is_some()
    }

    pub(super) fn place_by_topic(
        &mut self,
        topic: Topic,
        blocks: &mut Vec<ImportBlock>,
        heading: Option<&Heading>,
    ) -> Vec<(FreeTextPosition, Vec<ImportBlock>)> {
        let mut blocks = std::mem::take(blocks);
        if matches!(topic, Topic::Data | Topic::Purposes | Topic::Recipients) {
            blocks = split_semicolon_lists(blocks);
        }
        if matches!(topic, Topic::Data | Topic::Purposes | Topic::LegalBases | Topic::Register) {
            self.collect_periods(&blocks);
        }
        if matches!(topic, Topic::Data | Topic::Purposes)
            && heading.is_some_and(|heading| headings::asks_for_data_and_purposes(&heading.text))
        {
            blocks = self.place_occasions(blocks);
        }
        match topic {
            Topic::Introduction => {
                self.append_text("introduction", &blocks);
                Vec::new()
            }
            Topic::Controller | Topic::Contact | Topic::Dpo | Topic::Representative => {
                self.place_party(topic, blocks)
            }
            Topic::JointArrangement => {
                self.draft.append_inner("joint_controllers", "arrangement", paragraphs(&blocks));
                Vec::new()
            }
            Topic::Register => self.place_register(blocks),
            Topic::Purposes => self.place_purposes(blocks, heading),
            Topic::LegalBases | Topic::LegitimateInterest => {
                self.place_legal_bases(blocks, topic == Topic::LegitimateInterest)
            }
            Topic::Data => self.place_data(blocks),
            Topic::Sources => self.place_sources(blocks),
            Topic::Recipients => self.place_recipients(blocks),
            Topic::Transfers => self.place_transfers(&blocks),
            Topic::Retention => self.place_retention(blocks),
            Topic::Security => self.place_security("text", &blocks),
            Topic::PaperRecords => self.place_security("paper", &blocks),
            Topic::ElectronicRecords => self.place_security("electronic", &blocks),
            Topic::StaffAccess => self.place_security("staff", &blocks),
            Topic::Provision => self.place_provision(&blocks),
            Topic::AutomatedDecisions => self.place_automated_decisions(&blocks),
            Topic::Cookies => self.place_cookies(&blocks),
            Topic::Rights => self.place_rights(blocks),
            Topic::ExercisingRights => {
                self.draft.append_inner("rights", "how", paragraphs(&blocks));
                Vec::new()
            }
            Topic::Right(right) => self.place_right(right, &blocks),
            Topic::Complaint | Topic::Authority => self.place_complaint(topic, blocks),
            Topic::Updated => self.place_dates(blocks),
            Topic::Changes => vec![(FreeTextPosition::End, blocks)],
        }
    }

    /// Places a section with an unknown topic: it keeps its heading and position.
    pub(super) fn place_unknown(&mut self, heading: Option<Heading>, blocks: &[ImportBlock]) {
        let Some(heading) = heading else {
            if self.last_section == SectionId::Introduction {
                self.append_text("introduction", blocks);
            } else {
                self.push_free_text(self.last_section, FreeTextPosition::End, None, blocks);
            }
            return;
        };
        let within = self.last_level.is_some_and(|last| heading.level > last)
            || self.last_section == SectionId::Introduction;
        let placement = if within && self.last_section != SectionId::Introduction { "in" } else { "after" };
        self.log_placement(heading.line, &heading.text, "sections", false);
        self.push_free_section(placement, self.last_section, None, Some(heading.text), paragraphs(blocks));
    }

    /// Keeps a heading without text as an empty section, which the check reports.
    pub(super) fn place_empty_heading(&mut self, heading: Option<&Heading>, topic: Topic) {
        if let Some(heading) = heading {
            self.log_placement(heading.line, &heading.text, "sections", false);
            self.push_free_section("in", topic.section(), None, Some(heading.text.clone()), Vec::new());
        }
    }

    /// Keeps a heading as a comment above the key that replaces it.
    pub(super) fn comment_heading(&mut self, topic: Topic, heading: String) {
        let comment = DraftComment::Original(heading);
        match topic {
            Topic::Right(right) => self.add_inner_comment("rights", right.as_str(), comment),
            Topic::Complaint => self.add_inner_comment("rights", "complaint", comment),
            Topic::ExercisingRights => self.add_inner_comment("rights", "how", comment),
            Topic::JointArrangement => {
                self.add_inner_comment("joint_controllers", "arrangement", comment);
            }
            Topic::PaperRecords => self.add_inner_comment("security", "paper", comment),
            Topic::ElectronicRecords => self.add_inner_comment("security", "electronic", comment),
            Topic::StaffAccess => self.add_inner_comment("security", "staff", comment),
            Topic::Changes => self.draft.add_comment("sections", comment),
            _ => self.draft.add_comment(topic_key(topic), comment),
        }
    }

    pub(super) fn add_inner_comment(&mut self, key: &str, inner: &str, comment: DraftComment) {
        let outer = self.draft.entry_mut(key);
        match &mut outer.value {
            DraftValue::Map(entries) => entry_mut(entries, inner).comments.push(comment),
            _ => outer.comments.push(comment),
        }
    }

    /// Appends to a key that holds a long text.
    pub(super) fn append_text(&mut self, key: &str, blocks: &[ImportBlock]) {
        append_paragraphs(self.draft.entry_mut(key), paragraphs(blocks));
    }

    /// Adds text that no field accepts to its section.
    pub(super) fn push_free_text(
        &mut self,
        section: SectionId,
        at: FreeTextPosition,
        title: Option<String>,
        blocks: &[ImportBlock],
    ) {
        if blocks.is_empty() {
            return;
        }
        self.push_free_section("in", section, Some(at), title, paragraphs(blocks));
    }

    pub(super) fn push_free_section(
        &mut self,
        placement: &str,
        section: SectionId,
        at: Option<FreeTextPosition>,
        title: Option<String>,
        text: Vec<DraftParagraph>,
    ) {
        let mut entries = vec![keyword_entry(placement, section.as_str())];
        if let Some(FreeTextPosition::Start) = at {
            entries.push(keyword_entry("at", "start"));
        }
        entries.extend(title.map(|title| draft_entry("title", DraftValue::Text(title))));
        if !text.is_empty() {
            entries.push(draft_entry("text", DraftValue::LongText(text)));
        }
        self.draft.push_item("sections", DraftItem { comments: Vec::new(), value: DraftValue::Map(entries) });
    }

    /// Adds an entry to the report.
    pub(crate) fn log_placement(&mut self, line: usize, what: &str, path: &str, inferred: bool) {
        let is_value = LISTED_FIELDS.contains(&path);
        let inferred = inferred || self.is_guessed && is_value;
        self.placements.push(Placement { line, what: excerpt(what), path: path.to_owned(), inferred });
    }

    /// Adds details mentioned in other sections, unless they are stated elsewhere.
    pub(crate) fn infer_mentioned(&mut self) {
        self.is_guessed = false;
        for right in std::mem::take(&mut self.mentioned_rights) {
            let advice =
                DraftComment::Advice("Inferred: mentioned in the text above, together with other rights.");
            if self.draft.set_inner(
                "rights",
                right.as_str(),
                DraftValue::Keyword("yes".to_owned()),
                vec![advice],
            ) {
                self.log_placement(0, right.as_str(), &format!("rights.{}", right.as_str()), true);
            }
        }
        self.infer_retention();
        self.decide_statements();
        self.decide_denied_rights();
        self.assign_bases_to_only_purpose();
        if let Some((line, sentence)) = self.mentioned_source.take()
            && !self.draft.has_value("sources")
        {
            let comments = vec![DraftComment::Advice("Inferred from the text of another section.")];
            let value = DraftValue::Map(vec![keyword_entry("from", "data-subject")]);
            self.draft.push_item("sources", DraftItem { comments, value });
            self.log_placement(line, &sentence, "sources", true);
        }
        if !self.draft.has_value("legal_bases") {
            let stated = self.purpose_bases();
            let bases = std::mem::take(&mut self.mentioned_bases);
            for basis in bases.into_iter().filter(|basis| !stated.iter().any(|stated| stated == basis)) {
                let comments =
                    vec![DraftComment::Advice("Inferred: mentioned in the text of another section.")];
                self.draft.push_item(
                    "legal_bases",
                    DraftItem { comments, value: DraftValue::Keyword(basis.to_owned()) },
                );
                self.log_placement(0, basis, "legal_bases", true);
            }
        }
        self.decide_interest();
    }
}

/// Returns the topics of the sections that go into a field. All topics of single rights count as
/// [`Topic::Rights`].
fn topics(field: NoticeField) -> &'static [Topic] {
    match field {
        NoticeField::Introduction => &[Topic::Introduction],
        NoticeField::Updated => &[Topic::Updated],
        NoticeField::Controller => &[Topic::Controller],
        NoticeField::JointControllers => &[Topic::JointArrangement],
        NoticeField::Representative => &[Topic::Representative],
        NoticeField::Contact => &[Topic::Contact],
        NoticeField::Dpo => &[Topic::Dpo],
        NoticeField::Register => &[Topic::Register],
        NoticeField::Purposes => &[Topic::Purposes],
        NoticeField::LegalBases => &[Topic::LegalBases, Topic::LegitimateInterest],
        NoticeField::Data => &[Topic::Data],
        NoticeField::Sources => &[Topic::Sources],
        NoticeField::Recipients => &[Topic::Recipients],
        NoticeField::Transfers => &[Topic::Transfers],
        NoticeField::Retention => &[Topic::Retention],
        NoticeField::Security => {
            &[Topic::Security, Topic::PaperRecords, Topic::ElectronicRecords, Topic::StaffAccess]
        }
        NoticeField::Provision => &[Topic::Provision],
        NoticeField::AutomatedDecisions => &[Topic::AutomatedDecisions],
        NoticeField::Cookies => &[Topic::Cookies],
        NoticeField::Rights => &[Topic::Rights, Topic::ExercisingRights, Topic::Complaint],
        NoticeField::Authority => &[Topic::Authority],
        NoticeField::Sections => &[Topic::Changes],
        // Filled from the opening or from the arguments.
        NoticeField::Id | NoticeField::Layout | NoticeField::Languages | NoticeField::Title => &[],
        // Not imported.
        NoticeField::Summary
        | NoticeField::Country
        | NoticeField::Directory
        | NoticeField::MarketingBlockList
        | NoticeField::Services
        | NoticeField::Changes
        | NoticeField::Waivers => &[],
    }
}

/// Returns the key that a topic goes to.
pub(super) fn topic_key(topic: Topic) -> &'static str {
    let topic = if matches!(topic, Topic::Right(_)) { Topic::Rights } else { topic };
    let field = NoticeField::ALL.into_iter().find(|field| topics(*field).contains(&topic));
    field.unwrap_or(NoticeField::Sections).spec().key
}

/// Returns the path for a topic in the report.
pub(super) fn topic_path(topic: Topic) -> &'static str {
    match topic {
        Topic::Complaint => "rights.complaint",
        Topic::ExercisingRights => "rights.how",
        Topic::JointArrangement => "joint_controllers.arrangement",
        Topic::PaperRecords => "security.paper",
        Topic::ElectronicRecords => "security.electronic",
        Topic::StaffAccess => "security.staff",
        _ => topic_key(topic),
    }
}

/// Creates an entry without comments.
pub(crate) fn draft_entry(key: &str, value: DraftValue) -> DraftEntry {
    DraftEntry { key: key.to_owned(), comments: Vec::new(), value }
}

/// Creates an entry with a keyword.
pub(crate) fn keyword_entry(key: &str, word: &str) -> DraftEntry {
    draft_entry(key, DraftValue::Keyword(word.to_owned()))
}

pub(super) fn is_item(block: &ImportBlock) -> bool {
    matches!(block.kind, BlockKind::ListItem { .. })
}

/// Splits paragraphs that are a list with semicolons into its items: `To invoice; to answer; to deliver.`
/// What is in front of a colon stays a paragraph.
fn split_semicolon_lists(blocks: Vec<ImportBlock>) -> Vec<ImportBlock> {
    const MIN_SEMICOLONS: usize = 2;
    const MAX_ITEMS: usize = 60;
    const MAX_WORDS: usize = 16;
    let mut found = Vec::with_capacity(blocks.len());
    for block in blocks {
        let (lead, list) = match block.text.split_once(": ") {
            Some((lead, list)) if !lead.contains(';') => (Some(format!("{lead}:")), list),
            _ => (None, block.text.as_str()),
        };
        let items = || list.split("; ").map(str::trim).filter(|item| !item.is_empty());
        let is_list = block.kind == BlockKind::Paragraph
            && (MIN_SEMICOLONS..MAX_ITEMS).contains(&list.matches("; ").count())
            && sentences::count_sentences(list) == 1
            && items().all(|item| item.split_whitespace().count() <= MAX_WORDS);
        if !is_list {
            found.push(block);
            continue;
        }
        found.extend(lead.map(|lead| ImportBlock::paragraph(lead, block.line)));
        found.extend(items().map(|item| ImportBlock {
            kind: BlockKind::ListItem { marker: String::new(), depth: 0 },
            ..ImportBlock::paragraph(item.to_owned(), block.line)
        }));
    }
    found
}

/// Splits blocks into those before the first list item, the list, and those after its last item.
pub(super) fn split_around_list(
    blocks: Vec<ImportBlock>,
) -> (Vec<ImportBlock>, Vec<ImportBlock>, Vec<ImportBlock>) {
    let first = blocks.iter().position(is_item).unwrap_or(blocks.len());
    let end = blocks.iter().rposition(is_item).map_or(first, |last| last + 1);
    let mut before = blocks;
    let mut list = before.split_off(first);
    let after = list.split_off(end - first);
    (before, list, after)
}

/// Returns the text of a list item without closing punctuation, and its marker as a comment.
pub(super) fn item_text(block: &ImportBlock) -> (String, Vec<DraftComment>) {
    let comments = match &block.kind {
        BlockKind::ListItem { marker, .. } if !marker.is_empty() => {
            vec![DraftComment::Original(marker.clone())]
        }
        _ => Vec::new(),
    };
    let text = match block.kind {
        BlockKind::LabeledValue { .. } => block.full_text(),
        _ => block.text.clone(),
    };
    let text = text.trim_end_matches([';', ',', ' ']);
    let abbreviated = entities::ends_with_company_form(text)
        || ["Co.", "etc.", "jne."].iter().any(|end| text.ends_with(end));
    let text = match text.strip_suffix('.') {
        Some(rest) if !abbreviated && sentences::count_sentences(rest) == 1 => rest.trim_end(),
        _ => text,
    };
    (if text.is_empty() { block.text.clone() } else { text.to_owned() }, comments)
}

#[cfg(test)]
mod tests {
    use crate::{InputFormat, import};

    #[test]
    fn arrangement_between_joint_controllers_is_imported() {
        let text = "# Tietosuojaseloste\n\n## Yhteisrekisterinpitäjien järjestely\n\nEsimerkki Oy vastaa \
                    pyyntöihin.\n\n## Rekisterin nimi\n\nAsiakasrekisteri\n";
        let imported = import(text, InputFormat::Markdown, "a").unwrap();
        let expected = "joint_controllers:\n  # Original: Yhteisrekisterinpitäjien järjestely\n  \
                        arrangement: Esimerkki Oy vastaa pyyntöihin.\n";
        assert!(imported.yaml.contains(expected), "{}", imported.yaml);
        assert!(imported.report.fields.contains(&"joint_controllers.arrangement".to_owned()));
    }
}
