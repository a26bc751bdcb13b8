use seloste_notice::{
    Contact, ContactKind, Cookie, CookieLifetime, Country, GatedFrame, GatedImage, GatedScript, Item, Link,
    Period, RecipientRole, Storage, Text,
};
use yew::LocalServerRenderer;

use super::*;

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

fn script(src: &str) -> GatedScript {
    GatedScript { src: src.into(), module: false }
}

fn cookies(service: &mut Service) -> &mut Vec<Cookie> {
    service.cookies.stated_mut().unwrap()
}

fn service(id: &str, category: Category) -> Service {
    Service {
        provider: Some(text("Mittaaja Oy")),
        purpose: Some(text("Käynnit lasketaan.")),
        cookies: Item::Stated(vec![
            Cookie {
                name: "_pk_id.*".into(),
                storage: Storage::Cookie,
                life: Some(CookieLifetime::For(Period { days: 393, ..Period::default() })),
                party: Some(CookieParty::First),
                purpose: None,
            },
            Cookie {
                name: "IDE".into(),
                storage: Storage::Cookie,
                life: None,
                party: Some(CookieParty::Third),
                purpose: None,
            },
        ]),
        links: vec![Link { title: None, url: "https://example.fi/".into() }],
        scripts: vec![script("https://example.fi/m.js")],
        ..Service::new(id, category, text("Matomo"))
    }
}

/// Returns the rendered template and the text lines of a dialog with these services.
fn dialog_of(language: Language, services: &[&Service], settings: &ConsentSettings) -> (String, Vec<String>) {
    let controller = Text::new(Language::Fi, "Esimerkki <Oy>");
    let consent_request = ConsentRequest { language, controller: Some(&controller), services, settings };
    let dialog = Dialog::new(consent_request).expect("something to ask");
    let urls = DialogUrls {
        cookie_paths: "../a/ ../sv/a/".into(),
        snapshot_url: "../choices/0a1b.json".into(),
        snapshot_hash: "0a1b".into(),
        stores: None,
    };
    (render(dialog.template(&urls)), dialog.lines())
}

fn rendered(language: Language) -> String {
    let (statistics, marketing) =
        (service("matomo", Category::Statistics), service("ads", Category::Marketing));
    let basic = service("session", Category::Necessary);
    dialog_of(language, &[&basic, &marketing, &statistics], &ConsentSettings::default()).0
}

/// Returns the opening tag of the button with this action.
fn button_tag(html: &str, action: &str) -> String {
    let at = html.find(&format!("data-choices-action=\"{action}\"")).expect("a button");
    let from = html[..at].rfind('<').expect("a tag");
    let to = at + html[at..].find('>').expect("its end");
    html[from..to].to_owned()
}

#[test]
fn accept_and_reject_buttons_are_equal_in_every_language() {
    for language in Language::ALL {
        let html = rendered(language);
        let accept = button_tag(&html, hooks::ACTION_ACCEPT_ALL);
        let reject = button_tag(&html, hooks::ACTION_REJECT_ALL);
        assert_eq!(accept.replace(hooks::ACTION_ACCEPT_ALL, hooks::ACTION_REJECT_ALL), reject);
        assert!(!accept.contains("hidden"));
        assert!(!button_tag(&html, hooks::ACTION_SETTINGS).contains("hidden"));
        assert!(button_tag(&html, hooks::ACTION_SAVE).contains("hidden"));
        for action in [hooks::ACTION_CLOSE, hooks::ACTION_RECEIPT] {
            let tag = button_tag(&html, action);
            assert!(tag.contains("hidden") && tag.contains("data-choices-layer=\"known\""), "{tag}");
        }
    }
}

#[test]
fn every_checkbox_is_unticked_and_necessary_has_none() {
    let html = rendered(Language::Fi);
    assert_eq!(html.matches("<input type=\"checkbox\"").count(), 2);
    assert!(html.contains("name=\"statistics\"") && html.contains("name=\"marketing\""));
    assert!(!html.contains("name=\"necessary\"") && !html.contains("checked"));
    assert!(html.contains("Välttämättömät"));
}

#[test]
fn first_layer_names_controller_providers_and_purposes() {
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
fn template_carries_the_widget_configuration() {
    let html = rendered(Language::Sv);
    for attribute in [
        "id=\"seloste-choices-template\"",
        "data-names=\"statistics statistics/matomo marketing marketing/ads\"",
        "data-max-age=\"15552000\"",
        "data-paths=\"../a/ ../sv/a/\"",
        "data-clear=\"marketing/ads=_pk_id.* marketing/ads=_pk_ses.*.* statistics/matomo=_pk_id.* \
         statistics/matomo=_pk_ses.*.*\"",
        "data-beyond=\"marketing/ads=IDE statistics/matomo=IDE\"",
        "data-shown=\"0a1b\"",
        "data-statement=\"../choices/0a1b.json\"",
        "data-gpc=\"Din webbläsare",
        "data-left=\"Den här sidan",
        "lang=\"sv\"",
        "<span lang=\"fi\">Käynnit lasketaan.</span>",
    ] {
        assert!(html.contains(attribute), "{attribute}\n{html}");
    }
    for attribute in ["style=", "data-clear-", "data-endpoint", "data-google", "data-domain"] {
        assert!(!html.contains(attribute), "{attribute}");
    }
}

#[test]
fn template_carries_optional_settings() {
    // Not the name of a known service, whose cookies would be removed, too.
    let mut matomo = Service { name: text("Laskuri"), ..service("matomo", Category::Statistics) };
    let stored = cookies(&mut matomo);
    stored[0].storage = Storage::Local;
    stored[1] = Cookie { name: "s".into(), storage: Storage::Session, ..stored[0].clone() };
    let settings = ConsentSettings {
        gpc: GpcPolicy::Ask,
        google: true,
        endpoint: Some("/records".into()),
        domain: Some("example.fi".into()),
        ..ConsentSettings::default()
    };
    let (html, lines) = dialog_of(Language::En, &[&matomo], &settings);
    for attribute in [
        "data-clear=\"\"",
        "data-clear-local=\"statistics/matomo=_pk_id.*\"",
        "data-clear-session=\"statistics/matomo=s\"",
        "data-endpoint=\"/records\"",
        "data-google=\"\"",
        "data-domain=\"example.fi\"",
    ] {
        assert!(html.contains(attribute), "{attribute}\n{html}");
    }
    assert!(!html.contains("data-gpc") && !html.contains("data-beyond"));
    let text_lines = lines.join("\n");
    for words in ["the site’s own server", "of the domain example.fi", "(localStorage)", "(sessionStorage)"]
    {
        assert!(text_lines.contains(words), "{words}\n{text_lines}");
    }
}

#[test]
fn category_with_several_services_has_a_checkbox_for_each() {
    let (one, other) = (service("one", Category::Statistics), service("other", Category::Statistics));
    let lone = service("lone", Category::Marketing);
    let basic = [service("a", Category::Necessary), service("b", Category::Necessary)];
    let (html, _) =
        dialog_of(Language::Fi, &[&one, &other, &lone, &basic[0], &basic[1]], &ConsentSettings::default());
    let names: Vec<_> = html.split("<input type=\"checkbox\" name=\"").skip(1).collect();
    let names: Vec<_> = names.iter().map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(names, ["statistics", "statistics/one", "statistics/other", "marketing"]);
}

#[test]
fn text_lines_contain_every_text_of_the_dialog() {
    let (html, lines) = dialog_of(
        Language::Sv,
        &[&service("matomo", Category::Statistics), &service("b", Category::Necessary)],
        &ConsentSettings::default(),
    );
    let (from, to) = (
        html.find("<div id=\"seloste-choices\"").unwrap(),
        html.find("<div id=\"seloste-choices-told\"").unwrap(),
    );
    let text_lines: String = lines.concat().split_whitespace().collect();
    let mut shown = String::new();
    for piece in html[from..to].split('<').skip(1) {
        let words = piece.split_once('>').unwrap().1;
        let words: String = words
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
            .split_whitespace()
            .collect();
        assert!(text_lines.contains(&words), "{words}");
        shown.push_str(&words);
    }
    // Same texts, same order, nothing else.
    assert_eq!(shown, text_lines);
    assert!(lines.contains(&"Godkänn alla".to_owned()) && lines[0] == "Val av kakor");
}

#[test]
fn notification_bar_is_empty_and_has_two_buttons() {
    let html = rendered(Language::Fi);
    let bar = &html
        [html.find("<div id=\"seloste-choices-told\"").expect("a bar")..html.find("</template>").unwrap()];
    assert!(bar.contains("<p></p>"), "{bar}");
    for action in [hooks::ACTION_OPEN, hooks::ACTION_CLOSE] {
        assert!(!button_tag(bar, action).contains("hidden"), "{bar}");
    }
}

#[test]
fn receipt_placeholder_has_no_url_yet() {
    let html = rendered(Language::En);
    let place = &html[html.find("<div data-choices-receipt=\"\" hidden").expect("a place")..];
    assert!(
        place[..place.find("</div>").unwrap()]
            .contains("<a href=\"#seloste-choices-receipt\" download=\"choices-receipt.json\">")
    );
}

#[test]
fn embed_template_contains_placeholders() {
    let settings = ConsentSettings::default();
    let (map, basic) = (service_without_script(Category::Functional), service("b", Category::Necessary));
    let consent_request = ConsentRequest {
        language: Language::Fi,
        controller: None,
        services: &[&map, &basic],
        settings: &settings,
    };
    let urls = DialogUrls {
        cookie_paths: "/".into(),
        snapshot_url: "./0a.json".into(),
        snapshot_hash: "0a".into(),
        stores: None,
    };
    let html = Dialog::new(consent_request).unwrap().embed_template(&urls);
    assert_eq!(html.matches("seloste-choices__waiting").count(), 1);
    assert!(html.contains("data-choices-for=\"functional/map\""));
    assert!(!button_tag(&html, hooks::ACTION_ONCE).contains("hidden"));
    assert!(html.contains("data-paths=\"/\"") && html.ends_with("</p>"));
    assert!(embed_button(Language::Sv).contains("lang=\"sv\""));
}

#[test]
fn no_dialog_without_optional_services() {
    let settings = ConsentSettings::default();
    let services = [&service("b", Category::Necessary)];
    assert!(
        Dialog::new(ConsentRequest {
            language: Language::Fi,
            controller: None,
            services: &services,
            settings: &settings
        })
        .is_none()
    );
}

#[test]
fn no_name_matches_filter_lists() {
    let wire = rendered(Language::En);
    let names = wire.split('<').flat_map(|tag| tag.split('>').next()).collect::<String>() + CSS;
    for word in ["consent", "gdpr", "banner"] {
        assert!(!names.replace("/* The consent dialog.", "").contains(word), "{word}");
    }
}

#[test]
fn revision_depends_on_what_the_dialog_shows() {
    let (one, other) = (service("a", Category::Statistics), service("b", Category::Marketing));
    let first = revision(&[&one, &other]);
    // A new version of the program must not make every visitor choose again.
    assert_eq!(first, "7nu55dcg3fnl");
    assert_eq!(first.len(), 12);
    assert_eq!(first, revision(&[&other, &one, &service("c", Category::Necessary)]));
    let changed = |change: fn(&mut Service)| {
        let mut changed = service("a", Category::Statistics);
        change(&mut changed);
        assert_ne!(first, revision(&[&changed, &other]));
    };
    changed(|service| service.purpose = None);
    changed(|service| service.provider = Some(text("Muu Oy")));
    changed(|service| cookies(service)[0].life = Some(CookieLifetime::Session));
    changed(|service| service.category = Category::Functional);
    changed(|service| service.id = "aa".into());
    changed(|service| cookies(service)[0].storage = Storage::Local);
    changed(|service| service.cookies = Item::None);
    changed(|service| service.role = Some(RecipientRole::Joint));
    changed(|service| service.countries = ["FI", "US"].into_iter().filter_map(Country::from_code).collect());
    for kind in [None, Some(ContactKind::Script), Some(ContactKind::Frame)] {
        let mut changed = service("a", Category::Statistics);
        changed.contacts = vec![Contact { origin: "https://cdn.example.com".into(), kind }];
        assert_ne!(first, revision(&[&changed, &other]));
    }
    changed(|service| service.stylesheet = Some("https://fonts.example.com/a.css".into()));
    changed(|service| service.scripts[0].src = "https://other.example.com/m.js".into());
    changed(|service| service.scripts.push(script("https://other.example.com/m.js")));
    // The revision covers the host, not the full URL.
    let mut same = service("a", Category::Statistics);
    same.scripts = vec![script("/configure.js"), script("https://example.fi/m2.js")];
    assert_eq!(first, revision(&[&same, &other]));
}

#[test]
fn requests_with_the_same_revision_have_the_same_order_of_names() {
    let services = ["c", "a", "b-2", "b"]
        .map(|id| [Category::Marketing, Category::Statistics].map(|of| service(id, of)));
    let mut services: Vec<_> = services.iter().flatten().collect();
    let settings = ConsentSettings::default();
    let names_and_revision = |services: &[&Service]| {
        let (html, _) = dialog_of(Language::Fi, services, &settings);
        let (_, names) = html.split_once("data-names=\"").unwrap();
        (names.split_once('"').unwrap().0.to_owned(), revision(services))
    };
    let first = names_and_revision(&services);
    assert_eq!(
        first.0,
        "statistics statistics/a statistics/b statistics/b-2 statistics/c \
         marketing marketing/a marketing/b marketing/b-2 marketing/c"
    );
    for _ in 0..services.len() {
        services.rotate_left(1);
        assert_eq!(names_and_revision(&services), first);
    }
    services.reverse();
    assert_eq!(names_and_revision(&services), first);
}

#[test]
fn optional_services_are_gated_and_necessary_ones_are_not() {
    let html = render(gated_elements(&service("matomo", Category::Statistics), Language::Fi, "../"));
    assert_eq!(
        html,
        "<script type=\"text/plain\" data-choices=\"statistics/matomo\" data-src=\"https://example.fi/m.js\"></script>"
    );
    let html = render(gated_elements(&service("basic", Category::Necessary), Language::Fi, "../"));
    assert!(html.contains(" src=\"https://example.fi/m.js\"") && !html.contains("data-"), "{html}");
}

#[test]
fn several_scripts_keep_their_order() {
    let mut tags = service("tags", Category::Marketing);
    tags.scripts = vec![
        script("/configure.js"),
        GatedScript { src: "https://tags.example/load.js".into(), module: true },
    ];
    assert_eq!(
        render(gated_elements(&tags, Language::Fi, "../")),
        "<script type=\"text/plain\" data-choices=\"marketing/tags\" data-src=\"../configure.js\"></script>\
         <script type=\"text/plain\" data-type=\"module\" data-choices=\"marketing/tags\" \
         data-src=\"https://tags.example/load.js\"></script>"
    );
    tags.category = Category::Necessary;
    let html = render(gated_elements(&tags, Language::Fi, "../"));
    assert_eq!(html.matches(" defer").count(), 2, "{html}");
    assert!(!html.contains("async"), "scripts with `async` run in any order: {html}");
}

#[test]
fn dialog_states_roles_countries_hosts_and_that_nothing_is_stored() {
    let mut chat = service("chat", Category::Functional);
    chat.role = Some(RecipientRole::Joint);
    chat.countries = ["FI", "US"].into_iter().filter_map(Country::from_code).collect();
    chat.cookies = Item::None;
    chat.contacts = vec![Contact { origin: "https://frames.example".into(), kind: Some(ContactKind::Frame) }];
    let (html, lines) = dialog_of(Language::En, &[&chat], &ConsentSettings::default());
    let text_lines = lines.join("\n");
    for words in [
        "Provider: Mittaaja Oy, Finland, United States",
        "Role: Joint controller",
        "Your browser contacts: example.fi, frames.example",
        "Cookies and browser storage: not used",
    ] {
        assert!(text_lines.contains(words), "{words}\n{text_lines}");
    }
    assert!(html.contains("data-clear=\"\""), "{html}");
}

#[test]
fn service_that_loads_nothing_here_is_asked_about() {
    let mut captcha = service("captcha", Category::Functional);
    captcha.scripts.clear();
    captcha.contacts =
        vec![Contact { origin: "https://captcha.example".into(), kind: Some(ContactKind::Script) }];
    assert_eq!(render(gated_elements(&captcha, Language::En, "../")), "");
    let (html, lines) = dialog_of(Language::En, &[&captcha], &ConsentSettings::default());
    assert!(html.contains("data-names=\"functional functional/captcha\""), "{html}");
    assert!(lines.contains(&"Your browser contacts: captcha.example".to_owned()), "{lines:?}");
}

/// Returns a service with every kind of gated element except a script.
fn service_without_script(category: Category) -> Service {
    let frame = |src: &str| GatedFrame { src: src.into(), title: text("Kartta"), width: 300, height: 200 };
    Service {
        scripts: Vec::new(),
        countries: Country::from_code("FI").into_iter().collect(),
        iframe: Some(frame("https://maps.example.com/embed?a")),
        embed: Some(frame("/map.pdf")),
        image: Some(GatedImage { src: "/pixel.png".into(), alt: None, width: 1, height: 1 }),
        stylesheet: Some("https://fonts.example.com/a.css".into()),
        ..service("map", category)
    }
}

#[test]
fn every_kind_of_element_is_gated() {
    let html = render(gated_elements(&service_without_script(Category::Functional), Language::En, "../"));
    for element in [
        "<link rel=\"stylesheet\" data-choices=\"functional/map\" data-href=\"https://fonts.example.com/a.css\" href=\"../choices/blank.css\" disabled=\"disabled\">",
        "<img alt=\"\" width=\"1\" height=\"1\" data-choices=\"functional/map\" data-src=\"../pixel.png\" src=\"../choices/blank.svg\">",
        "<iframe title=\"Kartta\" lang=\"fi\" width=\"300\" height=\"200\" data-choices=\"functional/map\" \
         data-src=\"https://maps.example.com/embed?a\"></iframe>",
        "<embed title=\"Kartta\" lang=\"fi\" width=\"300\" height=\"200\" data-choices=\"functional/map\" \
         data-src=\"../map.pdf\">",
    ] {
        assert!(html.contains(element), "{element}\n{html}");
    }
    let loaded = html
        .replace(" src=\"../choices/blank.svg\"", "")
        .replace(" href=\"../choices/blank.css\" disabled=\"disabled\"", "");
    assert!(!loaded.contains(" src=") && !loaded.contains(" href="), "{html}");
    // The placeholder is directly before the element.
    for element in ["</div><iframe", "</div><embed"] {
        assert!(html.contains(element), "{element}\n{html}");
    }
}

#[test]
fn placeholder_names_service_provider_hosts_and_buttons() {
    let html = render(gated_elements(&service_without_script(Category::Functional), Language::Fi, "../"));
    for words in ["Matomo (Mittaaja Oy, Suomi)", "maps.example.com", "Lataa kerran", "Lataa aina"] {
        assert!(html.contains(words), "{words}\n{html}");
    }
    for action in [hooks::ACTION_ONCE, hooks::ACTION_ALWAYS] {
        assert!(button_tag(&html, action).contains("hidden"));
    }
}

#[test]
fn elements_of_a_necessary_service_load() {
    let mut service = service_without_script(Category::Necessary);
    service.scripts = vec![GatedScript { src: "/m.js".into(), module: true }];
    let html = render(gated_elements(&service, Language::Fi, "../"));
    for element in [
        "<link rel=\"stylesheet\" href=\"https://fonts.example.com/a.css\">",
        "<script type=\"module\" src=\"../m.js\" async",
        "height=\"1\" src=\"../pixel.png\">",
        "src=\"https://maps.example.com/embed?a\"></iframe>",
        "src=\"../map.pdf\">",
    ] {
        assert!(html.contains(element), "{element}\n{html}");
    }
    assert!(!html.contains("data-") && !html.contains("waiting"), "{html}");
}

#[test]
fn gated_module_stays_a_module() {
    let mut service = service("m", Category::Statistics);
    service.scripts = vec![GatedScript { src: "/m.js".into(), module: true }];
    let html = render(gated_elements(&service, Language::Fi, ""));
    assert_eq!(
        html,
        "<script type=\"text/plain\" data-type=\"module\" data-choices=\"statistics/m\" data-src=\"m.js\"></script>"
    );
}

#[test]
fn footer_button_is_hidden_until_the_widget_is_ready() {
    assert!(button_tag(&render(footer_button(Language::En)), hooks::ACTION_OPEN).contains("hidden"));
}

#[test]
fn services_in_a_summary_are_separated_once() {
    let mut first = service("a", Category::Statistics);
    first.provider = None;
    let mut second = first.clone();
    second.purpose = Some(text("Mittaus"));
    let third = first.clone();
    let (_, lines) = dialog_of(Language::Fi, &[&first, &second, &third], &ConsentSettings::default());
    assert_eq!(
        lines[2],
        "Tilastointi: Matomo – Käynnit lasketaan. Matomo – Mittaus; Matomo – Käynnit lasketaan."
    );
}

#[test]
fn known_service_is_cleared_even_if_the_notice_lists_nothing() {
    let bare = |name: &str| Service::new("a", Category::Statistics, text(name));
    let clear = |service: &Service| {
        let (html, _) = dialog_of(Language::Fi, &[service], &ConsentSettings::default());
        let attribute = |name: &str| {
            html.split_once(&format!(" {name}=\""))
                .and_then(|(_, rest)| rest.split_once('"'))
                .map(|(value, _)| value.to_owned())
        };
        [attribute("data-clear"), attribute("data-clear-local"), attribute("data-clear-session")]
    };
    let [cookies, local, session] = clear(&bare("Google Analytics"));
    assert!(cookies.unwrap().starts_with("statistics/a=_ga statistics/a=_ga_* "));
    assert_eq!((local, session), (None, None));
    let posthog = Service { known: Some("posthog".into()), ..bare("Tilastot") };
    let [cookies, local, session] = clear(&posthog);
    assert_eq!(cookies.as_deref(), Some("statistics/a=ph_*_posthog"));
    assert_eq!(local.as_deref(), Some("statistics/a=ph_*_posthog"), "the mark of a refusal stays");
    assert!(session.unwrap().contains("statistics/a=ph_*_window_id"));
    // As stated by the author, with the mark of a refusal that the dialog lists.
    let stated = |name: &str| Cookie {
        name: name.into(),
        storage: Storage::Local,
        life: None,
        party: Some(CookieParty::First),
        purpose: None,
    };
    let own = Service { cookies: Item::Stated(vec![stated("__ph_opt_in_out_*"), stated("own")]), ..posthog };
    assert_eq!(clear(&own)[1].as_deref(), Some("statistics/a=own statistics/a=ph_*_posthog"));
    assert_eq!(clear(&bare("Laskuri")), [Some(String::new()), None, None]);
    let none = Service { cookies: Item::None, ..bare("Google Analytics") };
    assert_eq!(clear(&none)[0].as_deref(), Some(""), "the author states that nothing is stored");
}
