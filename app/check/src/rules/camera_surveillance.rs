use seloste_notice::{Finding, Severity};

use crate::context::Context;
use crate::lexicon::{ARTICLE_14, CAMERAS, WATCHED_PLACES};
use crate::rule::{Rule, RuleFn};
use crate::text::{fold, quote};
use crate::text_index::TextEntry;

pub(super) const RULE: Rule = Rule {
    id: "camera-surveillance",
    summary: "A notice about camera surveillance does not say where, or relies on Art. 14",
    severity: Severity::Warning,
    why: "People must be able to see which places are watched, to avoid them or to ask for recordings. What a \
          camera records is collected from the person, so the information of Art. 13 is due at once, on a \
          sign with a link to the notice.",
    source: "Art. 13 GDPR; Court of Justice, C-422/24, 18 December 2025; EDPB guidelines 3/2019",
    remedy: "Say which places the cameras watch, such as the entrances and the yard, and give the information \
             of Art. 13.",
    wrong: "\
register: Camera surveillance
",
    right: "\
register: Camera surveillance
introduction: The cameras watch the entrances and the yard.
",
    lists: &[&CAMERAS, &ARTICLE_14, &WATCHED_PLACES],
    run: RuleFn::Notice(run),
};

/// Reports a notice whose title, register or purpose is camera surveillance and whose texts name no place,
/// and sentences about cameras that cite Art. 14.
fn run(context: &Context) -> Vec<Finding> {
    let mut findings: Vec<Finding> = CAMERAS
        .find_where(&context.texts, |hit| hit.has(&ARTICLE_14))
        .into_iter()
        .map(|hit| {
            RULE.finding(
                hit.entry.path(),
                format!(
                    "recordings are collected from the person (Art. 13), not elsewhere: {}",
                    quote(hit.sentence)
                ),
            )
        })
        .collect();
    let notice = context.notice;
    let of_notice = [("title", Some(&notice.title)), ("register", notice.register.as_ref())];
    let subject = of_notice.into_iter().find(|(_, text)| {
        text.is_some_and(|text| text.iter().any(|(language, text)| CAMERAS.match_text(&fold(text), language)))
    });
    let Some((path, _)) = subject else { return findings };
    let is_place = |entry: &TextEntry| !entry.path_without_language().starts_with("controller");
    if !context.texts.any_has(&WATCHED_PLACES, is_place) && RULE.can_search(context) {
        findings.push(RULE.finding(path, "the notice does not say which places the cameras watch"));
    }
    findings
}

#[cfg(test)]
mod tests {
    use crate::tests::found;

    #[test]
    fn article_14_is_reported_for_recordings_only() {
        let reported = [("camera-surveillance", "introduction".to_owned())];
        for text in [
            "Kameravalvonnasta kerrotaan artiklan 14 mukaisesti.",
            "Om kamerabevakningen informeras enligt artikel 14.",
            "Information about CCTV is given under Article 14.",
        ] {
            assert_eq!(found(&format!("introduction: {text}")), reported, "{text}");
        }
        assert!(found("introduction: Information is given under Articles 13 and 14.").is_empty());
    }

    #[test]
    fn place_is_required_of_notices_about_cameras_only() {
        assert!(found("introduction: Myymälässä on kameravalvonta.").is_empty());
        assert!(found("introduction: Meillä on myös kameravalvonta.").is_empty());
        for place in ["Kamerat kuvaavat piha-aluetta.", "Kamerorna finns vid ingången."] {
            assert!(found(&format!("register: Kameravalvonta\nintroduction: {place}")).is_empty(), "{place}");
        }
        assert_eq!(found("register: Kamerabevakning"), [("camera-surveillance", "register".to_owned())]);
    }
}
