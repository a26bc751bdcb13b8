use crate::Phrase;
use seloste_markdown::MarkdownBlock as Markdown;
use seloste_notice::{Language, Text};

/// Something that stands under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The controller's words.
    Prose(Prose),
    /// A line of short text and links.
    Line(Vec<Span>),
    /// A list of lines.
    Items(Vec<Vec<Span>>),
    /// Terms, each with what stands to it.
    Terms(TermsKind, Vec<Term>),
    /// A table.
    Table(Table),
    /// A part with a heading of its own.
    Part {
        /// The id of its heading, where the author gives one.
        id: Option<String>,
        /// Its heading.
        heading: Phrase,
        /// What stands under it.
        blocks: Vec<Block>,
    },
    /// A heading under which the notice has nothing.
    Empty(&'static str),
}

/// What the terms of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermsKind {
    /// Labels of facts: short on both sides.
    Facts,
    /// Names of things, each with a text.
    Entries,
}

/// A term and what stands to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The term.
    pub term: Phrase,
    /// What stands to it.
    pub blocks: Vec<Block>,
}

/// The controller's words, read from Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prose {
    /// Their language, where it is another than the page's.
    pub language: Option<Language>,
    /// What they are.
    pub blocks: Vec<Markdown>,
}

/// A run of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Text.
    Text(Phrase),
    /// Text of weight, such as a name.
    Strong(Phrase),
    /// A link.
    Link {
        /// Its address.
        href: String,
        /// What is shown for it.
        text: Phrase,
    },
    /// A new line.
    Break,
}

/// A table: a caption, headings of columns, rows whose first cell is their heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The headings of its columns.
    pub head: Vec<&'static str>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// The lines of a table's cell.
pub type Cell = Vec<Vec<Span>>;

impl Span {
    /// Text in the page's language, or in none.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Text(Phrase::plain(text))
    }

    /// A text of the notice.
    pub fn of(text: &Text, language: Language) -> Self {
        Self::Text(Phrase::of(text, language))
    }

    /// A link that shows an address without its scheme.
    pub fn address(href: &str) -> Self {
        let shown = href
            .strip_prefix("https://")
            .or_else(|| href.strip_prefix("http://"))
            .unwrap_or(href)
            .trim_end_matches('/');
        Self::Link { href: href.to_owned(), text: Phrase::plain(shown) }
    }

    /// A mail link. The address has been checked; what would end it or add a header is encoded (RFC 6068, section 2).
    pub fn email(address: &str) -> Self {
        let mut href = String::from("mailto:");
        for character in address.chars() {
            match character {
                '%' | '?' | '&' | '=' | '#' | '/' | '`' | '^' | '{' | '}' | '|' => {
                    href.push_str(&format!("%{:02X}", character as u32));
                }
                _ => href.push(character),
            }
        }
        Self::Link { href, text: Phrase::plain(address) }
    }

    /// A link that calls a number; what separates its digits is dropped.
    pub fn phone(number: &str) -> Self {
        let dialled: String =
            number.chars().filter(|character| character.is_ascii_digit() || *character == '+').collect();
        Self::Link { href: format!("tel:{dialled}"), text: Phrase::plain(number) }
    }
}

impl Block {
    /// A line of text in the page's language.
    pub fn line(text: impl Into<String>) -> Self {
        Self::Line(vec![Span::plain(text)])
    }

    /// The controller's words.
    pub fn prose(text: &Text, language: Language) -> Self {
        let (given, words) = text.get_or_first(language);
        let (blocks, _) = seloste_markdown::parse(words);
        Self::Prose(Prose { language: (given != language).then_some(given), blocks })
    }

    /// A list of lines; one line alone needs no list.
    pub fn items(mut lines: Vec<Vec<Span>>) -> Self {
        match (lines.pop(), lines.is_empty()) {
            (Some(only), true) => Self::Line(only),
            (last, _) => {
                lines.extend(last);
                Self::Items(lines)
            }
        }
    }

    /// A fact: a label and a line.
    pub fn fact(label: &'static str, spans: Vec<Span>) -> Term {
        Term { term: Phrase::plain(label), blocks: vec![Self::Line(spans)] }
    }
}
