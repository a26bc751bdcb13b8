use seloste_notice::{Date, Finding, Location, Notice, Waiver};

/// Sets the reason of the first matching waiver on each finding. A waiver that has ended matches none.
pub(crate) fn apply(notice: &Notice, today: Date, findings: &mut [Finding]) {
    let waivers: Vec<(&Waiver, Option<String>)> = notice
        .waivers
        .iter()
        .filter(|waiver| !has_ended(waiver, today))
        .map(|waiver| (waiver, path_of(notice, waiver)))
        .collect();
    for finding in findings {
        if let Some((waiver, _)) = waivers.iter().find(|(waiver, at)| covers(waiver, at.as_deref(), finding))
        {
            finding.waived = Some(waiver.because.clone());
        }
    }
}

/// Returns true if the waiver matches any finding, including findings already waived by another one.
pub(crate) fn matches_any(notice: &Notice, waiver: &Waiver, findings: &[Finding]) -> bool {
    let at = path_of(notice, waiver);
    findings.iter().any(|finding| covers(waiver, at.as_deref(), finding))
}

/// Returns true after the last day of a waiver.
pub(crate) fn has_ended(waiver: &Waiver, today: Date) -> bool {
    waiver.until.is_some_and(|until| until < today)
}

fn path_of(notice: &Notice, waiver: &Waiver) -> Option<String> {
    waiver.at.as_deref().map(|at| with_index(notice, at))
}

fn covers(waiver: &Waiver, at: Option<&str>, finding: &Finding) -> bool {
    finding.rule == waiver.rule
        && is_at(at, &finding.location)
        && waiver.names.as_deref().is_none_or(|name| has_name(&finding.message, name))
}

/// Returns true if a message contains a whole name: `ads.example` is not in `pixel.ads.example`.
fn has_name(message: &str, name: &str) -> bool {
    let is_part = |character: char| character.is_alphanumeric() || matches!(character, '-' | '_' | '.');
    !name.is_empty()
        && message.match_indices(name).any(|(start, found)| {
            let before = message.get(..start).and_then(|text| text.chars().next_back());
            let after = message.get(start + found.len()..).and_then(|text| text.chars().next());
            !before.is_some_and(is_part) && !after.is_some_and(is_part)
        })
}

/// Returns true if a location is at this path or below it. A waiver without a path covers the whole notice.
fn is_at(at: Option<&str>, place: &Location) -> bool {
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
        assert!(is_at(None, &place("recipients")));
        assert!(is_at(Some("recipients.a"), &place("recipients.a")));
        assert!(is_at(Some("recipients.a"), &place("recipients.a.transfer")));
        assert!(is_at(Some("purposes"), &place("purposes[3].basis")));
        assert!(!is_at(Some("recipients.a"), &place("recipients.ab")));
        assert!(!is_at(Some("recipients.a.transfer"), &place("recipients.a")));
        assert!(!is_at(Some("recipients"), &Location::Span(0..4)));
    }

    #[test]
    fn name_is_found_as_a_whole() {
        assert!(has_name("cookie `_ga` is stored", "_ga"));
        assert!(has_name("ads.example is contacted", "ads.example"));
        assert!(has_name("pixel.ads.example and ads.example are contacted", "ads.example"));
        assert!(!has_name("pixel.ads.example is contacted", "ads.example"));
        assert!(!has_name("ads.example.net is contacted", "ads.example"));
        assert!(!has_name("cookie `_ga_TEST` is stored", "_ga"));
        assert!(!has_name("cookie `ä_gaä` is stored", "_ga"));
        assert!(!has_name("cookie `_ga` is stored", ""));
    }
}
