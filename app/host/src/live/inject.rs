//! The one thing that is put into a page on its way out.

use super::RESERVED;

/// Where the head ends. In a built page nothing an author wrote can look like it: text is escaped there.
const HEAD_END: &[u8] = b"</head>";

/// The page with the script's tag at the end of its head; a page without a head, which no build writes, as it is.
///
/// The tag says which build the page is of, so that a page that was on its way while a newer build came knows it.
pub fn add_script(page: &[u8], build_id: &str) -> Vec<u8> {
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
