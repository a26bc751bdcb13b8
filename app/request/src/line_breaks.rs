/// Iterates over the lines of a text. CRLF, CR and LF each end a line.
pub(crate) fn split_lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    core::iter::from_fn(move || {
        let text = rest?;
        let Some((line, after)) = text.split_once(['\r', '\n']) else { return rest.take() };
        let is_crlf = text.as_bytes().get(line.len()) == Some(&b'\r');
        rest = Some(after.strip_prefix('\n').filter(|_| is_crlf).unwrap_or(after));
        Some(line)
    })
}

/// Joins lines by CRLF, as required by mail (RFC 5322 section 2.1) and some simple editors.
pub(crate) fn join_crlf<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::new();
    let mut before = "";
    for line in lines {
        text.push_str(before);
        text.push_str(line);
        before = "\r\n";
    }
    text
}

/// Iterates over the lines without white space at their ends. Mail programs may take a space there for
/// `format=flowed` (RFC 3676) and join the line with the next.
pub(crate) fn trimmed_lines(text: &str) -> impl Iterator<Item = &str> {
    split_lines(text).map(str::trim_end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_break_is_converted_once() {
        assert_eq!(
            join_crlf(split_lines("1\n2\r\n3\r4\n\n5\r\r\n6\n\r7\r")),
            "1\r\n2\r\n3\r\n4\r\n\r\n5\r\n\r\n6\r\n\r\n7\r\n"
        );
        assert_eq!(split_lines("").collect::<Vec<_>>(), [""]);
    }

    #[test]
    fn only_white_space_at_line_ends_is_removed() {
        let lines: Vec<_> = trimmed_lines("  1  2 \t\n \n\n3\u{a0}\r\n\t4 \r5\n \n").collect();
        assert_eq!(lines, ["  1  2", "", "", "3", "\t4", "5", "", ""]);
    }
}
