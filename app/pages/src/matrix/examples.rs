use seloste_notice::Basis;
use seloste_outline::{Outline, OutlineBlock};

use super::*;
use crate::gallery::{Example, example_notice, outline};

pub(crate) fn examples() -> Vec<Example> {
    let notice = example_notice();
    let mut many = notice.clone();
    let long = "Right to participate in the general meeting of the housing company";
    many.purposes[0].name = crate::gallery::text(long);
    many.purposes.extend(notice.purposes.iter().cloned());
    many.purposes[2].basis = Basis::ALL.to_vec();
    vec![
        Example::new("purposes", picture(&outline(&notice), None)),
        Example::new("all legal bases and a long name", picture(&outline(&many), Some("Customers"))),
    ]
}

/// Renders the matrix of an outline. `about` makes the name of its landmark unique in the gallery.
fn picture(outline: &Outline, about: Option<&str>) -> Html {
    let blocks = outline.sections.iter().flat_map(|section| &section.blocks);
    let tables = blocks.filter_map(|block| match block {
        OutlineBlock::Table(table) if !table.marked.is_empty() => {
            let about = about.map(|name| Phrase { text: name.to_owned(), language: None });
            Some(matrix(&Table { about, ..table.clone() }))
        }
        _ => None,
    });
    tables.collect()
}
