use crate::words::fold;
use crate::{Context, walk};
use seloste_notice::{Basis, Date, Language, Mechanism, Notice, Text};
use walk::{Leaf, Node};

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
    /// Every text in every language, for searching.
    pub passages: Vec<Passage<'a>>,
}

/// A text in one language.
#[derive(Debug)]
pub(crate) struct Passage<'a> {
    /// Its path, down to the language where the author gives several.
    pub path: String,
    /// The text as written.
    pub text: &'a str,
    /// The text folded for searching.
    pub folded: String,
}

impl<'a> Subject<'a> {
    /// Gathers what the rules look at.
    pub fn new(context: &Context<'a>) -> Self {
        let nodes = walk::nodes(context.notice);
        let passages = nodes.iter().flat_map(passages).collect();
        Self {
            notice: context.notice,
            today: context.today,
            stale_after_months: context.stale_after_months,
            nodes,
            passages,
        }
    }

    /// Whether any purpose, or the notice as a whole, rests on this basis.
    pub fn rests_on(&self, basis: Basis) -> bool {
        self.notice.purposes.iter().any(|purpose| purpose.basis.contains(&basis))
            || self.notice.legal_bases.iter().any(|statement| statement.basis == basis)
    }

    /// A text in the notice's own language, for quoting.
    pub fn words<'t>(&self, text: &'t Text) -> &'t str {
        text.in_or_first(self.notice.languages.first().copied().unwrap_or(Language::Fi)).1
    }
}

impl<'a> Passage<'a> {
    /// A part of the folded text as the author wrote it. Folding keeps every byte's place.
    pub fn as_written(&self, part: &str) -> &'a str {
        self.folded.find(part).and_then(|start| self.text.get(start..start + part.len())).unwrap_or(self.text)
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

fn passages<'a>(node: &Node<'a>) -> Vec<Passage<'a>> {
    match node.leaf {
        Leaf::Text(text, _) => {
            let several = has_several_languages(text);
            text.iter()
                .map(|(language, text)| Passage {
                    path: in_language(&node.path, language, several),
                    text,
                    folded: fold(text),
                })
                .collect()
        }
        Leaf::List(list) => {
            let several = list.iter().nth(1).is_some();
            list.iter()
                .flat_map(|(language, items)| {
                    let path = in_language(&node.path, language, several);
                    items.iter().enumerate().map(move |(index, text)| Passage {
                        path: format!("{path}[{index}]"),
                        text,
                        folded: fold(text),
                    })
                })
                .collect()
        }
        Leaf::Url(_) | Leaf::Party(_) => Vec::new(),
    }
}

fn has_several_languages(text: &Text) -> bool {
    text.iter().nth(1).is_some()
}

fn in_language(path: &str, language: Language, several: bool) -> String {
    if several { format!("{path}.{}", language.code()) } else { path.to_owned() }
}
