//! Checks ids: each is unique, and each reference has a target.

use std::collections::HashSet;
use std::ops::Range;

use seloste_notice::Location;

use crate::decode::{Decoder, Reference, References};
use crate::diagnose::help::{Help, Replacement};
use crate::diagnose::similar::Closest;
use crate::diagnose::{finding, similar};

/// Reports the id of the entry at a path if an earlier entry has it.
pub(super) fn check_unique(decoder: &mut Decoder<'_>, path: &str, id: &str, seen: &mut HashSet<String>) {
    if !seen.insert(id.to_owned()) {
        let range = decoder.range(&Location::Path(format!("{path}.id")));
        report_duplicate(decoder, range, id);
    }
}

/// Reports a duplicate id.
pub(super) fn report_duplicate(decoder: &mut Decoder<'_>, range: Range<usize>, id: &str) {
    decoder.error(
        "duplicate-id",
        range,
        format!("duplicate id `{id}`"),
        "References to it would be ambiguous.",
        "Change one of the two ids.".to_owned(),
    );
}

/// Reports references to ids that do not exist.
pub(super) fn check(decoder: &mut Decoder<'_>) {
    let References { defined, referred } = std::mem::take(&mut decoder.references);
    for Reference { key, id, range } in referred {
        let known = || defined.iter().filter(|(list, _)| list == key).map(|(_, id)| id.as_str());
        let is_known = |id: &str| known().any(|known| known == id);
        if is_known(&id) {
            continue;
        }
        let several = id.split(',').map(str::trim).all(is_known);
        let help = match similar::closest(&id, known()) {
            _ if several => Help::certain(
                format!("Write several ids in brackets: `[{}]`.", finding::excerpt(&id)),
                [Replacement::new(range.clone(), format!("[{id}]"))],
            ),
            // Another id may be the one that is missing.
            Some(Closest { word, .. }) => {
                Help::possible(format!("Did you mean `{word}`?"), [Replacement::new(range.clone(), word)])
            }
            None if known().next().is_none() => {
                format!("`{key}:` has no entries yet. Add `{id}: …` there.").into()
            }
            None => format!("Ids under `{key}:`: {}.", known().collect::<Vec<_>>().join(", ")).into(),
        };
        decoder.error(
            "unknown-id",
            range,
            format!("`{id}` is not an id under `{key}`"),
            "The page cannot show what it refers to.",
            help,
        );
    }
}
