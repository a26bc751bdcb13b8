//! Excerpts of the file for messages.

/// Returns the first line of a text, shortened for a message.
pub(crate) fn excerpt(text: &str) -> String {
    shorten(text, 60)
}

/// Returns the first line of a text, with at most this number of characters.
pub(crate) fn shorten(text: &str, max_length: usize) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(max_length) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None if line.len() < text.trim_end().len() => format!("{line}…"),
        None => line.to_owned(),
    }
}
