//! Reads the visitor's consent record from the cookies.

use seloste_consent::{cookie, latest};
use seloste_hooks::choices;
use seloste_request::Receipt;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, window};

/// Returns `document.cookie`; empty if it is not accessible.
pub(super) fn cookie_text() -> String {
    window()
        .and_then(|window| window.document()?.dyn_into::<HtmlDocument>().ok()?.cookie().ok())
        .unwrap_or_default()
}

/// Returns the receipt of the latest consent record; `None` if any record is invalid.
pub(super) fn latest_receipt(cookies: &str) -> Option<Receipt<'_>> {
    let values = cookie::pairs(cookies).filter(|(name, _)| *name == choices::COOKIE).map(|(_, value)| value);
    latest(values).and_then(Receipt::from_record)
}

#[cfg(test)]
mod tests {
    use seloste_consent::Record;

    use super::*;

    const OLD: &str = "1.old.1794000000.fi.r.a.!a";
    const NEW: &str = "1.new.1794000001.fi.r.r.-a";

    #[test]
    fn latest_record_is_read() {
        let expected = Record::parse(NEW).and_then(Receipt::from_record);
        assert!(expected.is_some());
        for (first, second) in [(OLD, NEW), (NEW, OLD)] {
            let cookies = format!("a=b; seloste_choices={first}; seloste_choices={second}; c");
            assert_eq!(latest_receipt(&cookies), expected);
        }
    }

    #[test]
    fn invalid_records_are_ignored() {
        for cookies in [
            String::new(),
            format!("other={NEW}"),
            format!("seloste_choices ={NEW}"),
            "seloste_choices=".to_owned(),
            "seloste_choices".to_owned(),
            format!("seloste_choices={NEW}.!a/b"),
            format!("seloste_choices=\"{NEW}\""),
            format!("seloste_choices={NEW}\r\nBcc: a@b.fi"),
            format!("seloste_choices={NEW}&bcc=a@b.fi"),
            format!("seloste_choices={NEW}; seloste_choices=2.later"),
            "seloste_choices=1.<b>.1794000001.fi.r.r".to_owned(),
            "seloste_choices=1.k.999999999999.fi.r.r".to_owned(),
        ] {
            assert_eq!(latest_receipt(&cookies), None, "{cookies}");
        }
    }
}
