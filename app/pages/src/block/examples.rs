use seloste_notice::{Language, Right};
use seloste_outline::TextRun;

use super::*;
use crate::gallery::Example;

/// Every element of Markdown that a text can have.
const MARKDOWN: &str =
    "A paragraph with *emphasis*, **strong** words, `code` and [a link](https://example.fi/).

# A heading

* an item
* another item

3. the third
4. the fourth

> A quotation

```
preformatted
```

---

The end.";

pub(crate) fn examples() -> Vec<Example> {
    let phrase = |words: &str| Phrase { text: words.to_owned(), language: None };
    let line = |words: &str| vec![TextRun::Text(phrase(words))];
    let link = TextRun::Link { href: "mailto:maija@example.fi".to_owned(), text: phrase("maija@example.fi") };
    let finnish = Phrase { text: "Esimerkki Oy".to_owned(), language: Some(Language::Fi) };
    let list = |kind| {
        let definition =
            |term: &str, spans| Definition { term: line(term), blocks: vec![OutlineBlock::Line(spans)] };
        OutlineBlock::Definitions(
            kind,
            vec![
                definition("Name", vec![TextRun::Strong(finnish.clone())]),
                definition(
                    "Address",
                    vec![
                        TextRun::Text(phrase("Esimerkkikatu 1")),
                        TextRun::Break,
                        TextRun::Text(phrase("00100 Helsinki")),
                    ],
                ),
                definition("Email", vec![link.clone()]),
            ],
        )
    };
    let table = Table {
        language: Language::En,
        caption: "Cookies",
        about: Some(phrase("Example Analytics")),
        head: vec!["Name", "Lifetime", "Purpose"],
        rows: vec![
            vec![vec![line("_example_id")], vec![line("13 months")], vec![line("Counts visits.")]],
            vec![
                vec![line("_example_session")],
                vec![line("session")],
                vec![line("Keeps a visit together.")],
            ],
        ],
        marked: Vec::new(),
    };
    let markdown = MarkdownText { language: None, blocks: seloste_markdown::parse(MARKDOWN).0 };
    [
        ("Markdown", OutlineBlock::Markdown(markdown)),
        ("a line", OutlineBlock::Line(vec![TextRun::Text(phrase("Write to ")), link.clone()])),
        ("a list", OutlineBlock::List(vec![line("one"), line("two")])),
        ("facts", list(DefinitionsKind::Facts)),
        ("entries", list(DefinitionsKind::Entries)),
        ("a table", OutlineBlock::Table(table)),
        (
            "a subsection",
            OutlineBlock::Subsection {
                id: None,
                heading: phrase("Paper documents"),
                blocks: vec![OutlineBlock::Line(line("They are in a locked room."))],
            },
        ),
        ("nothing is stated", OutlineBlock::Empty("There is no data protection officer.")),
        (
            "a link to the request form",
            OutlineBlock::RequestLink {
                language: Language::En,
                right: Right::Access,
                text: "Make a request",
                name: "Access",
            },
        ),
    ]
    .map(|(title, block)| Example::new(title, self::block(&block, 3)))
    .into()
}
