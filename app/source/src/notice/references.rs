//! Checks ids: each is unique, and each reference has a target.

use std::collections::HashSet;
use std::ops::Range;

use seloste_notice::{Location, Notice};

use crate::decode::Decoder;
use crate::diagnose::help::{Help, Replacement};
use crate::diagnose::similar::Closest;
use crate::diagnose::{finding, similar};
use crate::yaml::YamlNode;

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
pub(super) fn check(decoder: &mut Decoder<'_>, root: &YamlNode, notice: &Notice) {
    let data: Vec<&str> = notice.data.iter().map(|category| category.id.as_str()).collect();
    let recipients: Vec<&str> =
        notice.stated_recipients().iter().map(|recipient| recipient.id.as_str()).collect();
    for (index, purpose) in notice.purposes.iter().enumerate() {
        let path = format!("purposes[{index}]");
        check_references(decoder, &format!("{path}.data"), "data", &purpose.data, &data);
        check_references(
            decoder,
            &format!("{path}.recipients"),
            "recipients",
            &purpose.recipients,
            &recipients,
        );
        for (number, retention) in purpose.retention.iter().enumerate() {
            check_references(
                decoder,
                &format!("{path}.retention[{number}].data"),
                "data",
                &retention.data,
                &data,
            );
        }
    }
    for (index, retention) in notice.retention.iter().enumerate() {
        check_references(decoder, &format!("retention[{index}].data"), "data", &retention.data, &data);
    }
    if let Some(transfers) = notice.transfers.stated() {
        check_references(decoder, "transfers.data", "data", &transfers.data, &data);
    }
    decoder.record("", root.range.start..root.range.start);
}

fn check_references(decoder: &mut Decoder<'_>, path: &str, list: &str, ids: &[String], known: &[&str]) {
    for (index, id) in ids.iter().enumerate() {
        if known.contains(&id.as_str()) {
            continue;
        }
        let range = decoder.range(&Location::Path(format!("{path}[{index}]")));
        let several = id.split(',').map(str::trim).all(|id| known.contains(&id));
        let help = match similar::closest(id, known.iter().copied()) {
            _ if several => Help::certain(
                format!("Write several ids in brackets: `[{}]`.", finding::excerpt(id)),
                [Replacement::new(range.clone(), format!("[{id}]"))],
            ),
            // Another id may be the one that is missing.
            Some(Closest { word, .. }) => {
                Help::possible(format!("Did you mean `{word}`?"), [Replacement::new(range.clone(), word)])
            }
            None if known.is_empty() => format!("`{list}:` has no entries yet. Add `{id}: …` there.").into(),
            None => format!("Ids under `{list}:`: {}.", known.join(", ")).into(),
        };
        decoder.error(
            "unknown-id",
            range,
            format!("`{id}` is not an id under `{list}`"),
            "The page cannot show what it refers to.",
            help,
        );
    }
}
