//! Properties of every page of every site on which browsers, search engines and screen readers rely.

use std::collections::BTreeSet;

use crate::driver::{Files, text};
use crate::html::{Piece, Tag, named, pieces, shown, tags};

/// A built site and the address that it will have.
pub(crate) struct Built<'s> {
    /// All files of the site.
    pub files: &'s Files,
    /// Languages of the site, the default first.
    pub languages: &'s [&'s str],
    /// Scheme and host, if the site states them.
    pub origin: Option<&'s str>,
    /// Path of the site on its host.
    pub base: &'s str,
}

/// Media type of JSON-LD, which a page contains as data.
const LINKED_DATA: &str = "application/ld+json";

impl Built<'_> {
    /// Returns the paths of the pages that the program wrote, without those of `public/`.
    pub(crate) fn pages(&self) -> Vec<&str> {
        let is_page =
            |path: &&str| *path == "404.html" || *path == "index.html" || path.ends_with("/index.html");
        self.files.keys().map(String::as_str).filter(is_page).collect()
    }

    /// Checks every page.
    #[track_caller]
    pub(crate) fn check(&self) {
        let pages = self.pages();
        assert!(pages.len() > 2, "there are only {pages:?}");
        for page in pages {
            let all = pieces(text(self.files, page));
            self.head(page, &all);
            self.no_inline_code(page, &all);
            self.ids(page, &all);
            self.links(page, &all);
            column_groups(page, &all);
            separate_values(page, text(self.files, page));
            headings(page, &shown(all));
        }
    }

    /// Returns the language of a page by its path.
    fn language(&self, page: &str) -> &str {
        let first = page.split('/').next().unwrap_or_default();
        self.languages.iter().copied().find(|language| *language == first).unwrap_or(self.languages[0])
    }

    /// Returns the address of a page, relative to the site.
    fn address<'p>(&self, page: &'p str) -> &'p str {
        page.strip_suffix("index.html").unwrap_or(page)
    }

    fn head(&self, page: &str, all: &[Piece]) {
        assert!(text(self.files, page).starts_with("<!DOCTYPE html>"), "{page} has no document type");
        let html = named(all, "html").next().expect("a page has a root");
        assert_eq!(html.get("lang"), Some(self.language(page)), "the language of {page}");
        let metas = |name: &str| -> Vec<&Tag> {
            let is = |tag: &&Tag| tag.get("name") == Some(name) || tag.get("http-equiv") == Some(name);
            named(all, "meta").filter(is).collect()
        };
        let [policy] = metas("Content-Security-Policy")[..] else {
            panic!("{page} does not have exactly one policy")
        };
        let policy = policy.get("content").expect("a policy has content");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'"),
            "{page}: {policy}"
        );
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{page}: {policy}");
        assert_eq!(named(all, "title").count(), 1, "titles of {page}");
        assert!(metas("description").len() <= 1, "descriptions of {page}");
        self.alternates(page, all);
    }

    /// Checks the canonical address and the addresses in other languages.
    fn alternates(&self, page: &str, all: &[Piece]) {
        let links = |rel: &str| -> Vec<&Tag> {
            named(all, "link").filter(|tag| tag.get("rel") == Some(rel)).collect()
        };
        let (canonical, mut alternates) = (links("canonical"), links("alternate"));
        // Links to the notice in other formats are not translations.
        alternates.retain(|tag| tag.get("type").is_none());
        let Some(origin) = self.origin.filter(|_| page != "404.html") else {
            assert!(canonical.is_empty(), "{page} has a canonical address, but the site states none");
            return;
        };
        let whole = format!("{origin}{}{}", self.base, self.address(page));
        assert_eq!(
            canonical.iter().map(|tag| tag.get("href")).collect::<Vec<_>>(),
            [Some(whole.as_str())],
            "{page}"
        );
        let mut stated = BTreeSet::new();
        for tag in alternates {
            let (language, href) = (
                tag.get("hreflang").expect("it has a language"),
                tag.get("href").expect("it has an address"),
            );
            assert!(stated.insert(language), "{page} has two addresses in {language}");
            let address =
                href.strip_prefix(&format!("{origin}{}", self.base)).expect("it is an address of the site");
            let target = format!("{address}index.html");
            assert!(
                self.files.contains_key(&target),
                "{page} links to {target} in {language}, which does not exist"
            );
            if language != "x-default" {
                assert_eq!(self.language(&target), language, "{page} links to {target} in {language}");
            }
        }
        let same = |language: &&&str| {
            let prefix = if **language == self.languages[0] { String::new() } else { format!("{language}/") };
            let own = format!("{}/", self.language(page));
            let rest = page.strip_prefix(&own).unwrap_or(page);
            self.files.contains_key(&format!("{prefix}{rest}"))
        };
        let mut existing: BTreeSet<&str> = self.languages.iter().filter(same).copied().collect();
        // A page in only one language has no links to other languages.
        if existing.len() == 1 && stated.is_empty() {
            return;
        }
        existing.insert("x-default");
        assert_eq!(stated, existing, "the languages that {page} links to");
    }

    fn no_inline_code(&self, page: &str, all: &[Piece]) {
        for tag in tags(all) {
            // `embed` is allowed, because services use it: it loads only what the policy allows.
            assert!(!["style", "base", "object"].contains(&tag.name.as_str()), "{page} has <{}>", tag.name);
            for (name, value) in tag.attributes() {
                assert!(name != "style" && !name.starts_with("on"), "{page} has {name}={value:?}");
                assert!(
                    !value.trim_start().to_lowercase().starts_with("javascript:"),
                    "{page} has {value:?}"
                );
            }
            if tag.name == "script" {
                let waits = tag.get("type") == Some("text/plain") && tag.get("data-src").is_some();
                let data = tag.get("type") == Some(LINKED_DATA);
                assert!(tag.get("src").is_some() || waits || data, "{page} has an inline script: {tag:?}");
            }
        }
        let page_text = text(self.files, page);
        for script in page_text.split("<script").skip(1) {
            let (tag, rest) = script.split_once('>').expect("a tag ends");
            let (inside, _) = rest.split_once("</script>").expect("a script is closed");
            if tag == format!(" type=\"{LINKED_DATA}\"") {
                let block: serde_json::Value = serde_json::from_str(inside).expect("linked data is JSON");
                let beside = text(self.files, &page.replace("index.html", "notice.jsonld"));
                assert_eq!(block, serde_json::from_str::<serde_json::Value>(beside).unwrap(), "{page}");
                assert!(!inside.contains('<'), "the data of {page} could end its element: {inside}");
            } else {
                assert!(inside.is_empty(), "{page} has an inline script: {inside}");
            }
        }
    }

    fn ids(&self, page: &str, all: &[Piece]) {
        let mut seen = BTreeSet::new();
        for id in tags(all).filter_map(|tag| tag.get("id")) {
            assert!(!id.is_empty() && seen.insert(id), "{page} has the id {id:?} twice");
        }
        for tag in tags(all) {
            for name in ["aria-labelledby", "aria-describedby", "for", "aria-controls"] {
                for id in tag.get(name).unwrap_or_default().split_whitespace() {
                    assert!(seen.contains(id), "{page}: {name}={id:?} names no element");
                }
            }
        }
    }

    fn links(&self, page: &str, all: &[Piece]) {
        for tag in tags(all) {
            for name in ["href", "src", "data-src", "poster", "action"] {
                if let Some(target) = tag.get(name) {
                    self.link(page, all, target);
                }
            }
        }
    }

    /// Checks that a link leads to a file of the site, to an element of a page, or to another site.
    fn link(&self, page: &str, all: &[Piece], target: &str) {
        if let Some(mail) = target.strip_prefix("mailto:") {
            // Several mail programs cannot write to another domain.
            let recipient = mail.split('?').next().unwrap_or_default();
            let domain = recipient.rsplit_once('@').map_or(recipient, |(_, domain)| domain);
            assert!(domain.is_ascii() && !domain.contains('%'), "{page} has a mail link to {recipient}");
        }
        if ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| target.starts_with(scheme)) {
            return;
        }
        let (path, place) =
            target.split_once('#').map_or((target, None), |(path, place)| (path, Some(place)));
        let path = path.split('?').next().unwrap_or_default();
        let file = if path.is_empty() {
            page.to_owned()
        } else {
            let resolved = self.resolve(page, path);
            if resolved.is_empty() || resolved.ends_with('/') {
                format!("{resolved}index.html")
            } else {
                resolved
            }
        };
        assert!(self.files.contains_key(&file), "{page} links to {target:?}, but {file} does not exist");
        if let Some(place) = place {
            let there = if file == page { None } else { Some(pieces(text(self.files, &file))) };
            let found = tags(there.as_deref().unwrap_or(all)).any(|tag| tag.get("id") == Some(place));
            assert!(found, "{page} links to {target:?}, but no element has this id");
        }
    }

    fn resolve(&self, page: &str, path: &str) -> String {
        let mut parts: Vec<&str> = match path.strip_prefix(self.base) {
            Some(_) if path.starts_with('/') => Vec::new(),
            _ => {
                assert!(!path.starts_with('/'), "{page} links to {path:?} outside the site");
                // Hosts show the 404 page at any address: its links must be absolute paths.
                assert!(
                    page != "404.html",
                    "{page} links to {path:?}, which depends on the address of the page"
                );
                page.split('/').rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect()
            }
        };
        let path = path.strip_prefix(self.base).filter(|_| path.starts_with('/')).unwrap_or(path);
        for part in path.split_inclusive('/') {
            match part.trim_end_matches('/') {
                "." => {}
                ".." => assert!(parts.pop().is_some(), "{page} links to {path:?} outside the site"),
                name => parts.push(name),
            }
        }
        let mut resolved = parts.join("/");
        if path.ends_with('/') && !resolved.is_empty() {
            resolved.push('/');
        }
        resolved
    }
}

/// Programs that do not know description lists, such as Pagefind 1.6.0 and inscriptis 2.7.6, read a name and
/// its value as one word if nothing is between them.
fn separate_values(page: &str, html: &str) {
    if let Some(at) = html.find("</dt><dd") {
        let start = html[..at].rfind("<dt").unwrap_or(at);
        panic!("{page}: nothing separates {} from its value", &html[start..at]);
    }
}

/// A heading of a group of columns needs the group (HTML Living Standard, 4.9.10).
fn column_groups(page: &str, all: &[Piece]) {
    let headings = named(all, "th").filter(|cell| cell.get("scope") == Some("colgroup")).count();
    let groups = named(all, "colgroup").filter(|group| group.get("span").is_some()).count();
    assert_eq!(groups, headings, "groups of columns of {page}");
}

/// Checks that there is one heading of level 1 and that no level is skipped.
fn headings(page: &str, shown: &[Piece]) {
    let level = |tag: &Tag| tag.name.strip_prefix('h').and_then(|level| level.parse::<u32>().ok());
    let levels: Vec<u32> = tags(shown).filter_map(level).collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "first headings of {page}: {levels:?}");
    assert_eq!(levels.first(), Some(&1), "{page} begins with another heading");
    for pair in levels.windows(2) {
        assert!(pair[1] <= pair[0] + 1, "{page} skips a level of headings: {levels:?}");
    }
}

/// Returns the ids of the sections of a notice page, in order.
pub(crate) fn section_ids(page: &str) -> Vec<String> {
    let all = shown(pieces(page));
    let section =
        |tag: &Tag| tag.name == "section" && tag.get("class").is_some_and(|class| class.contains("section"));
    tags(&all)
        .filter(|tag| section(tag))
        .filter_map(|tag| tag.get("aria-labelledby").map(str::to_owned))
        .collect()
}
