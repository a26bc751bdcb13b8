//! The content security policy (CSP Level 3) of a page, written as a meta tag.

use std::collections::BTreeSet;

use seloste_notice::{ContactKind, Service, contact_origin, origin};

/// Source expression for the site itself.
const SELF: &str = "'self'";

/// The sources of one directive, sorted and without duplicates.
type Sources = BTreeSet<String>;

/// Returns the strictest policy that the page works with: scripts from the site itself, WebAssembly, no
/// inline script or style. Each declared service adds only its own origins, and only to the directives that
/// it needs.
pub(crate) fn policy<'s>(services: impl IntoIterator<Item = &'s Service>) -> String {
    let mut scripts = Sources::new();
    let mut styles = Sources::new();
    let mut images = Sources::new();
    let mut contacts = Sources::new();
    let mut fonts = Sources::new();
    let mut frames = Sources::new();
    let mut objects = Sources::new();
    for service in services {
        scripts.extend(service.scripts.iter().filter_map(|script| source(&script.src)));
        images.extend(service.image.as_ref().and_then(|image| source(&image.src)));
        frames.extend(service.iframe.as_ref().and_then(|frame| source(&frame.src)));
        // Browsers disagree on whether an embedded HTML or SVG document is checked against `frame-src` or
        // `object-src` (w3c/webappsec-csp, issue 816), so its origin is added to both.
        let embedded = service.embed.as_ref().and_then(|frame| source(&frame.src));
        objects.extend(embedded.clone());
        frames.extend(embedded);
        if let Some(style) = &service.stylesheet {
            let style = source(style);
            styles.extend(style.clone());
            // An external style sheet usually loads its own fonts.
            fonts.extend(style);
        }
        // A service that loads nothing on this page contacts no host from it.
        if service.loaded_urls().next().is_none() {
            continue;
        }
        for contact in &service.contacts {
            let Some(origin) = contact_origin(&contact.origin) else { continue };
            match contact.kind {
                Some(ContactKind::Script) => scripts.insert(origin),
                Some(ContactKind::Connect) => contacts.insert(origin),
                Some(ContactKind::Frame) => frames.insert(origin),
                Some(ContactKind::Image) => images.insert(origin),
                Some(ContactKind::Style) => styles.insert(origin),
                Some(ContactKind::Font) => fonts.insert(origin),
                // Requests made by scripts, tracking pixels, and fonts of a style sheet.
                None => {
                    if service.stylesheet.is_some() {
                        fonts.insert(origin.clone());
                    }
                    contacts.insert(origin.clone());
                    images.insert(origin)
                }
            };
        }
    }
    let mut policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'".to_owned();
    // `'self'` is always written for these directives.
    for sources in [&mut scripts, &mut styles, &mut images, &mut contacts] {
        sources.remove(SELF);
    }
    append_sources(&mut policy, &scripts);
    for (directive, sources) in [("style-src", styles), ("img-src", images), ("connect-src", contacts)] {
        policy.push_str(&format!("; {directive} {SELF}"));
        append_sources(&mut policy, &sources);
    }
    policy.push_str("; base-uri 'none'; form-action 'none'");
    for (directive, sources) in [("font-src", fonts), ("frame-src", frames), ("object-src", objects)] {
        if !sources.is_empty() {
            policy.push_str(&format!("; {directive}"));
            append_sources(&mut policy, &sources);
        }
    }
    policy
}

fn append_sources(policy: &mut String, sources: &Sources) {
    for source in sources {
        policy.push(' ');
        policy.push_str(source);
    }
}

/// Returns the source expression for a URL: its origin, `'self'` for a path, or `None` if a policy cannot
/// name it.
fn source(url: &str) -> Option<String> {
    let is_path = url.starts_with('/') && !url.starts_with("//") && !url.starts_with("/\\");
    if is_path { Some(SELF.to_owned()) } else { origin(url) }
}

#[cfg(test)]
mod tests {
    use seloste_notice::{Category, Contact, GatedFrame, GatedImage, GatedScript, Language, Text};

    use super::*;

    const EMPTY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
                         connect-src 'self'; base-uri 'none'; form-action 'none'";

    fn service(category: Category) -> Service {
        Service::new("a", category, Text::new(Language::Fi, "A"))
    }

    fn scripts(src: &str) -> Vec<GatedScript> {
        vec![GatedScript { src: src.into(), module: false }]
    }

    fn contact(kind: Option<ContactKind>) -> Vec<Contact> {
        vec![Contact { origin: "https://a.example".into(), kind }]
    }

    fn frame(src: &str) -> Option<GatedFrame> {
        Some(GatedFrame { src: src.into(), title: Text::new(Language::Fi, "A"), width: 1, height: 1 })
    }

    fn image(src: &str) -> Option<GatedImage> {
        Some(GatedImage { src: src.into(), alt: None, width: 1, height: 1 })
    }

    /// Returns the value of a directive.
    fn directive<'p>(policy: &'p str, name: &str) -> Option<&'p str> {
        policy.split("; ").find_map(|directive| directive.strip_prefix(name)?.strip_prefix(' '))
    }

    #[test]
    fn page_without_services_allows_no_other_origin() {
        assert_eq!(policy([]), EMPTY);
        // Name, country and links of a service do not affect the policy.
        let silent = Service {
            links: vec![seloste_notice::Link { title: None, url: "https://linked.example/".into() }],
            ..service(Category::Marketing)
        };
        assert_eq!(policy([&silent]), EMPTY);
    }

    #[test]
    fn files_of_the_site_allow_no_other_origin() {
        let own = Service {
            scripts: scripts("/a.js"),
            iframe: frame("/a.html"),
            embed: frame("/a.svg"),
            image: image("/a.png"),
            stylesheet: Some("/a.css".into()),
            ..service(Category::Statistics)
        };
        let expected = format!("{EMPTY}; font-src 'self'; frame-src 'self'; object-src 'self'");
        assert_eq!(policy([&own]), expected);
    }

    #[test]
    fn each_resource_is_allowed_in_its_directive_only() {
        let with = |change: fn(&mut Service)| {
            let mut service = service(Category::Functional);
            change(&mut service);
            policy([&service])
        };
        assert_eq!(
            with(|service| service.scripts = scripts("https://a.example/x?y")),
            EMPTY.replace("'wasm-unsafe-eval'", "'wasm-unsafe-eval' https://a.example")
        );
        assert_eq!(
            with(|service| service.image = image("https://a.example/x.png")),
            EMPTY.replace("img-src 'self'", "img-src 'self' https://a.example")
        );
        assert_eq!(
            with(|service| service.iframe = frame("https://a.example/")),
            format!("{EMPTY}; frame-src https://a.example")
        );
        assert_eq!(
            with(|service| service.embed = frame("https://a.example/")),
            format!("{EMPTY}; frame-src https://a.example; object-src https://a.example")
        );
        assert_eq!(
            with(|service| service.stylesheet = Some("https://a.example/x.css".into())),
            format!(
                "{}; font-src https://a.example",
                EMPTY.replace("style-src 'self'", "style-src 'self' https://a.example")
            )
        );
        assert_eq!(
            with(|service| {
                service.scripts = scripts("/own.js");
                service.contacts = contact(None);
            }),
            EMPTY
                .replace("img-src 'self'", "img-src 'self' https://a.example")
                .replace("connect-src 'self'", "connect-src 'self' https://a.example")
        );
        let with_fonts = with(|service| {
            service.stylesheet = Some("https://a.example/x.css".into());
            service.contacts = vec![Contact { origin: "https://fonts.example".into(), kind: None }];
        });
        assert_eq!(directive(&with_fonts, "font-src"), Some("https://a.example https://fonts.example"));
    }

    #[test]
    fn contacts_are_allowed_for_what_is_loaded_from_them_only() {
        let with = |kind| {
            let service = Service {
                scripts: scripts("https://b.example/x.js"),
                contacts: contact(Some(kind)),
                ..service(Category::Marketing)
            };
            policy([&service])
        };
        let base = EMPTY.replace("'wasm-unsafe-eval'", "'wasm-unsafe-eval' https://b.example");
        for (kind, expected) in [
            (ContactKind::Script, base.replace("https://b.example", "https://a.example https://b.example")),
            (
                ContactKind::Connect,
                base.replace("connect-src 'self'", "connect-src 'self' https://a.example"),
            ),
            (ContactKind::Frame, format!("{base}; frame-src https://a.example")),
            (ContactKind::Image, base.replace("img-src 'self'", "img-src 'self' https://a.example")),
            (ContactKind::Style, base.replace("style-src 'self'", "style-src 'self' https://a.example")),
            (ContactKind::Font, format!("{base}; font-src https://a.example")),
        ] {
            assert_eq!(with(kind), expected, "{kind:?}");
        }
    }

    #[test]
    fn service_that_loads_nothing_here_allows_no_other_origin() {
        for kind in ContactKind::ALL.map(Some).into_iter().chain([None]) {
            let elsewhere = Service { contacts: contact(kind), ..service(Category::Marketing) };
            assert_eq!(policy([&elsewhere]), EMPTY, "{kind:?}");
        }
    }

    #[test]
    fn origins_are_unique_and_sorted() {
        let services = [
            Service { scripts: scripts("https://b.example/1"), ..service(Category::Marketing) },
            Service { scripts: scripts("https://A.example:443/1"), ..service(Category::Necessary) },
            Service { scripts: scripts("https://a.example/2"), ..service(Category::Statistics) },
            Service { scripts: scripts("/own.js"), ..service(Category::Statistics) },
        ];
        let whole = policy(&services);
        assert_eq!(
            directive(&whole, "script-src"),
            Some("'self' 'wasm-unsafe-eval' https://a.example https://b.example")
        );
        assert_eq!(whole, policy(services.iter().rev()));
    }

    /// The reader already rejects such URLs; the policy must be safe without that check.
    #[test]
    fn hostile_urls_allow_nothing() {
        for url in [
            "https://a.example;script-src *",
            "https://a.example,default-src/",
            "https://* 'unsafe-inline'/",
            "https://*/",
            "https://'unsafe-inline'/",
            "https://user@a.example/",
            "https://a.example\\@b.example/",
            "https://ä.example/",
            "https://[::1]/",
            "//a.example/x",
            "/\\a.example/x",
            "'unsafe-inline'",
            "data:text/javascript,alert(1)",
            "blob:https://a.example/1",
            "javascript:alert(1)",
            "*",
            "https://a.example\n; script-src *",
            "",
        ] {
            let hostile = Service {
                scripts: scripts(url),
                iframe: frame(url),
                embed: frame(url),
                image: image(url),
                stylesheet: Some(url.into()),
                contacts: ContactKind::ALL
                    .map(Some)
                    .into_iter()
                    .chain([None])
                    .map(|kind| Contact { origin: url.into(), kind })
                    .collect(),
                ..service(Category::Marketing)
            };
            assert_eq!(policy([&hostile]), EMPTY, "{url}");
        }
    }
}
