use seloste_notice::{Layout, SectionId};

use super::*;
use crate::gallery::{Example, example_notice, outline};

/// Sections in each layout.
const SHOWN: [SectionId; 2] = [SectionId::Controller, SectionId::Data];

pub(crate) fn examples() -> Vec<Example> {
    Layout::ALL.into_iter().map(layout).collect()
}

fn layout(layout: Layout) -> Example {
    let mut notice = example_notice();
    notice.layout = layout;
    let mut outline = outline(&notice);
    outline.sections.retain(|section| section.section.is_some_and(|id| SHOWN.contains(&id)));
    for section in &mut outline.sections {
        // The gallery has each section four times, so ids and names of landmarks need the layout.
        section.id = format!("{}-{}", layout.as_str(), section.id);
        if let Some(heading) = &mut section.heading {
            heading.text = format!("{} ({})", heading.text, layout.as_str());
        }
    }
    Example::new(layout.as_str(), sections(&outline, |_| Html::default()))
}
