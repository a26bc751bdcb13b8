use seloste_outline::Phrase;

use super::*;
use crate::gallery::Example;

pub(crate) fn examples() -> Vec<Example> {
    let line = |words: &str| vec![TextRun::Text(Phrase { text: words.to_owned(), language: None })];
    let long =
        "We keep the orders of a customer for as long as the customer can ask for a refund. ".repeat(3);
    let entry = |name: &str, words: &str| Definition {
        term: line(name),
        blocks: if words.is_empty() { Vec::new() } else { vec![OutlineBlock::Line(line(words))] },
    };
    let entries =
        vec![entry("Orders", &long), entry("Newsletter", "only your address"), entry("Surveys", "")];
    let more = "More about “Data”";
    vec![
        Example::new("a closed part", fold(html! { { "Languages" } }, html! { <p>{ "Content" }</p> })),
        Example::new(
            "entries: long, short and without content",
            blocks(&[OutlineBlock::Definitions(DefinitionsKind::Entries, entries)], 3, more),
        ),
        Example::new(
            "the rest of a text",
            blocks(
                &[
                    OutlineBlock::Line(line("First paragraph.")),
                    OutlineBlock::Line(line(&long)),
                    OutlineBlock::Line(line(&long)),
                ],
                3,
                more,
            ),
        ),
    ]
}
