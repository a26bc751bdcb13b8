use super::*;
use seloste_notice::{Cookie, CookieLife, Link, Period, Script, Storage, Text};
use yew::LocalServerRenderer;

#[derive(Properties, PartialEq)]
struct PageProps {
    html: Html,
}

#[component]
fn Page(props: &PageProps) -> Html {
    props.html.clone()
}

fn render(html: Html) -> String {
    let renderer = LocalServerRenderer::<Page>::with_props(PageProps { html }).hydratable(false);
    futures::executor::block_on(renderer.render())
}

fn text(words: &str) -> Text {
    Text::new(Language::Fi, words)
}

fn service(id: &str, category: Category) -> Service {
    Service {
        id: id.into(),
        category,
        name: text("Matomo"),
        provider: Some(text("Mittaaja Oy")),
        country: None,
        purpose: Some(text("Käynnit lasketaan.")),
        text: None,
        cookies: vec![
            Cookie {
                name: "_pk_id.*".into(),
                storage: Storage::Cookie,
                life: Some(CookieLife::For(Period { days: 393, ..Period::default() })),
                party: Some(PartyKind::First),
                purpose: None,
            },
            Cookie {
                name: "IDE".into(),
                storage: Storage::Cookie,
                life: None,
                party: Some(PartyKind::Third),
                purpose: None,
            },
        ],
        links: vec![Link { title: None, url: "https://example.fi/".into() }],
        script: Some(Script { src: "https://example.fi/m.js".into(), module: false }),
        iframe: None,
        embed: None,
        image: None,
        stylesheet: None,
        contacts: Vec::new(),
    }
}

fn rendered(language: Language) -> String {
    let (statistics, marketing) =
        (service("matomo", Category::Statistics), service("ads", Category::Marketing));
    let basic = service("session", Category::Necessary);
    let question = Question {
        language,
        controller: Some("Esimerkki <Oy>"),
        services: &[&basic, &marketing, &statistics],
        days: 180,
        paths: &["a/".into(), "sv/a/".into()],
    };
    render(template(&question, "../"))
}

/// The opening tag of the button with this action.
fn button_tag(html: &str, action: &str) -> String {
    let at = html.find(&format!("data-choices-action=\"{action}\"")).expect("a button");
    let from = html[..at].rfind('<').expect("a tag");
    let to = at + html[at..].find('>').expect("its end");
    html[from..to].to_owned()
}

#[test]
fn accepting_and_rejecting_are_the_same_button_in_every_language() {
    for language in Language::ALL {
        let html = rendered(language);
        let accept = button_tag(&html, hooks::ACTION_ACCEPT_ALL);
        let reject = button_tag(&html, hooks::ACTION_REJECT_ALL);
        assert_eq!(accept.replace(hooks::ACTION_ACCEPT_ALL, hooks::ACTION_REJECT_ALL), reject);
        assert!(!accept.contains("hidden"));
        assert!(!button_tag(&html, hooks::ACTION_SETTINGS).contains("hidden"));
        assert!(button_tag(&html, hooks::ACTION_SAVE).contains("hidden"));
        assert!(button_tag(&html, hooks::ACTION_CLOSE).contains("hidden"));
    }
}

#[test]
fn every_box_is_unticked_and_necessary_has_none() {
    let html = rendered(Language::Fi);
    assert_eq!(html.matches("<input type=\"checkbox\"").count(), 2);
    assert!(html.contains("name=\"statistics\"") && html.contains("name=\"marketing\""));
    assert!(!html.contains("name=\"necessary\"") && !html.contains("checked"));
    assert!(html.contains("Välttämättömät"));
}

#[test]
fn the_first_layer_says_who_asks_for_whom_and_what_for() {
    let html = rendered(Language::Fi);
    let second = html.find("<h3").expect("a second layer");
    let layer = &html[..second];
    for words in ["Esimerkki &lt;Oy&gt;", "Tilastointi", "Markkinointi", "Mittaaja Oy", "Käynnit lasketaan."]
    {
        assert!(layer.contains(words), "{words}");
    }
    assert!(html.contains("Voit kieltäytyä"));
}

#[test]
fn the_template_tells_the_widget_what_it_must_know() {
    let html = rendered(Language::Sv);
    for attribute in [
        "id=\"seloste-choices-template\"",
        "data-names=\"statistics statistics/matomo marketing marketing/ads\"",
        "data-max-age=\"15552000\"",
        "data-paths=\"../a/ ../sv/a/\"",
        "data-clear=\"marketing/ads=_pk_id.* statistics/matomo=_pk_id.*\"",
        "lang=\"sv\"",
        "<span lang=\"fi\">Käynnit lasketaan.</span>",
    ] {
        assert!(html.contains(attribute), "{attribute}\n{html}");
    }
    assert!(!html.contains("style="));
}

#[test]
fn nothing_on_the_wire_is_named_as_filter_lists_expect() {
    let wire = rendered(Language::En);
    let names = wire.split('<').flat_map(|tag| tag.split('>').next()).collect::<String>() + CSS;
    for word in ["consent", "gdpr", "banner"] {
        assert!(!names.replace("/* The consent dialog.", "").contains(word), "{word}");
    }
}

#[test]
fn the_revision_goes_by_what_is_shown() {
    let (one, other) = (service("a", Category::Statistics), service("b", Category::Marketing));
    let first = revision(&[&one, &other]);
    assert_eq!(first.len(), 12);
    assert_eq!(first, revision(&[&other, &one, &service("c", Category::Necessary)]));
    let changed = |change: fn(&mut Service)| {
        let mut changed = service("a", Category::Statistics);
        change(&mut changed);
        assert_ne!(first, revision(&[&changed, &other]));
    };
    changed(|service| service.purpose = None);
    changed(|service| service.provider = Some(text("Muu Oy")));
    changed(|service| service.cookies[0].life = Some(CookieLife::Session));
    changed(|service| service.category = Category::Functional);
    changed(|service| service.id = "aa".into());
}

#[test]
fn what_is_optional_waits_and_what_is_necessary_does_not() {
    let html = render(gated(&service("matomo", Category::Statistics), Language::Fi, "../"));
    assert_eq!(
        html,
        "<script type=\"text/plain\" data-choices=\"statistics/matomo\" data-src=\"https://example.fi/m.js\"></script>"
    );
    let html = render(gated(&service("basic", Category::Necessary), Language::Fi, "../"));
    assert!(html.contains(" src=\"https://example.fi/m.js\"") && !html.contains("data-"), "{html}");
}

#[test]
fn the_way_back_is_hidden_until_the_widget_is_ready() {
    assert!(button_tag(&render(footer_button(Language::En)), hooks::ACTION_OPEN).contains("hidden"));
}
