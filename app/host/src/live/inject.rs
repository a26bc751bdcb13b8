//! Adds the script to HTML pages.

use super::RESERVED;

/// End of the head. Text is escaped in built pages, so this cannot come from the author.
const HEAD_END: &[u8] = b"</head>";

/// Adds the script element at the end of the head. Returns a page without a head unchanged; no build writes
/// one.
///
/// The element contains the build id, so that a page served from an outdated build notices it.
pub(super) fn add_script(page: &[u8], build_id: &str) -> Vec<u8> {
    let at = page.windows(HEAD_END.len()).position(|part| part.eq_ignore_ascii_case(HEAD_END));
    let Some((head, rest)) = at.and_then(|at| page.split_at_checked(at)) else {
        return page.to_vec();
    };
    let tag = format!("<script defer src=\"{RESERVED}overlay.js\" data-build=\"{build_id}\"></script>");
    [head, tag.as_bytes(), rest].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn script_is_added_at_the_end_of_the_head() {
        let page = "<html><head><title>ä</title></HEAD><body></head></body></html>";
        let tagged = String::from_utf8(add_script(page.as_bytes(), "7-1")).unwrap();
        assert_eq!(
            tagged,
            "<html><head><title>ä</title><script defer src=\"/.seloste/overlay.js\" \
             data-build=\"7-1\"></script></HEAD><body></head></body></html>"
        );
    }

    #[test]
    fn page_without_a_head_is_unchanged() {
        for page in ["", "front", "<p>head", "</hea"] {
            assert_eq!(add_script(page.as_bytes(), "7-1"), page.as_bytes());
        }
    }
}
