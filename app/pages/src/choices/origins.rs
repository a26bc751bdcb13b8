//! Origins that a service contacts.

use std::collections::BTreeSet;

use seloste_notice::Service;

/// Returns the origins from which a service loads resources, and those it declares to contact, sorted and
/// without duplicates. Excludes the site itself.
pub fn origins(service: &Service) -> BTreeSet<String> {
    urls(service).filter_map(origin).collect()
}

/// Returns the hosts of these origins, as shown to visitors.
pub(super) fn hosts(service: &Service) -> Vec<String> {
    let host = |origin: &String| origin.split_once("://").map(|(_, host)| host.to_owned());
    origins(service).iter().filter_map(host).collect()
}

/// True if the service makes a page load anything.
pub fn loads_anything(service: &Service) -> bool {
    urls(service).next().is_some()
}

fn urls(service: &Service) -> impl Iterator<Item = &str> {
    let Service { script, iframe, embed, image, stylesheet, contacts, .. } = service;
    let loaded = [
        script.as_ref().map(|script| &script.src),
        iframe.as_ref().map(|frame| &frame.src),
        embed.as_ref().map(|frame| &frame.src),
        image.as_ref().map(|image| &image.src),
        stylesheet.as_ref(),
    ];
    loaded.into_iter().flatten().chain(contacts).map(String::as_str)
}

/// Returns scheme and host of a URL; `None` for a path of the site.
fn origin(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    // User information is not part of the origin.
    let host = authority.rsplit('@').next()?;
    Some(format!("{}://{}", scheme.to_ascii_lowercase(), host.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origin_is_scheme_and_host() {
        assert_eq!(origin("https://Example.fi:8443/a?b").as_deref(), Some("https://example.fi:8443"));
        assert_eq!(origin("https://a@example.fi?b").as_deref(), Some("https://example.fi"));
        assert_eq!(origin("/probe.js"), None);
    }
}
