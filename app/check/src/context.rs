use seloste_notice::{Date, Finding, Language, Mechanism, Notice, SectionId, SectionPlacement, Text, law};

use crate::fact::FactStates;
use crate::text_index::{TextEntry, TextIndex};
use crate::walk::{self, NoticeNode};

/// Input of [`check`](crate::check).
#[derive(Clone, Copy, Debug)]
pub struct CheckInput<'a> {
    /// The notice to check.
    pub notice: &'a Notice,
    /// Date of the check.
    pub today: Date,
    /// Age in months after which the notice counts as stale.
    pub stale_after_months: u32,
    /// Tests whether an id in a waiver names a rule of another command.
    pub is_other_rule: fn(&str) -> bool,
}

/// The notice as the rules see it, with its texts collected and indexed once for all rules.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    /// The notice to check.
    pub notice: &'a Notice,
    /// Date of the check.
    pub today: Date,
    /// Age in months after which the notice counts as stale.
    pub stale_after_months: u32,
    /// All texts, URLs and parties of the notice.
    pub nodes: Vec<NoticeNode<'a>>,
    /// Search index over all texts.
    pub texts: TextIndex<'a>,
    /// Where the notice states what it must state.
    pub facts: FactStates,
}

impl<'a> Context<'a> {
    /// Collects and indexes the texts of a notice.
    pub(crate) fn new(input: &CheckInput<'a>) -> Self {
        let nodes = walk::collect_nodes(input.notice);
        let texts = TextIndex::new(&nodes);
        Self {
            notice: input.notice,
            today: input.today,
            stale_after_months: input.stale_after_months,
            nodes,
            texts,
            facts: FactStates::default(),
        }
    }

    /// Returns true if a text is under this key, or in a free section placed inside or next to this section
    /// of the page.
    pub(crate) fn is_in_section(&self, entry: &TextEntry, key: &str, section: SectionId) -> bool {
        entry.is_under(key)
            || entry.is_under("sections")
                && self.notice.sections.iter().enumerate().any(|(index, free)| {
                    let (SectionPlacement::Before(target)
                    | SectionPlacement::After(target)
                    | SectionPlacement::Opening(target)
                    | SectionPlacement::Closing(target)) = free.placement;
                    target == section && entry.is_under(&format!("sections[{index}]"))
                })
    }

    /// Adds the authority that supervises cookies in the controller's country to the source of a finding.
    pub(crate) fn with_cookie_authority(&self, finding: Finding) -> Finding {
        let authority = self.notice.controller_country().and_then(law::cookie_authority);
        let Some(authority) = authority else { return finding };
        let source = format!("{}; supervised by {}", finding.source, authority.name);
        Finding { source, ..finding }
    }

    /// Returns the text in the notice's first language, for quoting.
    pub(crate) fn localized<'t>(&self, text: &'t Text) -> &'t str {
        self.localized_in(text).1
    }

    /// Returns the text in the notice's first language, or in the language that it has.
    pub(crate) fn localized_in<'t>(&self, text: &'t Text) -> (Language, &'t str) {
        text.get_or_first(self.notice.first_language())
    }
}

/// Returns every transfer mechanism that the notice states, with its path.
pub(crate) fn stated_mechanisms(notice: &Notice) -> Vec<(String, Mechanism)> {
    let of_recipients = notice.stated_recipients().iter().filter_map(|recipient| {
        let transfer = recipient.transfer.as_ref()?;
        Some((format!("recipients.{}.transfer.mechanism", recipient.id), transfer.mechanism))
    });
    let of_notice = notice
        .transfers
        .stated()
        .into_iter()
        .flat_map(|transfers| &transfers.mechanisms)
        .enumerate()
        .map(|(index, mechanism)| (format!("transfers.mechanisms[{index}]"), *mechanism));
    of_recipients.chain(of_notice).collect()
}
