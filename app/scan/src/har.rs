//! The recorded requests as an HTTP archive (HAR 1.2), which browsers and other tools open.
//!
//! Bodies, headers and values of cookies are not recorded, so the lists for them are empty and sizes are -1,
//! which the format has for "unknown".

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::observed::{Observations, Request, Visit};

/// Returns the requests of all visits as an HTTP archive. Each visit is a page, whose title contains the
/// phase. What the format does not know is in fields whose names begin with `_`.
pub fn har(observations: &Observations) -> Value {
    let visits = || observations.visits.iter().enumerate();
    let entries =
        visits().flat_map(|(at, visit)| visit.requests.iter().map(move |one| entry(at, visit, one)));
    json!({ "log": {
        "version": "1.2",
        "creator": { "name": "seloste", "version": env!("CARGO_PKG_VERSION") },
        "browser": browser(&observations.browser),
        "pages": visits().map(|(at, visit)| page(at, visit)).collect::<Vec<_>>(),
        "entries": entries.collect::<Vec<_>>(),
    }})
}

/// Splits the browser's name, such as `Chrome/156.0`, from its version.
fn browser(product: &str) -> Value {
    let (name, version) = product.split_once('/').unwrap_or((product, ""));
    json!({ "name": name, "version": version })
}

fn page(at: usize, visit: &Visit) -> Value {
    let action = if visit.is_choice { " (reaction to the choice)" } else { "" };
    json!({
        "id": page_id(at),
        "startedDateTime": date_time(visit.started_ms),
        "title": format!("{} {}{action}", visit.url, visit.phase.as_str()),
        "pageTimings": { "onContentLoad": -1, "onLoad": -1 },
        "_phase": visit.phase,
    })
}

fn entry(at: usize, visit: &Visit, request: &Request) -> Value {
    let time = request.duration_ms.map_or(-1, |time| i64::try_from(time).unwrap_or(i64::MAX));
    json!({
        "pageref": page_id(at),
        "startedDateTime": date_time(visit.started_ms.saturating_add(request.at_ms)),
        "time": time.max(0),
        "request": {
            "method": request.method, "url": request.url, "httpVersion": "", "cookies": [], "headers": [],
            "queryString": query(&request.url), "headersSize": -1, "bodySize": -1,
        },
        "response": {
            "status": request.status.unwrap_or(0), "statusText": "", "httpVersion": "", "cookies": [], "headers": [],
            "content": { "size": 0, "mimeType": request.media_type }, "redirectURL": "", "headersSize": -1,
            "bodySize": -1,
        },
        "cache": {},
        "timings": { "send": 0, "wait": time, "receive": 0 },
        "_resourceType": request.kind,
        "_initiator": request.initiator,
        "_firstParty": request.first_party,
    })
}

fn page_id(at: usize) -> String {
    format!("page_{}", at + 1)
}

fn query(url: &str) -> Vec<Value> {
    let Ok(url) = url::Url::parse(url) else { return Vec::new() };
    url.query_pairs().map(|(name, value)| json!({ "name": name, "value": value })).collect()
}

/// Returns milliseconds since 1970 as RFC 3339 in UTC.
fn date_time(ms: u64) -> String {
    let time = i64::try_from(ms).ok().and_then(|ms| Timestamp::from_millisecond(ms).ok()).unwrap_or_default();
    time.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::observed::Phase;

    #[test]
    fn times_are_those_of_requests() {
        assert_eq!(date_time(1_795_923_547_818), "2026-11-29T03:39:07.818Z");
        assert_eq!(date_time(0), "1970-01-01T00:00:00.000Z");
        assert_eq!(date_time(u64::MAX), "1970-01-01T00:00:00.000Z");
    }

    #[test]
    fn a_request_has_the_members_that_the_format_requires() {
        let request = Request {
            url: "https://pixel.ads.example/p.gif?a=1&b=%C3%A4".to_owned(),
            host: "pixel.ads.example".to_owned(),
            method: "GET".to_owned(),
            kind: "image".to_owned(),
            media_type: "image/gif".to_owned(),
            initiator: "https://www.esimerkki.example/".to_owned(),
            at_ms: 20,
            duration_ms: Some(35),
            status: Some(200),
            ..Request::default()
        };
        let visit = Visit { started_ms: 1_000, requests: vec![request], ..Visit::empty(Phase::Refused) };
        let visits = vec![Visit::empty(Phase::Before), visit];
        let browser = "Chrome/156.0.1".to_owned();
        let archive = har(&Observations { visits, browser, ..Observations::default() });
        let log = &archive["log"];
        assert_eq!(log["browser"], json!({ "name": "Chrome", "version": "156.0.1" }));
        assert_eq!(log["pages"].as_array().map(Vec::len), Some(2));
        let entry = &log["entries"][0];
        assert_eq!(entry["pageref"], log["pages"][1]["id"]);
        assert_eq!(entry["startedDateTime"], "1970-01-01T00:00:01.020Z");
        assert_eq!(entry["time"], 35);
        let query = json!([{ "name": "a", "value": "1" }, { "name": "b", "value": "ä" }]);
        assert_eq!(entry["request"]["queryString"], query);
        assert_eq!(entry["response"]["content"]["mimeType"], "image/gif");
        // Sums of parts that are not -1 must be the time (section "timings" of the format).
        assert_eq!(entry["timings"], json!({ "send": 0, "wait": 35, "receive": 0 }));
    }
}
