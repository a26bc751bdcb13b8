//! Paths such as `recipients.mailer.transfer`.

/// Returns the name of a value in messages: its key, or the list that it is an entry of.
pub(super) fn display_name(path: &str) -> String {
    match path.strip_suffix(']').and_then(|path| path.rsplit_once('[')) {
        Some((list, _)) => format!("this item of `{}`", last_segment(list)),
        None => format!("`{}`", last_segment(path)),
    }
}

/// Returns the last segment of a path.
pub(super) fn last_segment(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// Appends a key to a path.
pub(crate) fn join_path(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { [path, ".", key].concat() }
}
