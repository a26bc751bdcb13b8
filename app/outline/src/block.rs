use seloste_markdown::MarkdownBlock as Markdown;
use seloste_notice::{Language, Right, Text};

use crate::{Phrase, Picture, ascii_email};

/// A block of content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutlineBlock {
    /// Text of the notice, in Markdown.
    Markdown(MarkdownText),
    /// A line of text and links.
    Line(Vec<TextRun>),
    /// A list of lines.
    List(Vec<Vec<TextRun>>),
    /// A list of terms with definitions.
    Definitions(DefinitionsKind, Vec<Definition>),
    /// A table.
    Table(Table),
    /// A subsection.
    Subsection {
        /// Id of the heading; only free sections have one.
        id: Option<String>,
        /// Heading.
        heading: Phrase,
        /// Content.
        blocks: Vec<OutlineBlock>,
    },
    /// Placeholder sentence for a heading without content.
    Empty(&'static str),
    /// A picture of facts that other blocks state as text. Only pages show it.
    Picture(Picture),
    /// Link to the request form, for a right. Texts have no form, so only pages show it.
    RequestLink {
        /// The right.
        right: Right,
        /// Text of the link.
        text: &'static str,
        /// Name of the right.
        name: &'static str,
        /// Language of both.
        language: Language,
    },
}

/// Kind of a list of definitions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DefinitionsKind {
    /// Labels with short values.
    Facts,
    /// Names with longer content.
    Entries,
}

/// A term with its definition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// Term; empty for none.
    pub term: Vec<TextRun>,
    /// Definition; may be empty.
    pub blocks: Vec<OutlineBlock>,
}

/// Text of the notice, parsed from Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkdownText {
    /// Language, if it differs from the language of the outline.
    pub language: Option<Language>,
    /// Parsed blocks.
    pub blocks: Vec<Markdown>,
}

/// Part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextRun {
    /// Text.
    Text(Phrase),
    /// Emphasized text, such as the name of a party.
    Strong(Phrase),
    /// A link.
    Link {
        /// URL.
        href: String,
        /// Link text.
        text: Phrase,
    },
    /// Line break.
    Break,
}

/// A table. The first cell of each row is the row heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Language of the outline.
    pub language: Language,
    /// Caption.
    pub caption: &'static str,
    /// Name of what the table is about, if its caption needs it.
    pub about: Option<Phrase>,
    /// Column headings.
    pub head: Vec<&'static str>,
    /// Rows.
    pub rows: Vec<Vec<Cell>>,
    /// Names of the columns after the first that consist of a few names: pages have a column of marks for
    /// each name.
    pub marked: Vec<Vec<Phrase>>,
}

/// Lines of a table cell.
pub type Cell = Vec<Vec<TextRun>>;

impl TextRun {
    /// Returns the text; empty for a line break.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(phrase) | Self::Strong(phrase) | Self::Link { text: phrase, .. } => &phrase.text,
            Self::Break => "",
        }
    }

    /// Creates text in the language of the outline or in no language.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Text(Phrase::plain(text))
    }

    /// Creates what separates a label from its value.
    pub fn colon(language: Language) -> Self {
        Self::plain(format!("{} ", language.colon()))
    }

    /// Creates text from a localized text of the notice.
    pub fn from_text(text: &Text, language: Language) -> Self {
        Self::Text(Phrase::from_text(text, language))
    }

    /// Creates a link that shows its URL without the scheme.
    pub fn url(href: &str) -> Self {
        let shown = href
            .strip_prefix("https://")
            .or_else(|| href.strip_prefix("http://"))
            .unwrap_or(href)
            .trim_end_matches('/');
        Self::Link { href: href.to_owned(), text: Phrase::plain(shown) }
    }

    /// Creates a mail link for a valid address. Its domain is in ASCII in the link and unchanged in the text.
    /// Characters that would end the address or add a header are percent-encoded (RFC 6068, section 2).
    pub fn email(address: &str) -> Self {
        let mut href = String::from("mailto:");
        for character in ascii_email(address).chars() {
            match character {
                '%' | '?' | '&' | '=' | '#' | '/' | '`' | '^' | '{' | '}' | '|' => {
                    href.push_str(&format!("%{:02X}", character as u32));
                }
                _ => href.push(character),
            }
        }
        Self::Link { href, text: Phrase::plain(address) }
    }

    /// Creates a telephone link, without the separators between the digits.
    pub fn phone(number: &str) -> Self {
        let dialled: String =
            number.chars().filter(|character| character.is_ascii_digit() || *character == '+').collect();
        Self::Link { href: format!("tel:{dialled}"), text: Phrase::plain(number) }
    }
}

impl OutlineBlock {
    /// Creates a line of text in the language of the outline.
    pub fn line(text: impl Into<String>) -> Self {
        Self::Line(vec![TextRun::plain(text)])
    }

    /// Returns the text of the notice, in Markdown.
    pub fn markdown(text: &Text, language: Language) -> Self {
        let (given, markdown) = text.get_or_first(language);
        let (blocks, _) = seloste_markdown::parse(markdown);
        Self::Markdown(MarkdownText { language: (given != language).then_some(given), blocks })
    }

    /// Creates a list, or a single line if there is only one item.
    pub fn list(mut lines: Vec<Vec<TextRun>>) -> Self {
        match (lines.pop(), lines.is_empty()) {
            (Some(only), true) => Self::Line(only),
            (last, _) => {
                lines.extend(last);
                Self::List(lines)
            }
        }
    }

    /// Creates a definition of one line.
    pub fn fact(label: &'static str, spans: Vec<TextRun>) -> Definition {
        Definition { term: vec![TextRun::plain(label)], blocks: vec![Self::Line(spans)] }
    }
}
