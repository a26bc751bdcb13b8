/// Iterates over the lines of a text. CRLF, CR and LF each end a line.
fn split_lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    core::iter::from_fn(move || {
        let text = rest?;
        let Some((line, after)) = text.split_once(['\r', '\n']) else { return rest.take() };
        let is_crlf = text.as_bytes().get(line.len()) == Some(&b'\r');
        rest = Some(after.strip_prefix('\n').filter(|_| is_crlf).unwrap_or(after));
        Some(line)
    })
}

/// Replaces every line break by CRLF, as required by mail (RFC 5322 section 2.1) and some simple editors.
/// `edit` is applied to each line.
pub(crate) fn to_crlf(text: &str, edit: fn(&str) -> &str) -> String {
    let mut converted = String::with_capacity(text.len());
    for (number, line) in split_lines(text).enumerate() {
        if number > 0 {
            converted.push_str("\r\n");
        }
        converted.push_str(edit(line));
    }
    converted
}

/// Converts a text for a mail: line breaks become CRLF, and white space at the ends of lines is removed. Mail
/// programs may take a space there for `format=flowed` (RFC 3676) and join the line with the next.
pub(crate) fn to_mail_text(text: &str) -> String {
    to_crlf(text, str::trim_end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_break_is_converted_once() {
        assert_eq!(
            to_crlf("1\n2\r\n3\r4\n\n5\r\r\n6\n\r7\r", |line| line),
            "1\r\n2\r\n3\r\n4\r\n\r\n5\r\n\r\n6\r\n\r\n7\r\n"
        );
        assert_eq!(split_lines("").collect::<Vec<_>>(), [""]);
    }

    #[test]
    fn only_white_space_at_line_ends_is_removed() {
        assert_eq!(
            to_mail_text("  1  2 \t\n \n\n3\u{a0}\r\n\t4 \r5\n \n"),
            "  1  2\r\n\r\n\r\n3\r\n\t4\r\n5\r\n\r\n"
        );
    }
}
