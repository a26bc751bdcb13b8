use seloste_notice::{Finding, Location, Notice, Waiver};

/// Sets the reason of the first matching waiver on each finding.
pub(crate) fn apply(notice: &Notice, findings: &mut [Finding]) {
    let waivers: Vec<(&Waiver, Option<String>)> = notice
        .waivers
        .iter()
        .map(|waiver| (waiver, waiver.at.as_deref().map(|at| with_index(notice, at))))
        .collect();
    for finding in findings {
        if let Some((waiver, _)) = waivers
            .iter()
            .find(|(waiver, at)| finding.rule == waiver.rule && covers(at.as_deref(), &finding.location))
        {
            finding.waived = Some(waiver.because.clone());
        }
    }
}

/// Returns true if the waiver matches any finding, including findings already waived by another one.
pub(crate) fn matches_any(notice: &Notice, waiver: &Waiver, findings: &[Finding]) -> bool {
    let at = waiver.at.as_deref().map(|at| with_index(notice, at));
    findings.iter().any(|finding| finding.rule == waiver.rule && covers(at.as_deref(), &finding.location))
}

/// Returns true if a location is at this path or below it. A waiver without a path covers the whole notice.
fn covers(at: Option<&str>, place: &Location) -> bool {
    let Some(at) = at else { return true };
    match place {
        Location::Path(path) => {
            path.strip_prefix(at).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        }
        Location::Span(_) => false,
    }
}

/// Converts a path with an id into the form that findings use: `purposes.deliver.basis` becomes
/// `purposes[0].basis`. A waiver by id stays valid when the list is reordered.
fn with_index(notice: &Notice, at: &str) -> String {
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
    fn waiver_covers_its_path_and_paths_below() {
        let place = |path: &str| Location::Path(path.to_owned());
        assert!(covers(None, &place("recipients")));
        assert!(covers(Some("recipients.a"), &place("recipients.a")));
        assert!(covers(Some("recipients.a"), &place("recipients.a.transfer")));
        assert!(covers(Some("purposes"), &place("purposes[3].basis")));
        assert!(!covers(Some("recipients.a"), &place("recipients.ab")));
        assert!(!covers(Some("recipients.a.transfer"), &place("recipients.a")));
        assert!(!covers(Some("recipients"), &Location::Span(0..4)));
    }
}
