//! Texts in another language than the page's are marked with their language.
//!
//! Every text of the fixture sites is replaced by Greek letters, and the pages are built in Polish, in which
//! no text of the notices is available. So each Greek letter comes from the notice, and each Latin letter
//! from the program.

use std::path::Path;

use seloste_notice::record::{FieldSpec, ValuePath, Visit, VisitorMut};
use seloste_notice::{Language, Notice, Site, Text, TextList};
use seloste_site::{BuildInput, ConsentFacts, ManifestNotice, SharedConsent, SiteBuilder, WidgetFiles};
use seloste_source::{read_notice, read_site};
use serde_json::Value;

use crate::driver::{Files, files, fixture, text};
use crate::html::{Piece, Tag, pieces};

/// Elements without content.
const VOID: [&str; 10] = ["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"];

fn is_greek(letter: char) -> bool {
    ('\u{370}'..='\u{3ff}').contains(&letter)
}

fn has_greek(text: &str) -> bool {
    text.chars().any(is_greek)
}

/// Returns a Markdown text with Greek instead of Latin letters. The targets of links stay as they are.
fn in_greek(text: &str) -> String {
    let mut target = false;
    let mut before = ' ';
    let letters = text.chars().map(|letter| {
        match (before, letter) {
            (']', '(') => target = true,
            (_, ')') => target = false,
            _ => {}
        }
        before = letter;
        match letter {
            letter if target || !letter.is_alphabetic() => letter,
            letter => char::from_u32(0x3b1 + u32::from(letter) % 17).unwrap(),
        }
    });
    letters.collect()
}

fn greek_text(text: &Text) -> Text {
    let (_, first) = text.iter().next().unwrap_or((Language::El, ""));
    Text::new(Language::El, in_greek(first))
}

/// Texts that are replaced by Greek; the others are declared to be Polish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Share {
    All,
    /// Every second text, beginning with the second (`Even`) or the first (`Odd`).
    Even,
    Odd,
}

/// Replaces texts.
struct Translation {
    share: Share,
    texts: usize,
}

impl Translation {
    fn is_greek(&mut self) -> bool {
        self.texts += 1;
        match self.share {
            Share::All => true,
            Share::Even => self.texts.is_multiple_of(2),
            Share::Odd => !self.texts.is_multiple_of(2),
        }
    }
}

impl VisitorMut for Translation {
    fn text(&mut self, _: &ValuePath, text: &mut Text, _: &'static FieldSpec) {
        let (_, first) = text.iter().next().unwrap_or((Language::El, ""));
        *text = if self.is_greek() { greek_text(text) } else { Text::new(Language::Pl, first) };
    }

    fn text_list(&mut self, _: &ValuePath, list: &mut TextList) {
        let (_, first) = list.iter().next().unwrap_or((Language::El, &[]));
        let pair = if self.is_greek() {
            (Language::El, first.iter().map(|item| in_greek(item)).collect())
        } else {
            (Language::Pl, first.to_vec())
        };
        *list = TextList::from_pairs(vec![pair]);
    }
}

/// Builds a fixture site in Polish and Greek.
fn build_fixture(name: &str, share: Share) -> Files {
    let content = fixture(name).join("content");
    let mut site: Site = read_site(&content.join("site.yaml")).value.unwrap();
    site.languages = vec![Language::Pl, Language::El];
    site.title = greek_text(&site.title);
    site.description = site.description.as_ref().map(greek_text);
    site.disclaimer = Some(Text::new(Language::El, "Σημείωμα"));
    if let Some((_, alternative)) = &mut site.theme.logo {
        *alternative = greek_text(alternative);
    }
    let notices: Vec<Notice> = files(&content.join("notices"))
        .keys()
        .map(|file| {
            let path = content.join("notices").join(file);
            let mut notice: Notice = read_notice(&path).value.unwrap();
            notice.languages = vec![Language::Pl, Language::El];
            notice.visit_mut(&mut ValuePath::default(), &mut Translation { share, texts: 0 });
            if share != Share::All {
                // The form then quotes how to contact the controller.
                let parties = [notice.controller.as_mut(), notice.contact.as_mut()];
                parties.into_iter().flatten().for_each(|party| party.email = None);
            }
            notice
        })
        .collect();
    build(&site, &notices, &fixture(name).join("public"))
}

fn build(site: &Site, notices: &[Notice], public: &Path) -> Files {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("dist");
    let mut widgets = WidgetFiles::embedded(WidgetFiles::FILE_NAMES.map(str::as_bytes));
    widgets.consent_embed =
        "const wasm = \"./$WASM$\", style = $STYLE$, markup = $MARKUP$;".as_bytes().into();
    let mut shared = SharedConsent::default();
    notices.iter().filter_map(ConsentFacts::new).for_each(|facts| shared.add(facts));
    let input = BuildInput {
        site,
        public,
        widgets: &widgets,
        out: &out,
        host: None,
        kept: None,
        versions: None,
        printer: None,
        precompress: false,
    };
    let builder = SiteBuilder::new(input, shared).unwrap();
    let built = notices.iter().map(|notice| ManifestNotice {
        source: format!("{}.yaml", notice.id),
        hash: String::new(),
        numbers: [0; 5],
        built: builder.add(notice, None).unwrap(),
    });
    let built = built.collect();
    builder.finish(built, "").unwrap();
    files(&out)
}

/// An open element: name, language, and true if its content is a name, which may be in any language.
type Open = (String, String, bool);

/// Returns the texts and attributes that are marked with another language than theirs.
fn wrong_marks(page: &str) -> Vec<String> {
    let mut open: Vec<Open> = Vec::new();
    let mut wrong = Vec::new();
    for piece in pieces(page) {
        match piece {
            Piece::Open(tag) => {
                let (parent, is_name) =
                    open.last().map_or(("", false), |(_, language, name)| (language, *name));
                let language = tag.get("lang").unwrap_or(parent).to_owned();
                let is_name = is_name || tag.get("translate") == Some("no") || tag.name == "code";
                let shown = attributes(&tag)
                    .filter(|(_, value)| has_foreign_letters(title_of(&tag.name, value), &language));
                wrong.extend(
                    shown.map(|(name, value)| format!("<{} lang={language} {name}={value:?}>", tag.name)),
                );
                if !VOID.contains(&tag.name.as_str()) {
                    open.push((tag.name, language, is_name));
                }
            }
            Piece::Close(name) => {
                let (opened, ..) = open.pop().unwrap();
                assert_eq!(opened, name);
            }
            Piece::Text(text) => {
                let Some((name, language, false)) = open.last() else { continue };
                if has_foreign_letters(title_of(name, &text), language) {
                    wrong.push(format!("<{name} lang={language}>{text}"));
                }
            }
        }
    }
    wrong
}

/// Iterates over the attributes that are shown or read aloud.
fn attributes(tag: &Tag) -> impl Iterator<Item = (&str, &str)> {
    const TEXTS: [&str; 5] = ["title", "alt", "aria-label", "placeholder", "label"];
    tag.attributes().filter(|(name, _)| TEXTS.contains(name) || (*name == "content" && tag.name == "meta"))
}

/// Returns a text without the names of the controller and the site, which follow the title in the head of a
/// page.
fn title_of<'t>(element: &str, text: &'t str) -> &'t str {
    let is_head = ["title", "meta"].contains(&element);
    text.split_once(" – ").filter(|_| is_head).map_or(text, |(title, _)| title)
}

/// Returns true if a text has letters of another language.
fn has_foreign_letters(text: &str, language: &str) -> bool {
    if language == "el" {
        // Addresses of links are in no language.
        let words = text.split_whitespace().filter(|word| !word.contains(['.', '@']));
        words.into_iter().any(|word| word.chars().any(|letter| letter.is_alphabetic() && !is_greek(letter)))
    } else {
        has_greek(text)
    }
}

/// Returns strings in Greek without a language.
fn unmarked(value: &Value, wrong: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            if let Some(text) = members.get("@value").and_then(Value::as_str) {
                let language = members.get("@language").and_then(Value::as_str).unwrap_or_default();
                if has_greek(text) && language != "el" {
                    wrong.push(format!("{language}: {text}"));
                }
            } else {
                members.values().for_each(|value| unmarked(value, wrong));
            }
        }
        Value::Array(entries) => entries.iter().for_each(|value| unmarked(value, wrong)),
        Value::String(text) if has_greek(text) => wrong.push(text.clone()),
        _ => {}
    }
}

#[test]
fn texts_in_another_language_are_marked() {
    let mut wrong = Vec::new();
    for site in ["complete", "gated", "services", "known-services", "current-shop", "current-association"] {
        for share in [Share::All, Share::Even, Share::Odd] {
            let files = build_fixture(site, share);
            let pages = files.keys().filter(|path| path.ends_with(".html") && !path.starts_with("el/"));
            for page in pages {
                let found = wrong_marks(text(&files, page));
                wrong.extend(found.into_iter().map(|wrong| format!("{site}/{page} ({share:?}): {wrong}")));
            }
        }
    }
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn texts_of_linked_data_have_their_language() {
    for site in ["complete", "gated", "services"] {
        let files = build_fixture(site, Share::All);
        for path in files.keys().filter(|path| path.ends_with("notice.jsonld")) {
            let mut wrong = Vec::new();
            unmarked(&serde_json::from_str(text(&files, path)).unwrap(), &mut wrong);
            assert!(wrong.is_empty(), "{site}/{path}:\n{}", wrong.join("\n"));
        }
    }
}

/// The authority's name comes from the legal data, which has it in few languages.
#[test]
fn the_name_of_an_authority_has_its_language() {
    let files = build_fixture("complete", Share::All);
    let name = "<span lang=\"en\">Office of the Data Protection Ombudsman</span>";
    assert!(text(&files, "customers/index.html").contains(name));
}

#[test]
fn a_wrong_mark_is_found() {
    let page = "<html lang=\"pl\"><p>Ω</p><p lang=\"el\">Ω<br><b>Cel</b></p><i title=\"Ω\"></i></html>";
    assert_eq!(wrong_marks(page).len(), 3);
}
