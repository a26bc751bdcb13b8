//! Links of a page: which lead to further pages of the site, and which to the notice.

use std::collections::BTreeSet;

use url::Url;

/// A link of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    /// Resolved address.
    pub href: String,
    /// Text and label.
    pub text: String,
}

/// Words in the text or the address of links to privacy notices, in lower case.
const NOTICE_WORDS: [&str; 14] = [
    "tietosuoja",
    "rekisteriseloste",
    "henkilötieto",
    "henkilotieto",
    "yksityisyy",
    "dataskydd",
    "integritet",
    "personuppgift",
    "sekretess",
    "privacy",
    "data protection",
    "data-protection",
    "datenschutz",
    "gdpr",
];

/// Parts of addresses that change something when they are opened.
const NOT_VISITED: [&str; 10] = [
    "logout",
    "log-out",
    "signout",
    "sign-out",
    "kirjaudu-ulos",
    "delete",
    "remove",
    "poista",
    "add-to-cart",
    "unsubscribe",
];

/// File extensions of files that are not pages.
const FILES: [&str; 28] = [
    "pdf", "zip", "gz", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "jpg", "jpeg", "png", "gif",
    "svg", "webp", "avif", "mp3", "mp4", "webm", "mov", "ics", "vcf", "xml", "rss", "json", "txt", "exe",
];

/// How the notice is recognized among links.
#[derive(Clone, Debug, Default)]
pub(crate) struct NoticeLink {
    /// Address of the notice's site, without its language and id; empty if it is not known.
    pub site: String,
    /// Id of the notice.
    pub id: String,
}

impl NoticeLink {
    /// Returns true if the address is that of the notice itself.
    pub(crate) fn is_notice(&self, url: &str) -> bool {
        let in_site = |site: &str| url.strip_prefix(site).is_some_and(|path| self.is_path(path));
        !self.site.is_empty() && in_site(self.site.trim_end_matches('/'))
    }

    /// Returns true for `/ID/`, `/LANG/ID/` and, for a site with one notice, `/` and `/LANG/`.
    fn is_path(&self, path: &str) -> bool {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        path.split('/').any(|part| part == self.id)
    }

    /// Returns true if a link leads to the notice, or to a page with a name that privacy notices have.
    pub(crate) fn is_link(&self, link: &Link) -> bool {
        if self.is_notice(&link.href) {
            return true;
        }
        let is_web = link.href.starts_with("http://") || link.href.starts_with("https://");
        let (href, text) = (link.href.to_lowercase(), link.text.to_lowercase());
        is_web && NOTICE_WORDS.iter().any(|word| href.contains(word) || text.contains(word))
    }
}

/// Returns pages of the same host, without duplicates, in the order of the links. Prefers pages of different
/// parts of the site: each first part of a path counts once before the second page of any part.
pub(crate) fn pages(start: &str, links: &[Link], limit: usize) -> Vec<String> {
    let Ok(start) = Url::parse(start) else { return Vec::new() };
    let mut seen = BTreeSet::from([comparable(&start)]);
    let mut parts = BTreeSet::new();
    let (mut first, mut later) = (Vec::new(), Vec::new());
    for link in links {
        let Ok(mut url) = Url::parse(&link.href) else { continue };
        url.set_fragment(None);
        if url.host() != start.host()
            || url.port_or_known_default() != start.port_or_known_default()
            || !is_page(&url)
        {
            continue;
        }
        if !seen.insert(comparable(&url)) {
            continue;
        }
        let part = url.path().split('/').find(|part| !part.is_empty()).unwrap_or_default().to_owned();
        if parts.insert(part) { first.push(url.to_string()) } else { later.push(url.to_string()) }
    }
    first.extend(later);
    first.truncate(limit);
    first
}

fn is_page(url: &Url) -> bool {
    let text = url.as_str().to_lowercase();
    let extension =
        url.path().rsplit('/').next().unwrap_or_default().rsplit_once('.').map(|(_, extension)| extension);
    matches!(url.scheme(), "http" | "https")
        && !NOT_VISITED.iter().any(|part| text.contains(part))
        && !extension.is_some_and(|extension| FILES.iter().any(|file| extension.eq_ignore_ascii_case(file)))
}

/// Addresses of one page differ in scheme and final slash.
fn comparable(url: &Url) -> String {
    let text = url.as_str().split_once("://").map_or(url.as_str(), |(_, rest)| rest);
    text.split('#').next().unwrap_or_default().trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(href: &str, text: &str) -> Link {
        Link { href: href.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn pages_of_the_host_are_selected() {
        let links = [
            "https://www.esimerkki.example/#top",
            "https://www.esimerkki.example/shop/one",
            "https://www.esimerkki.example/shop/two#x",
            "http://www.esimerkki.example/shop/two/",
            "https://www.esimerkki.example/contact",
            "https://www.esimerkki.example/price-list.PDF",
            "https://www.esimerkki.example/logout",
            "https://other.example/contact",
            "mailto:maija@example.fi",
            "javascript:alert(1)",
        ];
        let links: Vec<Link> = links.iter().map(|href| link(href, "")).collect();
        let start = "https://www.esimerkki.example/";
        let expected = ["https://www.esimerkki.example/shop/one", "https://www.esimerkki.example/contact"];
        assert_eq!(pages(start, &links, 2), expected);
        assert_eq!(pages(start, &links, 9).len(), 3);
    }

    #[test]
    fn links_to_the_notice_are_recognized() {
        let notice =
            NoticeLink { site: "https://privacy.esimerkki.example".to_owned(), id: "customers".to_owned() };
        for (href, text) in [
            ("https://privacy.esimerkki.example/sv/customers/", "x"),
            ("https://www.esimerkki.example/tietosuoja", ""),
            ("https://www.esimerkki.example/x", "Integritetspolicy"),
        ] {
            assert!(notice.is_link(&link(href, text)), "{href}");
        }
        for (href, text) in [
            ("https://www.esimerkki.example/customers/", ""),
            ("javascript:void(0)", "Privacy"),
            ("", "Privacy"),
        ] {
            assert!(!notice.is_link(&link(href, text)), "{href}");
        }
    }
}
