//! A minimal HTML parser for the pages of the program, which one renderer writes in a fixed form.

/// A piece of a page.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// A tag that opens an element.
    Open(Tag),
    /// A tag that closes an element.
    Close(String),
    /// Text between tags, decoded.
    Text(String),
}

/// An element's name and attributes, decoded.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Tag {
    /// The element's name.
    pub name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    /// Returns the value of an attribute, if present.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
    }

    /// Returns the names and values of all attributes.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// Returns the pieces of a page.
#[track_caller]
pub(crate) fn pieces(page: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = page;
    while !rest.is_empty() {
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = &comment[comment.find("-->").expect("a comment ends") + 3..];
        } else if rest.starts_with("<!") {
            rest = &rest[rest.find('>').expect("the document type ends") + 1..];
        } else if let Some(close) = rest.strip_prefix("</") {
            let end = close.find('>').expect("a closing tag ends");
            pieces.push(Piece::Close(close[..end].to_owned()));
            rest = &close[end + 1..];
        } else if let Some(open) = rest.strip_prefix('<') {
            let (tag, after) = tag(open);
            // The content of scripts and style sheets is not text of the page.
            rest = match tag.name.as_str() {
                "script" | "style" => &after[after.find("</").expect("a script is closed")..],
                _ => after,
            };
            pieces.push(Piece::Open(tag));
        } else {
            let end = rest.find('<').unwrap_or(rest.len());
            pieces.push(Piece::Text(decode(&rest[..end])));
            rest = &rest[end..];
        }
    }
    pieces
}

/// Parses an opening tag after its `<`. Returns the tag and the rest of the text.
fn tag(text: &str) -> (Tag, &str) {
    let end = text.find([' ', '>', '/', '\n']).expect("a tag ends");
    let mut tag = Tag { name: text[..end].to_ascii_lowercase(), attributes: Vec::new() };
    let mut rest = &text[end..];
    loop {
        rest = rest.trim_start_matches([' ', '\n', '/']);
        if let Some(after) = rest.strip_prefix('>') {
            return (tag, after);
        }
        let end = rest.find(['=', ' ', '>']).expect("an attribute ends");
        let name = rest[..end].to_owned();
        rest = &rest[end..];
        let value = match rest.strip_prefix("=\"") {
            Some(quoted) => {
                let end = quoted.find('"').expect("an attribute's value ends");
                rest = &quoted[end + 1..];
                decode(&quoted[..end])
            }
            None => {
                assert!(!rest.starts_with('='), "the value of {name} has no quotation marks");
                String::new()
            }
        };
        tag.attributes.push((name, value));
    }
}

fn decode(text: &str) -> String {
    // The ampersand comes last: if decoded first, it could form another reference with the text after it.
    let pairs =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&#x2F;", "/")];
    let text = pairs.iter().fold(text.to_owned(), |text, (code, character)| text.replace(code, character));
    text.replace("&amp;", "&")
}

/// Returns the opening tags in order.
pub(crate) fn tags(pieces: &[Piece]) -> impl Iterator<Item = &Tag> {
    pieces.iter().filter_map(|piece| match piece {
        Piece::Open(tag) => Some(tag),
        Piece::Close(_) | Piece::Text(_) => None,
    })
}

/// Returns the opening tags with this name.
pub(crate) fn named<'p>(pieces: &'p [Piece], name: &'static str) -> impl Iterator<Item = &'p Tag> {
    tags(pieces).filter(move |tag| tag.name == name)
}

/// Returns the visible pieces, without those in a `<template>`, which is inert.
pub(crate) fn shown(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut depth = 0_u32;
    pieces
        .into_iter()
        .filter(|piece| {
            match piece {
                Piece::Open(tag) if tag.name == "template" => depth += 1,
                Piece::Close(name) if name == "template" => depth -= 1,
                _ => {}
            }
            depth == 0
        })
        .collect()
}

/// Returns the text of a page on one line, as a reader sees it.
pub(crate) fn words(pieces: &[Piece]) -> String {
    /// Inline elements.
    const INLINE: [&str; 8] = ["a", "code", "em", "span", "strong", "time", "b", "i"];
    let mut words = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => words.push_str(text),
            Piece::Open(Tag { name, .. }) | Piece::Close(name) if INLINE.contains(&name.as_str()) => {}
            Piece::Open(_) | Piece::Close(_) => words.push(' '),
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the markup of the element `<main>`.
#[track_caller]
pub(crate) fn main_part(page: &str) -> &str {
    let start = page.find("<main").expect("a page has a main part");
    let end = page.find("</main>").expect("the main part ends") + "</main>".len();
    &page[start..end]
}

/// Puts each tag on its own line and removes content hashes, for readable snapshot diffs.
pub(crate) fn format_markup(markup: &str) -> String {
    let mut lines = markup.replace("><", ">\n<");
    lines.push('\n');
    without_hashes(&lines)
}

/// Replaces hashes in file names: `site.0123456789ab.css` becomes `site.HASH.css`, and the name of a notice
/// snapshot, which has 32 digits, becomes `HASH.json`.
pub(crate) fn without_hashes(text: &str) -> String {
    let is_hash = |part: &str| {
        matches!(part.len(), 12 | 32)
            && part.chars().all(|character| character.is_ascii_digit() || ('a'..='f').contains(&character))
    };
    let name = |part: &str| if is_hash(part) { "HASH".to_owned() } else { part.to_owned() };
    let parts = |folder: &str| folder.split('.').map(name).collect::<Vec<_>>().join(".");
    text.split('/').map(parts).collect::<Vec<_>>().join("/")
}

#[test]
fn pieces_of_a_page() {
    let found = pieces(
        "<!DOCTYPE html><p a=\"1 &gt; 0\" hidden>x &amp;amp; <!--<b>--><br/>y</p><script src=\"a\">1<2</script>",
    );
    assert_eq!(found.len(), 7, "{found:?}");
    assert_eq!(named(&found, "p").next().and_then(|tag| tag.get("a")), Some("1 > 0"));
    assert_eq!(named(&found, "p").next().and_then(|tag| tag.get("hidden")), Some(""));
    assert_eq!(words(&found), "x &amp; y");
}

#[test]
fn hashes_are_left_out() {
    assert_eq!(without_hashes("a/site.0123456789ab.css b.c"), "a/site.HASH.css b.c");
    assert_eq!(without_hashes("a/0123456789abcdef0123456789abcdef.json"), "a/HASH.json");
}
