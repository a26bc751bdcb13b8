//! `notice.json`: a notice as data, with terms of the W3C Data Privacy Vocabulary (DPV).

use seloste_notice::{Basis, ItemState, Language, Mechanism, Notice, REQUIRED_ITEMS};
use serde::Serialize;

use crate::json;

/// Namespace prefixes (JSON-LD context).
#[derive(Serialize)]
struct Context {
    dpv: &'static str,
    #[serde(rename = "eu-gdpr")]
    eu_gdpr: &'static str,
}

/// An item of Art. 13 or 14 GDPR and whether the notice states it.
#[derive(Serialize)]
struct ItemJson {
    article: &'static str,
    term: &'static str,
    path: &'static str,
    state: ItemState,
}

/// A keyword of the model and its DPV term.
#[derive(Serialize)]
struct TermMapping {
    word: &'static str,
    term: &'static str,
}

/// Beginning of the file, which differs between languages.
#[derive(Serialize)]
struct Head {
    #[serde(rename = "@context")]
    context: Context,
    #[serde(rename = "@type")]
    kind: &'static str,
    language: &'static str,
}

/// Rest of the file, which is the same in each language.
#[derive(Serialize)]
struct Body<'n> {
    items: Vec<ItemJson>,
    terms: Vec<TermMapping>,
    notice: &'n Notice,
}

/// A notice as JSON, except its language.
pub(crate) struct NoticeData(String);

impl NoticeData {
    /// Serializes a notice.
    pub(crate) fn new(notice: &Notice) -> serde_json::Result<Self> {
        let bases =
            Basis::ALL.into_iter().map(|basis| TermMapping { word: basis.as_str(), term: basis.dpv_term() });
        let mechanisms = Mechanism::ALL.into_iter().filter_map(|mechanism| {
            Some(TermMapping { word: mechanism.as_str(), term: mechanism.dpv_term()? })
        });
        let items = REQUIRED_ITEMS.iter().map(|item| ItemJson {
            article: item.article,
            term: item.dpv_term,
            path: item.path,
            state: (item.state)(notice),
        });
        let body = Body { items: items.collect(), terms: bases.chain(mechanisms).collect(), notice };
        json::to_line(&body).map(Self)
    }

    /// Returns the notice as JSON for its page in a language.
    pub(crate) fn in_language(&self, language: Language) -> serde_json::Result<String> {
        let context =
            Context { dpv: "https://w3id.org/dpv#", eu_gdpr: "https://w3id.org/dpv/legal/eu/gdpr#" };
        let head = Head { context, kind: "dpv:PrivacyNotice", language: language.code() };
        let mut json = serde_json::to_string(&head)?;
        // One object of the members of both.
        json.truncate(json.len() - 1);
        json.push(',');
        json.push_str(&self.0[1..]);
        Ok(json)
    }
}
