//! Files at well-known addresses (RFC 8615).

use anyhow::{Context as _, Result};
use seloste_notice::{GpcPolicy, Notice};
use serde::Serialize;

use crate::input::BuildInput;
use crate::staging::Staging;

/// Path of the GPC support representation.
const GPC_PATH: &str = ".well-known/gpc.json";

/// The GPC support representation (W3C, Global Privacy Control).
#[derive(Serialize)]
struct GpcSupport {
    gpc: bool,
    #[serde(rename = "lastUpdate", skip_serializing_if = "Option::is_none")]
    last_update: Option<String>,
}

/// Writes whether the site honors the signal. An existing file in `public/` takes precedence, because it may
/// cover more than these notices.
pub(crate) fn write(input: &BuildInput<'_>, staging: &Staging) -> Result<()> {
    if staging.has(GPC_PATH) {
        return Ok(());
    }
    let support = GpcSupport {
        gpc: input.site.consent.gpc == GpcPolicy::Reject,
        last_update: last_update(input.notices).map(|date| date.to_string()),
    };
    let mut json =
        serde_json::to_string(&support).context("cannot serialize the GPC support representation")?;
    json.push('\n');
    staging.write(GPC_PATH, json.as_bytes()).with_context(|| {
        format!("cannot write {GPC_PATH}; if public/ contains .well-known, it must be a folder")
    })
}

/// Returns the latest date of change in the notices. Does not use the build date, so that the same notices
/// give the same files.
fn last_update(notices: &[&Notice]) -> Option<seloste_notice::Date> {
    let dates = |notice: &&Notice| {
        let changes = notice.changes.iter().map(|change| change.date);
        notice.updated.into_iter().chain(changes).max()
    };
    notices.iter().filter_map(dates).max()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use seloste_notice::{Change, ConsentSettings, Date, Language, Layout, Site, Text, Theme};

    use super::*;
    use crate::WidgetFiles;

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

    fn site(gpc: GpcPolicy) -> Site {
        Site {
            title: Text::new(Language::Fi, "Selosteet"),
            description: None,
            languages: vec![Language::Fi],
            origin: None,
            path: "/".to_owned(),
            theme: Theme::default(),
            consent: ConsentSettings { gpc, ..ConsentSettings::default() },
            requests: false,
            indexed: true,
            disclaimer: None,
        }
    }

    /// Returns the file's content, with these files in `public/`.
    fn written(gpc: GpcPolicy, notices: &[&Notice], public: &[(&str, &str)]) -> Result<String> {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("dist");
        let staging = Staging::new(&out).unwrap();
        for (path, content) in public {
            staging.write(path, content.as_bytes()).unwrap();
        }
        let none = Path::new("");
        let widgets = WidgetFiles::embedded([b""; 5]);
        write(
            &BuildInput { site: &site(gpc), notices, public: none, widgets: &widgets, out: &out },
            &staging,
        )?;
        staging.publish().unwrap();
        Ok(fs::read_to_string(out.join(GPC_PATH)).unwrap())
    }

    #[test]
    fn support_depends_on_the_settings() {
        let notice = notice(Some("2026-10-01"), &[]);
        let written_for = |gpc| written(gpc, &[&notice], &[]).unwrap();
        assert_eq!(written_for(GpcPolicy::Reject), "{\"gpc\":true,\"lastUpdate\":\"2026-10-01\"}\n");
        assert_eq!(written_for(GpcPolicy::Ask), "{\"gpc\":false,\"lastUpdate\":\"2026-10-01\"}\n");
    }

    #[test]
    fn last_update_is_the_latest_date_of_the_notices() {
        let old = notice(Some("2025-01-31"), &["2026-09-30", "2024-02-29"]);
        let new = notice(Some("2026-10-01"), &["2026-01-01"]);
        let none = notice(None, &[]);
        assert_eq!(last_update(&[&none, &old]), Some(date("2026-09-30")));
        assert_eq!(last_update(&[&new, &old]), Some(date("2026-10-01")));
        assert_eq!(last_update(&[&none]), None);
        assert_eq!(written(GpcPolicy::Reject, &[&none], &[]).unwrap(), "{\"gpc\":true}\n");
        assert_eq!(written(GpcPolicy::Reject, &[], &[]).unwrap(), "{\"gpc\":true}\n");
    }

    #[test]
    fn file_in_public_takes_precedence() {
        let notice = notice(Some("2026-10-01"), &[]);
        let own = "{\"gpc\": false}";
        assert_eq!(written(GpcPolicy::Reject, &[&notice], &[(GPC_PATH, own)]).unwrap(), own);
        let beside = [(".well-known/security.txt", "Contact: mailto:a@example.fi\n")];
        assert!(written(GpcPolicy::Reject, &[&notice], &beside).unwrap().contains("true"));
        let in_the_way = written(GpcPolicy::Reject, &[&notice], &[(".well-known", "mine")]).unwrap_err();
        assert!(in_the_way.to_string().contains("it must be a folder"), "{in_the_way:#}");
    }
}
