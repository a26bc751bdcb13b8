use crate::prose::{Passage, Prose};
use crate::{Context, walk};
use seloste_notice::{Basis, Date, Language, Mechanism, Notice, Placement, SectionId, Text};
use walk::Node;

/// The notice as the rules see it: the model, and its texts gathered once for all of them.
#[derive(Debug)]
pub(crate) struct Subject<'a> {
    /// The notice.
    pub notice: &'a Notice,
    /// The day for which it is checked.
    pub today: Date,
    /// After how many months without an update it is called stale.
    pub stale_after_months: u32,
    /// Every text, address and party of the notice, with its path.
    pub nodes: Vec<Node<'a>>,
    /// What it says in words, for searching.
    pub prose: Prose<'a>,
}

impl<'a> Subject<'a> {
    /// Gathers what the rules look at.
    pub fn new(context: &Context<'a>) -> Self {
        let nodes = walk::nodes(context.notice);
        let prose = Prose::new(&nodes);
        Self {
            notice: context.notice,
            today: context.today,
            stale_after_months: context.stale_after_months,
            nodes,
            prose,
        }
    }

    /// Whether any purpose, or the notice as a whole, rests on this basis.
    pub fn rests_on(&self, basis: Basis) -> bool {
        self.notice.purposes.iter().any(|purpose| purpose.basis.contains(&basis))
            || self.notice.legal_bases.iter().any(|statement| statement.basis == basis)
    }

    /// Whether a text stands under this key, or in a free section that is set into or beside this section of the page.
    pub fn is_about(&self, passage: &Passage, key: &str, section: SectionId) -> bool {
        passage.is_under(key)
            || passage.is_under("sections")
                && self.notice.sections.iter().enumerate().any(|(index, free)| {
                    let (Placement::Before(place)
                    | Placement::After(place)
                    | Placement::Opening(place)
                    | Placement::Closing(place)) = free.placement;
                    place == section && passage.is_under(&format!("sections[{index}]"))
                })
    }

    /// A text in the notice's own language, for quoting.
    pub fn words<'t>(&self, text: &'t Text) -> &'t str {
        text.in_or_first(self.notice.languages.first().copied().unwrap_or(Language::Fi)).1
    }
}

/// Every transfer mechanism that the notice states, with its path.
pub(crate) fn stated_mechanisms(notice: &Notice) -> Vec<(String, Mechanism)> {
    let of_recipients = notice.recipient_list().iter().filter_map(|recipient| {
        let transfer = recipient.transfer.as_ref()?;
        Some((format!("recipients.{}.transfer.mechanism", recipient.id), transfer.mechanism))
    });
    let as_a_whole = notice
        .transfers
        .stated()
        .into_iter()
        .flat_map(|transfers| &transfers.mechanisms)
        .enumerate()
        .map(|(index, mechanism)| (format!("transfers.mechanisms[{index}]"), *mechanism));
    of_recipients.chain(as_a_whole).collect()
}
