//! The content security policy of a page (CSP Level 3), as its meta tag states it.

use seloste_notice::Service;
use std::collections::BTreeSet;

/// The policy of a page: nothing but what the page needs. Scripts come from the site itself, WebAssembly may run, no
/// script or style stands in the page, and of other origins exactly those of the gated services are let in.
pub fn policy<'s>(services: impl IntoIterator<Item = &'s Service>) -> String {
    let mut scripts = BTreeSet::new();
    let mut frames = BTreeSet::new();
    for service in services {
        scripts.extend(service.script.as_ref().map(|script| source(&script.src)));
        frames.extend(service.iframe.as_ref().map(|frame| source(&frame.src)));
    }
    // The site itself is among the sources of scripts anyway.
    scripts.remove("'self'");
    let list =
        |sources: &BTreeSet<String>| sources.iter().fold(String::new(), |all, one| format!("{all} {one}"));
    let mut policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{}; style-src 'self'; img-src 'self'; \
         connect-src 'self'; base-uri 'none'; form-action 'none'",
        list(&scripts)
    );
    if !frames.is_empty() {
        policy.push_str("; frame-src");
        policy.push_str(&list(&frames));
    }
    policy
}

/// The source expression for an address: its origin, or the site itself for a path.
fn source(url: &str) -> String {
    let Some(scheme_end) = url.find("://") else { return "'self'".to_owned() };
    let host_start = scheme_end + 3;
    let host_end = url[host_start..].find(['/', '?', '#']).map_or(url.len(), |end| host_start + end);
    let authority = &url[host_start..host_end];
    // What stands before an @ is no part of the origin; a semicolon or comma would end the directive.
    let host = authority.rsplit('@').next().unwrap_or(authority);
    let plain = |character: char| character.is_ascii_alphanumeric() || "-.:[]".contains(character);
    if host.is_empty() || !host.chars().all(plain) {
        return "'none'".to_owned();
    }
    format!("{}://{}", url[..scheme_end].to_ascii_lowercase(), host.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources() {
        assert_eq!(source("https://Example.fi/a?b"), "https://example.fi");
        assert_eq!(source("http://localhost:8080/x"), "http://localhost:8080");
        assert_eq!(source("/probe.js"), "'self'");
        assert_eq!(source("https://a@evil.example/"), "https://evil.example");
        assert_eq!(source("https://a;script-src/"), "'none'");
        assert_eq!(source("https://ä.fi/"), "'none'");
    }

    #[test]
    fn a_page_without_services_lets_in_nobody() {
        let policy = policy([]);
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';")
        );
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("http") && !policy.contains("frame-src")
        );
    }
}
