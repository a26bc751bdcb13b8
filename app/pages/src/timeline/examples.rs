use seloste_notice::Period;
use seloste_outline::{Outline, OutlineBlock, Picture};

use super::*;
use crate::gallery::{Example, example_notice, outline};

pub(crate) fn examples() -> Vec<Example> {
    let notice = example_notice();
    let mut compressed = notice.clone();
    compressed.retention[2].period = Some(Period { days: 30, ..Period::default() });
    compressed.retention[1].period = Some(Period { years: 50, ..Period::default() });
    vec![
        Example::new("similar periods, with every kind of end", picture(&outline(&notice))),
        Example::new("periods of different magnitude", picture(&outline(&compressed))),
    ]
}

fn picture(outline: &Outline) -> Html {
    let blocks = outline.sections.iter().flat_map(|section| &section.blocks);
    let timelines = blocks.filter_map(|block| match block {
        OutlineBlock::Picture(Picture::Timeline(picture)) => Some(timeline(picture)),
        _ => None,
    });
    timelines.collect()
}
