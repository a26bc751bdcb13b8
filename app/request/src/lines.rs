/// The lines of a text, whichever way each of its line breaks is written: CRLF, CR or LF.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    core::iter::from_fn(move || {
        let text = rest?;
        let Some((line, after)) = text.split_once(['\r', '\n']) else { return rest.take() };
        let windows = text.as_bytes().get(line.len()) == Some(&b'\r');
        rest = Some(after.strip_prefix('\n').filter(|_| windows).unwrap_or(after));
        Some(line)
    })
}

/// The text with every line break as CRLF, as mail (RFC 5322 section 2.1) and the plainest of editors want it.
pub fn crlf(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    for (number, line) in lines(text).enumerate() {
        if number > 0 {
            whole.push_str("\r\n");
        }
        whole.push_str(line);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_break_counts_once() {
        assert_eq!(
            crlf("1\n2\r\n3\r4\n\n5\r\r\n6\n\r7\r"),
            "1\r\n2\r\n3\r\n4\r\n\r\n5\r\n\r\n6\r\n\r\n7\r\n"
        );
        assert_eq!(crlf(""), "");
        assert_eq!(lines("").count(), 1);
    }
}
