//! Ids that join: each must lead somewhere, and to one place only.

use crate::fields::Reader;
use crate::node::Node;
use crate::problem;
use seloste_notice::{Notice, Location};
use std::collections::HashSet;
use std::ops::Range;

/// Tells that the id of the entry at this path stands twice, if it does.
pub fn unique(reader: &mut Reader<'_>, path: &str, id: &str, seen: &mut HashSet<String>) {
    if !seen.insert(id.to_owned()) {
        let range = reader.range(&Location::Path(format!("{path}.id")));
        duplicate_at(reader, range, id);
    }
}

/// Tells that an id stands twice.
pub fn duplicate_at(reader: &mut Reader<'_>, range: Range<usize>, id: &str) {
    reader.error(
        "duplicate-id",
        range,
        format!("the id `{id}` is used twice"),
        "What refers to it could mean either.",
        "Give one of them another id.".to_owned(),
    );
}

/// Tells every id that leads nowhere.
pub fn check(reader: &mut Reader<'_>, root: &Node, notice: &Notice) {
    let data: Vec<&str> = notice.data.iter().map(|category| category.id.as_str()).collect();
    let recipients: Vec<&str> =
        notice.stated_recipients().iter().map(|recipient| recipient.id.as_str()).collect();
    for (index, purpose) in notice.purposes.iter().enumerate() {
        let path = format!("purposes[{index}]");
        dangling(reader, &format!("{path}.data"), "data", &purpose.data, &data);
        dangling(reader, &format!("{path}.recipients"), "recipients", &purpose.recipients, &recipients);
        for (number, retention) in purpose.retention.iter().enumerate() {
            dangling(reader, &format!("{path}.retention[{number}].data"), "data", &retention.data, &data);
        }
    }
    for (index, retention) in notice.retention.iter().enumerate() {
        dangling(reader, &format!("retention[{index}].data"), "data", &retention.data, &data);
    }
    if let Some(transfers) = notice.transfers.stated() {
        dangling(reader, "transfers.data", "data", &transfers.data, &data);
    }
    reader.note("", root.range.start..root.range.start);
}

fn dangling(reader: &mut Reader<'_>, path: &str, list: &str, ids: &[String], known: &[&str]) {
    for (index, id) in ids.iter().enumerate() {
        if known.contains(&id.as_str()) {
            continue;
        }
        let range = reader.range(&Location::Path(format!("{path}[{index}]")));
        let several = id.split(',').map(str::trim).all(|id| known.contains(&id));
        let fix = match problem::nearest(id, known.iter().copied()) {
            _ if several => format!("Write several in brackets: `[{}]`.", problem::short(id)),
            Some(near) => format!("Did you mean `{near}`?"),
            None if known.is_empty() => format!("There is nothing under `{list}:` yet; add `{id}: …` there."),
            None => format!("Known ids under `{list}:`: {}.", known.join(", ")),
        };
        reader.error(
            "unknown-id",
            range,
            format!("`{id}` is not among the ids of `{list}`"),
            "The page could not show what is meant.",
            fix,
        );
    }
}
