//! The content security policy (CSP Level 3) of a page, written as a meta tag.

use std::collections::BTreeSet;

use seloste_notice::{Service, origin};

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
        scripts.extend(service.script.as_ref().and_then(|script| source(&script.src)));
        images.extend(service.image.as_ref().and_then(|image| source(&image.src)));
        frames.extend(service.iframe.as_ref().and_then(|frame| source(&frame.src)));
        // Browsers disagree on whether an embedded HTML or SVG document is checked against `frame-src` or
        // `object-src` (w3c/webappsec-csp, issue 816), so its origin is added to both.
        let embedded = service.embed.as_ref().and_then(|frame| source(&frame.src));
        objects.extend(embedded.clone());
        frames.extend(embedded);
        // Covers requests made by scripts, and tracking pixels.
        let contacted = || service.contacts.iter().filter_map(|contact| source(contact));
        contacts.extend(contacted());
        images.extend(contacted());
        if let Some(style) = &service.stylesheet {
            let style = source(style);
            styles.extend(style.clone());
            // An external style sheet usually loads its own fonts.
            fonts.extend(style);
            fonts.extend(contacted());
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
    use seloste_notice::{Category, GatedFrame, GatedImage, GatedScript, Language, Text};

    use super::*;

    const EMPTY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
                         connect-src 'self'; base-uri 'none'; form-action 'none'";

    fn service(category: Category) -> Service {
        Service {
            id: "a".into(),
            category,
            name: Text::new(Language::Fi, "A"),
            provider: None,
            country: None,
            purpose: None,
            text: None,
            cookies: Vec::new(),
            links: Vec::new(),
            script: None,
            iframe: None,
            embed: None,
            image: None,
            stylesheet: None,
            contacts: Vec::new(),
        }
    }

    fn script(src: &str) -> Option<GatedScript> {
        Some(GatedScript { src: src.into(), module: false })
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
            script: script("/a.js"),
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
            with(|service| service.script = script("https://a.example/x?y")),
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
            with(|service| service.contacts = vec!["https://a.example".into()]),
            EMPTY
                .replace("img-src 'self'", "img-src 'self' https://a.example")
                .replace("connect-src 'self'", "connect-src 'self' https://a.example")
        );
        let with_fonts = with(|service| {
            service.stylesheet = Some("https://a.example/x.css".into());
            service.contacts = vec!["https://fonts.example".into()];
        });
        assert_eq!(directive(&with_fonts, "font-src"), Some("https://a.example https://fonts.example"));
    }

    #[test]
    fn origins_are_unique_and_sorted() {
        let services = [
            Service { script: script("https://b.example/1"), ..service(Category::Marketing) },
            Service { script: script("https://A.example:443/1"), ..service(Category::Necessary) },
            Service { script: script("https://a.example/2"), ..service(Category::Statistics) },
            Service { script: script("/own.js"), ..service(Category::Statistics) },
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
            "",
        ] {
            let hostile = Service {
                script: script(url),
                iframe: frame(url),
                embed: frame(url),
                image: image(url),
                stylesheet: Some(url.into()),
                contacts: vec![url.into()],
                ..service(Category::Marketing)
            };
            assert_eq!(policy([&hostile]), EMPTY, "{url}");
        }
    }
}
