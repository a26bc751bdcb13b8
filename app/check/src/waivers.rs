use seloste_notice::{Finding, Notice, Place, Waiver};

/// Marks what the author has waived, with the reason.
pub(crate) fn apply(notice: &Notice, findings: &mut [Finding]) {
    let waivers: Vec<(&Waiver, Option<String>)> = notice
        .waivers
        .iter()
        .map(|waiver| (waiver, waiver.at.as_deref().map(|at| by_index(notice, at))))
        .collect();
    for finding in findings {
        if let Some((waiver, _)) = waivers
            .iter()
            .find(|(waiver, at)| finding.rule == waiver.rule && covers(at.as_deref(), &finding.place))
        {
            finding.waived = Some(waiver.because.clone());
        }
    }
}

/// Whether a waiver matches any of the findings, be it that another waiver took them first.
pub(crate) fn matches_any(notice: &Notice, waiver: &Waiver, findings: &[Finding]) -> bool {
    let at = waiver.at.as_deref().map(|at| by_index(notice, at));
    findings.iter().any(|finding| finding.rule == waiver.rule && covers(at.as_deref(), &finding.place))
}

/// Whether a place stands at a path or under it. A waiver without a path covers the whole notice.
fn covers(at: Option<&str>, place: &Place) -> bool {
    let Some(at) = at else { return true };
    match place {
        Place::Path(path) => {
            path.strip_prefix(at).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        }
        Place::Bytes(_) => false,
    }
}

/// A path in which an entry of a list is named by its id, as findings name it: `purposes.deliver.basis` becomes
/// `purposes[0].basis`. An author who waives by id is not surprised when the list is reordered.
fn by_index(notice: &Notice, at: &str) -> String {
    let Some((list, rest)) = at.split_once('.') else { return at.to_owned() };
    let (id, under) = rest.find(['.', '[']).map_or((rest, ""), |end| rest.split_at(end));
    let index = match list {
        "purposes" => notice.purposes.iter().position(|purpose| purpose.id.as_deref() == Some(id)),
        "services" => notice.services.iter().position(|service| service.id == id),
        "sections" => notice.sections.iter().position(|section| section.id.as_deref() == Some(id)),
        _ => None,
    };
    index.map_or_else(|| at.to_owned(), |index| format!("{list}[{index}]{under}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_waiver_covers_its_place_and_what_is_under_it() {
        let place = |path: &str| Place::Path(path.to_owned());
        assert!(covers(None, &place("recipients")));
        assert!(covers(Some("recipients.a"), &place("recipients.a")));
        assert!(covers(Some("recipients.a"), &place("recipients.a.transfer")));
        assert!(covers(Some("purposes"), &place("purposes[3].basis")));
        assert!(!covers(Some("recipients.a"), &place("recipients.ab")));
        assert!(!covers(Some("recipients.a.transfer"), &place("recipients.a")));
        assert!(!covers(Some("recipients"), &Place::Bytes(0..4)));
    }
}
