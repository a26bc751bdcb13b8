//! Extracts text from rendered HTML.

/// Inline elements; all others start and end a line.
const INLINE: [&str; 4] = ["a", "code", "span", "strong"];

/// Returns the text of HTML rendered by Yew in reading order, one line per block element.
pub(super) fn text_lines(html: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut rest = html;
    loop {
        let (text, tag) = rest.split_once('<').unwrap_or((rest, ""));
        if text.contains('&') {
            line.push_str(&unescape(text));
        } else {
            line.push_str(text);
        }
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if !INLINE.contains(&name) {
            let whole = std::mem::take(&mut line);
            if !whole.trim().is_empty() {
                lines.push(whole.trim().to_owned());
            }
        }
        if after.is_empty() {
            return lines;
        }
        rest = after;
    }
}

/// Reverses the escaping done by Yew.
fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_block_element_is_a_line() {
        let html = "<div><h2 id=\"a\">A &amp;lt; <span>B</span></h2><ul><li><strong>C</strong>: D<p>E</p></li></ul>F</div>";
        assert_eq!(text_lines(html), ["A &lt; B", "C: D", "E", "F"]);
        assert_eq!(text_lines("plain"), ["plain"]);
    }
}
