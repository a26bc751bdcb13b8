//! Targets of links.

/// Appends a link target in brackets, unless the link text contains it.
pub(crate) fn append_link_target(plain: &mut String, words: &str, address: &str) {
    let address = address.strip_prefix("mailto:").unwrap_or(address);
    let leads_out = address.contains("://") || address.contains('@');
    if leads_out && !words.contains(address) {
        plain.push_str(" (");
        plain.push_str(address);
        plain.push(')');
    }
}
