use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use seloste_hosting::is_compressible;
use seloste_notice::{
    Category, ConsentScope, ConsentSettings, Contact, ContactKind, Cookie, CookieLifetime, CookieParty,
    Country, GatedFrame, Item, Language, Layout, Notice, Party, Period, RecipientRole, Service, Site,
    Storage, Text, Theme,
};
use serde_json::Value;

use super::*;
use crate::compressed_path::original_path;
use crate::hash::{sha256_hex, short_hash};

fn build(input: BuildInput<'_>, notices: &[&Notice]) -> BuildStats {
    let mut shared = SharedConsent::default();
    notices.iter().filter_map(|notice| ConsentFacts::new(notice)).for_each(|facts| shared.add(facts));
    let builder = SiteBuilder::new(input, shared).unwrap();
    let built = notices.iter().map(|notice| ManifestNotice {
        source: format!("{}.yaml", notice.id),
        hash: String::new(),
        numbers: [0; 5],
        built: builder.add(notice, None).unwrap(),
    });
    let built = built.collect();
    builder.finish(built, "").unwrap().0
}

/// A built site in a temporary folder.
struct BuiltSite {
    folder: tempfile::TempDir,
}

impl BuiltSite {
    fn new(site: &Site, notices: &[&Notice]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self::build(folder.path(), site, notices);
        Self { folder }
    }

    /// Builds into the folder `dist`.
    fn build(folder: &Path, site: &Site, notices: &[&Notice]) -> BuildStats {
        Self::build_with(folder, site, notices, false)
    }

    fn build_with(folder: &Path, site: &Site, notices: &[&Notice], precompress: bool) -> BuildStats {
        let mut widgets = WidgetFiles::embedded(WidgetFiles::FILE_NAMES.map(str::as_bytes));
        let embed =
            "const wasm = \"./$WASM$\";\nconst style = $STYLE$;\nconst markup = $MARKUP$;\nexport {};";
        widgets.consent_embed = embed.as_bytes().into();
        let (public, out) = (folder.join("none"), folder.join("dist"));
        build(
            BuildInput {
                site,
                public: &public,
                widgets: &widgets,
                out: &out,
                host: None,
                kept: None,
                versions: None,
                printer: None,
                precompress,
            },
            notices,
        )
    }

    fn folder(&self, path: &str) -> PathBuf {
        self.folder.path().join("dist").join(path)
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.folder(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Returns the sorted names of the files in a folder.
    fn names(&self, path: &str) -> Vec<String> {
        let entries = fs::read_dir(self.folder(path)).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// Returns the raw value of an attribute.
    fn attribute(text: &str, name: &str, quote: &str) -> String {
        let (_, after) = text.split_once(&format!("{name}={quote}")).expect(name);
        after.split_once(quote).unwrap().0.to_owned()
    }
}

fn text(words: &str) -> Text {
    Text::new(Language::Fi, words)
}

fn site(scope: ConsentScope) -> Site {
    Site {
        title: text("Selosteet"),
        description: None,
        languages: vec![Language::Fi, Language::En],
        origin: None,
        path: "/".to_owned(),
        theme: Theme::default(),
        consent: ConsentSettings { scope, ..ConsentSettings::default() },
        requests: false,
        indexed: true,
        disclaimer: None,
        home: None,
    }
}

fn notice(id: &str, services: Vec<Service>) -> Notice {
    let languages = vec![Language::Fi, Language::En];
    let mut notice = Notice::new(id, Layout::Questions, languages, text("Tietosuojaseloste"));
    notice.controller = Some(Party { name: Some(text("Esimerkki <Oy>")), ..Party::default() });
    notice.services = services;
    notice
}

fn service(id: &str, category: Category) -> Service {
    Service {
        provider: Some(text("Mittaaja & Co")),
        countries: Country::from_code("SE").into_iter().collect(),
        purpose: Some(text("Laskee käynnit.")),
        cookies: Item::Stated(vec![Cookie {
            name: "_m_*".to_owned(),
            storage: Storage::Local,
            life: Some(CookieLifetime::For(Period { years: 1, days: 30, ..Period::default() })),
            party: Some(CookieParty::First),
            purpose: None,
        }]),
        iframe: Some(GatedFrame {
            src: "https://maps.example.com/a".to_owned(),
            title: text("Kartta"),
            width: 300,
            height: 200,
        }),
        contacts: vec![Contact { origin: "https://cdn.example.com".to_owned(), kind: None }],
        ..Service::new(id, category, text("Mittari"))
    }
}

#[test]
fn pages_of_notices_load_the_script_of_their_language() {
    let built = BuiltSite::new(&site(ConsentScope::Site), &[&notice("a", Vec::new())]);
    let mut scripts = built.names("assets");
    scripts.retain(|name| name.starts_with("notice-"));
    // Only those in the languages of the site.
    let [english, finnish] = &scripts[..] else { panic!("{scripts:?}") };
    for (page, script) in [("a/index.html", finnish), ("en/a/index.html", english)] {
        let page = built.text(page);
        assert!(page.contains(&format!("assets/{script}\"></script>")), "{page}");
        assert_eq!(page.matches("assets/notice-").count(), 1);
        assert!(!page.contains("search"), "the page itself has no control for it");
    }
    for page in ["index.html", "en/index.html", "404.html"] {
        assert!(!built.text(page).contains("assets/notice-"), "{page}");
    }
    assert!(built.text(&format!("assets/{finnish}")).contains("'Ei osumia'"));
    assert!(built.text(&format!("assets/{english}")).contains("'No matches'"));
}

#[test]
fn compressed_copies_have_the_content_of_their_files() {
    let folder = tempfile::tempdir().unwrap();
    let services = vec![service("meter", Category::Statistics)];
    let notices = [&notice("a", services), &notice("b", Vec::new())];
    BuiltSite::build_with(folder.path(), &site(ConsentScope::Notice), &notices, true);
    let out = folder.path().join("dist");
    let list = hash_list(&out).unwrap();
    let paths: Vec<_> = list.lines().map(|line| line.split_once("  ").unwrap().1).collect();
    let mut copies = 0;
    for path in &paths {
        let content = fs::read(out.join(path)).unwrap();
        if is_compressible(path) && content.len() >= 1000 {
            assert!(
                paths.contains(&&*format!("{path}.br")) && paths.contains(&&*format!("{path}.gz")),
                "{path}"
            );
        }
        let Some(original) = original_path(path) else { continue };
        let mut decompressed = Vec::new();
        if path.ends_with(".br") {
            brotli::BrotliDecompress(&mut &*content, &mut decompressed).unwrap();
        } else {
            flate2::read::GzDecoder::new(&*content).read_to_end(&mut decompressed).unwrap();
        }
        assert!(decompressed == fs::read(out.join(original)).unwrap(), "{path}");
        assert!(content.len() < decompressed.len(), "{path}");
        copies += 1;
    }
    assert!(copies > 20, "{paths:?}");
}

#[test]
fn snapshot_is_named_by_its_hash_and_contains_the_dialog() {
    let services = vec![service("meter", Category::Statistics), service("login", Category::Necessary)];
    let built = BuiltSite::new(&site(ConsentScope::Site), &[&notice("a", services)]);
    let page = built.text("en/a/index.html");
    let snapshot_hash = BuiltSite::attribute(&page, "data-shown", "\"");
    assert_eq!(snapshot_hash.len(), 32);
    assert_eq!(
        BuiltSite::attribute(&page, "data-statement", "\""),
        format!("../../choices/{snapshot_hash}.json")
    );
    let text = built.text(&format!("choices/{snapshot_hash}.json"));
    assert_eq!(sha256_hex(text.as_bytes(), 16), snapshot_hash);

    let snapshot: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(snapshot["@type"], "dpv:ConsentNotice");
    assert_eq!(snapshot["@context"]["dpv"], "https://w3id.org/dpv#");
    assert_eq!(snapshot["dct:language"], "en");
    assert_eq!(snapshot["dct:hasVersion"], BuiltSite::attribute(&page, "data-revision", "\"").as_str());
    assert_eq!(snapshot["dct:valid"], "P180D");
    assert_eq!(snapshot["dpv:hasDataController"]["dpv:hasName"], "Esimerkki <Oy>");
    let lines = snapshot["dct:description"]["@list"].as_array().unwrap();
    for words in ["Accept all", "Reject all", "Provider: Mittaaja & Co, Sweden", "Cookie choices"] {
        assert!(lines.iter().any(|line| line == words), "{words}\n{lines:?}");
    }
    let processes = snapshot["dpv:hasProcess"].as_array().unwrap();
    let ids: Vec<_> = processes.iter().map(|process| &process["dct:identifier"]).collect();
    assert_eq!(ids, ["necessary", "statistics"]);
    assert_eq!(processes[0]["dpv:hasLegalBasis"], Value::Null);
    assert_eq!(processes[1]["dpv:hasLegalBasis"]["@id"], "dpv:Consent");
    let service = &processes[1]["dpv:hasService"][0];
    assert_eq!(service["dct:identifier"], "statistics/meter");
    assert_eq!(service["dpv:hasPurpose"]["dct:description"], "Laskee käynnit.");
    assert_eq!(service["dpv:hasRecipient"]["dpv:hasLocation"], "SE");
    assert_eq!(service["dct:relation"][0], "https://cdn.example.com");
    assert_eq!(service["dct:relation"][1], "https://maps.example.com");
    let storage = &service["dpv:hasStorageCondition"][0];
    assert_eq!((&storage["dct:title"], &storage["dct:type"]), (&"_m_*".into(), &"local".into()));
    assert_eq!(storage["dpv:hasDuration"]["rdf:value"], "P1Y30D");
}

#[test]
fn service_that_loads_nothing_on_the_page_is_stated_but_not_allowed() {
    let tags = Service {
        role: Some(RecipientRole::Joint),
        countries: ["FI", "SE"].into_iter().filter_map(Country::from_code).collect(),
        cookies: Item::None,
        iframe: None,
        contacts: vec![Contact {
            origin: "https://tags.example.com".to_owned(),
            kind: Some(ContactKind::Script),
        }],
        ..service("tags", Category::Marketing)
    };
    let built = BuiltSite::new(&site(ConsentScope::Site), &[&notice("a", vec![tags])]);
    let page = built.text("en/a/index.html");
    let policy = BuiltSite::attribute(&page, "content", "\"");
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("tags.example.com"), "{policy}");
    assert!(page.contains("This page sends your data nowhere."), "{page}");
    let snapshot_hash = BuiltSite::attribute(&page, "data-shown", "\"");
    let snapshot: Value =
        serde_json::from_str(&built.text(&format!("choices/{snapshot_hash}.json"))).unwrap();
    let service = &snapshot["dpv:hasProcess"][0]["dpv:hasService"][0];
    assert_eq!(service["dct:relation"][0], "https://tags.example.com");
    assert_eq!(service["dpv:hasRecipient"]["dct:type"], "joint");
    assert_eq!(service["dpv:hasRecipient"]["dpv:hasLocation"], serde_json::json!(["FI", "SE"]));
    assert_eq!(service["dpv:hasStorageCondition"], Value::Null);
    let lines = snapshot["dct:description"]["@list"].as_array().unwrap();
    for words in [
        "Provider: Mittaaja & Co, Finland, Sweden",
        "Role: Joint controller",
        "Your browser contacts: tags.example.com",
        "Cookies and browser storage: not used",
    ] {
        assert!(lines.iter().any(|line| line == words), "{words}\n{lines:?}");
    }
}

#[test]
fn all_widget_files_are_in_one_folder() {
    let built = BuiltSite::new(
        &site(ConsentScope::Site),
        &[
            &notice("a", vec![service("meter", Category::Statistics)]),
            &notice("b", vec![service("map", Category::Functional)]),
            &notice("none", vec![service("login", Category::Necessary)]),
        ],
    );
    let names = built.names("choices");
    let stems: Vec<_> = names.iter().map(|name| name.split('.').next().unwrap()).collect();
    // One snapshot for each language: both notices share a controller, and the dialog covers all services.
    assert_eq!(
        names.iter().filter(|name| name.len() == 37 && name.ends_with(".json")).count(),
        2,
        "{names:?}"
    );
    for stem in ["widget", "choices", "fi", "en", "autoconsent", "consent-o-matic"] {
        assert!(stems.contains(&stem), "{stem} is not among {names:?}");
    }
    assert!(!stems.contains(&"sv"));
    assert!(!built.text("none/index.html").contains("choices/widget"));
    let types = built.text("choices/choices.d.ts");
    for part in ["\"functional\" | \"statistics\" | \"marketing\"", "\"seloste:choices\": CustomEvent"] {
        assert!(types.contains(part), "{part}\n{types}");
    }
}

#[test]
fn request_form_loads_the_texts_of_any_language() {
    let built = BuiltSite::new(&site(ConsentScope::Site), &[&notice("a", Vec::new())]);
    let names = built.names("assets");
    let script = names.iter().find(|name| name.starts_with("island.")).unwrap();
    let script = built.text(&format!("assets/{script}"));
    let (before, after) = script.split_once("${language}").unwrap();
    let (before, after) = (before.rsplit_once('`').unwrap().1, after.split_once('`').unwrap().0);
    let texts: Vec<_> = names.iter().filter(|name| name.ends_with(".txt")).collect();
    assert_eq!(texts.len(), Language::ALL.len(), "{names:?}");
    for language in Language::ALL {
        let name = [before, language.code(), after].concat();
        let name = name.strip_prefix("./").unwrap();
        let text = built.text(&format!("assets/{name}"));
        assert_eq!(text.strip_prefix('\u{feff}'), Some(&*seloste_pages::request_texts(language)), "{name}");
    }
}

#[test]
fn embed_module_is_complete() {
    let services = vec![service("meter", Category::Statistics), service("map", Category::Statistics)];
    let built = BuiltSite::new(&site(ConsentScope::Site), &[&notice("a", services)]);
    let module = built.text("choices/fi.js");
    let file = |stem: &str, ending: &str| {
        built
            .names("choices")
            .into_iter()
            .find(|name| name.starts_with(stem) && name.ends_with(ending))
            .unwrap()
    };
    let literal = |name: &str| -> String {
        let (_, after) = module.split_once(&format!("const {name} = ")).expect(name);
        serde_json::from_str(after.split_once(";\n").unwrap().0).expect("a string of JSON")
    };
    assert_eq!(literal("wasm"), format!("./{}", file("widget.", ".wasm")));
    // The pages of the site also have gated elements with their placeholders around them.
    let sheet = built.text(&format!("choices/{}", file("choices.", ".css")));
    let (dialog, _) = sheet.split_once("@layer seloste{.seloste-choices__embed").unwrap();
    // On other pages, the dialog does not take over the direction of the page.
    assert!(literal("style").replace("direction:ltr", "direction:inherit").starts_with(dialog));
    assert!(!literal("style").contains("seloste-choices__embed"));
    let markup = literal("markup");
    for part in [
        "<template id=\"seloste-choices-template\" lang=\"fi\"",
        "data-paths=\"/\"",
        "Hyväksy kaikki",
        "Esimerkki &lt;Oy&gt;",
        "data-choices-for=\"statistics/meter\"",
        "data-choices-for=\"statistics/map\"",
        "role=\"status\"",
    ] {
        assert!(markup.contains(part), "{part}\n{markup}");
    }
    let snapshot_hash = BuiltSite::attribute(&markup, "data-shown", "\"");
    assert_eq!(BuiltSite::attribute(&markup, "data-statement", "\""), format!("./{snapshot_hash}.json"));
    // Same snapshot as the site's own page.
    assert!(built.text("a/index.html").contains(&format!("data-shown=\"{snapshot_hash}\"")));
    assert!(markup.contains("class=\"seloste-choices__open seloste-choices__open--fixed\""), "{markup}");
    for part in ["eval(", "style=", "$"] {
        assert!(!markup.contains(part), "{part}\n{markup}");
    }
}

#[test]
fn each_notice_has_its_modules_with_notice_scope() {
    let (one, other) = (service("meter", Category::Statistics), service("map", Category::Functional));
    let built = BuiltSite::new(
        &site(ConsentScope::Notice),
        &[&notice("a", vec![one]), &notice("b", vec![other]), &notice("none", Vec::new())],
    );
    assert_eq!(built.names("choices/a"), ["en.js", "fi.js"]);
    let module = built.text("choices/b/en.js");
    assert!(module.starts_with("const wasm = \"./../widget."), "{module}");
    let statement = BuiltSite::attribute(&module, "data-statement", "\\\"");
    assert!(built.folder("choices/b").join(&statement).is_file(), "{statement}");
    assert!(!built.folder("choices/none").exists() && !built.folder("choices/en.js").exists());
}

#[test]
fn published_snapshots_are_kept_and_others_are_not() {
    let folder = tempfile::tempdir().unwrap();
    let build_with = |id: &str| {
        let notice = notice("a", vec![service(id, Category::Statistics)]);
        BuiltSite::build(folder.path(), &site(ConsentScope::Site), &[&notice])
    };
    let snapshots = || {
        let mut names: Vec<_> = fs::read_dir(folder.path().join("dist/choices"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.len() == 37 && name.ends_with(".json"))
            .collect();
        names.sort();
        names
    };
    assert_eq!(build_with("meter").kept_snapshots, 0);
    let first = snapshots();
    // Files whose content does not match their name, and files of other programs.
    let choices = folder.path().join("dist/choices");
    fs::write(choices.join(format!("{}.json", "0".repeat(32))), "{}").unwrap();
    fs::write(choices.join("widget.0123456789ab.js"), "alert(1)").unwrap();
    fs::write(choices.join("notes.json"), "{}").unwrap();
    let old = format!("widget.{}.wasm", short_hash(b"old"));
    fs::write(choices.join(&old), "old").unwrap();
    assert_eq!(build_with("map").kept_snapshots, first.len());
    let second = snapshots();
    assert!(first.iter().all(|name| second.contains(name)) && second.len() == 2 * first.len());
    assert!(choices.join(&old).is_file());
    assert!(!choices.join("widget.0123456789ab.js").exists() && !choices.join("notes.json").exists());
    // Building the first site again keeps all of them.
    assert_eq!(build_with("meter").kept_snapshots, first.len());
    assert_eq!(snapshots(), second);
}

#[test]
fn same_input_gives_the_same_bytes() {
    let services = || vec![service("meter", Category::Statistics), service("map", Category::Functional)];
    let [first, second] =
        [(); 2].map(|()| BuiltSite::new(&site(ConsentScope::Site), &[&notice("a", services())]));
    assert_eq!(first.names("choices"), second.names("choices"));
    assert_eq!(first.text("choices/fi.js"), second.text("choices/fi.js"));
}

#[test]
fn stores_of_services_have_a_script_of_their_own() {
    let stores = |storage| {
        let cookie = Cookie { name: "tiles-*".to_owned(), storage, life: None, party: None, purpose: None };
        Service { cookies: Item::Stated(vec![cookie]), ..service("map", Category::Functional) }
    };
    for (scope, module) in [(ConsentScope::Site, "choices/en.js"), (ConsentScope::Notice, "choices/a/en.js")]
    {
        let built = BuiltSite::new(&site(scope), &[&notice("a", vec![stores(Storage::Cache)])]);
        let name = built.names("choices").into_iter().find(|name| name.starts_with("stores.")).unwrap();
        assert!(built.text(&format!("choices/{name}")).contains(r#"[["map","cache","tiles-*"]]"#));
        let page = built.text("en/a/index.html");
        assert!(page.contains(&format!(r#"<script type="module" src="../../choices/{name}"></script>"#)));
        let folder = if scope == ConsentScope::Site { "./" } else { "../" };
        assert!(built.text(module).ends_with(&format!("import(\"{folder}{name}\");\n")), "{module}");
    }
    let built = BuiltSite::new(&site(ConsentScope::Site), &[&notice("a", vec![stores(Storage::Local)])]);
    assert!(!built.names("choices").iter().any(|name| name.starts_with("stores.")));
    assert!(
        !built.text("en/a/index.html").contains("stores.")
            && !built.text("choices/en.js").contains("import(\"./stores")
    );
}

#[test]
fn known_service_has_a_start_script_in_the_folder_of_its_notice() {
    let script = |src: &str| seloste_notice::GatedScript { src: src.to_owned(), module: false };
    let path = "choices/a/start-google-tag-manager-GTM-1.js";
    let tags = Service {
        known: Some("google-tag-manager".into()),
        account: Some("GTM-1".to_owned()),
        scripts: vec![
            script(&format!("/{path}")),
            script("https://www.googletagmanager.com/gtm.js?id=GTM-1"),
        ],
        iframe: None,
        ..service("tags", Category::Marketing)
    };
    let built = BuiltSite::new(&site(ConsentScope::Site), &[&notice("a", vec![tags.clone()])]);
    assert!(built.text(path).contains("gtm.start"));
    let page = built.text("en/a/index.html");
    assert!(page.contains(&format!(r#"data-choices="marketing/tags" data-src="../../{path}""#)), "{page}");
    let own = Service { scripts: vec![script("/own.js")], ..tags };
    let built = BuiltSite::new(&site(ConsentScope::Site), &[&notice("a", vec![own])]);
    assert!(!built.folder(path).exists(), "the author has a script of their own");
}

#[test]
fn links_have_a_picture_if_the_address_is_known() {
    let with_url = Site {
        origin: Some("https://example.fi".to_owned()),
        path: "/selosteet/".to_owned(),
        ..site(ConsentScope::Notice)
    };
    let notices = [&notice("a", Vec::new())];
    let built = BuiltSite::new(&with_url, &notices);
    for page in ["a/index.html", "en/a/index.html", "index.html"] {
        let image = BuiltSite::attribute(&built.text(page), "property=\"og:image\" content", "\"");
        assert_eq!(image, "https://example.fi/selosteet/social.png", "{page}");
    }
    assert!(fs::read(built.folder("social.png")).unwrap().starts_with(b"\x89PNG\r\n\x1a\n"));

    let own = tempfile::tempdir().unwrap();
    fs::create_dir(own.path().join("none")).unwrap();
    fs::write(own.path().join("none/social.png"), "own picture").unwrap();
    BuiltSite::build(own.path(), &with_url, &notices);
    assert_eq!(fs::read_to_string(own.path().join("dist/social.png")).unwrap(), "own picture");

    let without_url = BuiltSite::new(&site(ConsentScope::Notice), &notices);
    assert!(!without_url.folder("social.png").exists());
    assert!(!without_url.text("a/index.html").contains("og:image"));
}
