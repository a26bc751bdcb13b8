//! Files at well-known addresses (RFC 8615), and the one that makes GitHub Pages publish them.

use anyhow::{Context as _, Result};
use seloste_notice::{Date, GpcPolicy, Notice};
use serde::Serialize;

use crate::staging::Staging;

/// Path of the GPC support representation.
const GPC_PATH: &str = ".well-known/gpc.json";

/// Without this file, GitHub Pages runs Jekyll over a branch that it publishes, and Jekyll leaves out folders
/// that start with a dot.
const NO_JEKYLL_PATH: &str = ".nojekyll";

/// The GPC support representation (W3C, Global Privacy Control).
#[derive(Serialize)]
struct GpcSupport<'d> {
    gpc: bool,
    #[serde(rename = "lastUpdate", skip_serializing_if = "Option::is_none")]
    last_update: Option<&'d str>,
}

/// Writes whether the site honors the signal. An existing file in `public/` takes precedence, because it may
/// cover more than these notices.
///
/// `last_update` is the latest date of change in the notices. The build date is not used, so that the same
/// notices give the same files.
pub(crate) fn write(gpc: GpcPolicy, last_update: Option<&str>, staging: &Staging) -> Result<()> {
    if !staging.has_copy(NO_JEKYLL_PATH) {
        staging.write(NO_JEKYLL_PATH, b"")?;
    }
    if staging.has_copy(GPC_PATH) {
        return Ok(());
    }
    let support = GpcSupport { gpc: gpc == GpcPolicy::Reject, last_update };
    let mut json =
        serde_json::to_string(&support).context("cannot serialize the GPC support representation")?;
    json.push('\n');
    staging.write(GPC_PATH, json.as_bytes()).with_context(|| {
        format!("cannot write {GPC_PATH}; if public/ contains .well-known, it must be a folder")
    })
}

/// Returns the latest date of change in a notice.
pub(crate) fn last_change(notice: &Notice) -> Option<Date> {
    let changes = notice.changes.iter().map(|change| change.date);
    notice.updated.into_iter().chain(changes).max()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use seloste_notice::{Change, Language, Layout, Text};

    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn notice(updated: Option<&str>, changes: &[&str]) -> Notice {
        let title = Text::new(Language::Fi, "Seloste");
        let mut notice = Notice::new("a", Layout::Fields, vec![Language::Fi], title.clone());
        notice.updated = updated.map(date);
        notice.changes =
            changes.iter().map(|changed| Change { date: date(changed), text: title.clone() }).collect();
        notice
    }

    /// Returns the file's content, with these files in `public/`.
    fn written(gpc: GpcPolicy, last_update: Option<&str>, public: &[(&str, &str)]) -> Result<String> {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("dist");
        let staging = Staging::new(&out).unwrap();
        for (path, content) in public {
            staging.write_copy(path, content.as_bytes()).unwrap();
        }
        write(gpc, last_update, &staging)?;
        staging.publish().unwrap();
        Ok(fs::read_to_string(out.join(GPC_PATH)).unwrap())
    }

    #[test]
    fn support_depends_on_the_settings() {
        let written_for = |gpc| written(gpc, Some("2026-10-01"), &[]).unwrap();
        assert_eq!(written_for(GpcPolicy::Reject), "{\"gpc\":true,\"lastUpdate\":\"2026-10-01\"}\n");
        assert_eq!(written_for(GpcPolicy::Ask), "{\"gpc\":false,\"lastUpdate\":\"2026-10-01\"}\n");
        assert_eq!(written(GpcPolicy::Reject, None, &[]).unwrap(), "{\"gpc\":true}\n");
    }

    #[test]
    fn each_site_says_that_jekyll_does_not_build_it() {
        let place = tempfile::tempdir().unwrap();
        let staging = Staging::new(&place.path().join("dist")).unwrap();
        write(GpcPolicy::Reject, None, &staging).unwrap();
        assert_eq!(staging.read(".nojekyll").unwrap(), b"");
    }

    #[test]
    fn last_change_is_the_latest_date_of_a_notice() {
        let changes = ["2025-01-31", "2026-09-30", "2024-02-29"];
        assert_eq!(last_change(&notice(Some("2025-01-31"), &changes)), Some(date("2026-09-30")));
        assert_eq!(last_change(&notice(Some("2026-10-01"), &changes)), Some(date("2026-10-01")));
        assert_eq!(last_change(&notice(None, &[])), None);
    }

    #[test]
    fn file_in_public_takes_precedence() {
        let updated = Some("2026-10-01");
        let own = "{\"gpc\": false}";
        assert_eq!(written(GpcPolicy::Reject, updated, &[(GPC_PATH, own)]).unwrap(), own);
        let beside = [(".well-known/security.txt", "Contact: mailto:a@example.fi\n")];
        assert!(written(GpcPolicy::Reject, updated, &beside).unwrap().contains("true"));
        let in_the_way = written(GpcPolicy::Reject, updated, &[(".well-known", "mine")]).unwrap_err();
        assert!(in_the_way.to_string().contains("it must be a folder"), "{in_the_way:#}");
    }
}
