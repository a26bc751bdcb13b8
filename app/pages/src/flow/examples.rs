use seloste_notice::{Item, Notice};
use seloste_outline::{Outline, OutlineBlock, Picture};

use super::*;
use crate::gallery::{Example, example_notice, outline};

pub(crate) fn examples() -> Vec<Example> {
    let notice = example_notice();
    let with = |keep: &[&str], change: fn(&mut Notice)| {
        let mut notice = notice.clone();
        if let Item::Stated(recipients) = &mut notice.recipients {
            recipients.retain(|recipient| keep.contains(&recipient.id.as_str()));
        }
        change(&mut notice);
        picture(&outline(&notice))
    };
    vec![
        Example::new("recipients inside and outside the EEA", picture(&outline(&notice))),
        Example::new(
            "recipients without a country, no sources",
            with(&["books", "tax"], |notice| {
                notice.sources.clear();
                if let Item::Stated(recipients) = &mut notice.recipients {
                    recipients.iter_mut().for_each(|recipient| recipient.countries.clear());
                }
            }),
        ),
        Example::new("all recipients outside the EEA", with(&["mail"], |_| ())),
    ]
}

fn picture(outline: &Outline) -> Html {
    let blocks = outline.sections.iter().flat_map(|section| &section.blocks);
    let flows = blocks.filter_map(|block| match block {
        OutlineBlock::Picture(Picture::Flow(picture)) => Some(flow(picture)),
        _ => None,
    });
    flows.collect()
}
