//! `notice.json`: a notice as data, with terms of the W3C Data Privacy Vocabulary (DPV).

use seloste_notice::{Basis, ItemState, Mechanism, Notice, REQUIRED_ITEMS};
use seloste_outline::Outline;
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

#[derive(Serialize)]
struct NoticeJson<'n> {
    #[serde(rename = "@context")]
    context: Context,
    #[serde(rename = "@type")]
    kind: &'static str,
    language: &'static str,
    items: Vec<ItemJson>,
    terms: Vec<TermMapping>,
    notice: &'n Notice,
}

/// Returns the notice as JSON.
pub(crate) fn write(notice: &Notice, outline: &Outline) -> serde_json::Result<Vec<u8>> {
    let bases =
        Basis::ALL.into_iter().map(|basis| TermMapping { word: basis.as_str(), term: basis.dpv_term() });
    let mechanisms = Mechanism::ALL
        .into_iter()
        .filter_map(|mechanism| Some(TermMapping { word: mechanism.as_str(), term: mechanism.dpv_term()? }));
    let data = NoticeJson {
        context: Context { dpv: "https://w3id.org/dpv#", eu_gdpr: "https://w3id.org/dpv/legal/eu/gdpr#" },
        kind: "dpv:PrivacyNotice",
        language: outline.language.code(),
        items: REQUIRED_ITEMS
            .iter()
            .map(|item| ItemJson {
                article: item.article,
                term: item.dpv_term,
                path: item.path,
                state: (item.state)(notice),
            })
            .collect(),
        terms: bases.chain(mechanisms).collect(),
        notice,
    };
    json::to_line(&data)
}
