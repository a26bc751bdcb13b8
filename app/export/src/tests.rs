//! Tests with all notices of the repository.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use seloste_notice::record::{FieldKind, FieldSpec, RecordSpec, ValuePath, Visit, VisitorMut};
use seloste_notice::{Language, Layout, Notice, Text, TextList};
use seloste_source::edit::{NewText, set_texts};
use serde_json::Value;

use crate::texts::{TextMut, visit_texts};
use crate::xliff::{self, Applied, MissingTarget, Rejection, TranslatedText, XliffError, XliffFile};
use crate::{dpv, markdown, text, tilt};

/// Returns file, text and model of all notices of the repository. Files are embedded because pure crates do
/// not read files, not even in tests.
pub(crate) fn notices() -> Vec<(PathBuf, String, Notice)> {
    let files = [
        ("asiakasrekisteri.yaml", include_str!("../../../content/notices/asiakasrekisteri.yaml")),
        ("futursoft.yaml", include_str!("../../../content/notices/futursoft.yaml")),
        ("novatron.yaml", include_str!("../../../content/notices/novatron.yaml")),
        ("novellus.yaml", include_str!("../../../content/notices/novellus.yaml")),
        ("xcure.yaml", include_str!("../../../content/notices/xcure.yaml")),
        ("camera.yaml", include_str!("../../../tests/sites/complete/content/notices/camera.yaml")),
        ("customers.yaml", include_str!("../../../tests/sites/complete/content/notices/customers.yaml")),
        ("members.yaml", include_str!("../../../tests/sites/complete/content/notices/members.yaml")),
        ("recruitment.yaml", include_str!("../../../tests/sites/complete/content/notices/recruitment.yaml")),
        ("customers.yaml", include_str!("../../../tests/sites/current-shop/content/notices/customers.yaml")),
        (
            "members.yaml",
            include_str!("../../../tests/sites/current-association/content/notices/members.yaml"),
        ),
        ("customers.yaml", include_str!("../../../tests/sites/gated/content/notices/customers.yaml")),
        ("visitors.yaml", include_str!("../../../tests/sites/gated/content/notices/visitors.yaml")),
        ("customers.yaml", include_str!("../../../tests/sites/services/content/notices/customers.yaml")),
        ("visitors.yaml", include_str!("../../../tests/sites/services/content/notices/visitors.yaml")),
    ];
    let read = |(name, text): (&str, &str)| {
        let path = PathBuf::from(name);
        let notice = seloste_source::read_notice_text(&path, text).value.unwrap();
        (path, text.to_owned(), notice)
    };
    files.into_iter().map(read).collect()
}

fn read(yaml: &str) -> Notice {
    let read = seloste_source::read_notice_text(Path::new("example.yaml"), yaml);
    assert!(read.findings.is_empty(), "{:?}", read.findings);
    read.value.unwrap()
}

/// Returns a notice with the mandatory fields only.
fn minimal_notice() -> Notice {
    Notice::new("example", Layout::Fields, vec![Language::Fi], Text::new(Language::Fi, "Seloste"))
}

/// Returns the number of maps from languages to texts.
fn texts_in(value: &Value) -> usize {
    match value {
        Value::Object(members)
            if !members.is_empty() && members.keys().all(|key| Language::from_code(key).is_some()) =>
        {
            1
        }
        Value::Object(members) => members.values().map(texts_in).sum(),
        Value::Array(entries) => entries.iter().map(texts_in).sum(),
        _ => 0,
    }
}

/// Removes what the catalogue of services supplies, in every language: it is not translated.
fn without_supplied_texts(notice: &Notice) -> Value {
    let mut value = serde_json::to_value(notice).unwrap();
    for (index, service) in notice.services.iter().enumerate() {
        for key in service.known.iter().flat_map(|known| &known.supplied) {
            value["services"][index].as_object_mut().unwrap().remove(*key).unwrap();
        }
    }
    value
}

/// Compares the visitor with the serialized model, because a text that is not visited would never be
/// translated.
#[test]
fn every_text_of_the_model_is_visited() {
    for (path, _, mut notice) in notices() {
        let expected = texts_in(&without_supplied_texts(&notice));
        let mut places = Vec::new();
        visit_texts(&mut notice, &mut |place, _| places.push(place.to_owned()));
        assert_eq!(places.len(), expected, "{}: {places:#?}", path.display());
        let unique: BTreeSet<&String> = places.iter().collect();
        assert_eq!(unique.len(), places.len(), "{}: duplicate path", path.display());
    }
}

fn apply_xliff(notice: &Notice, xliff: &str) -> Result<Applied, XliffError> {
    xliff::apply(notice, &XliffFile::read(xliff)?)
}

/// Simulates a translator who changes every unit.
fn translated(xliff: &str) -> String {
    let mut parts = xliff.split("<target");
    let mut bare = parts.next().unwrap().to_owned();
    parts.for_each(|part| bare.push_str(part.split_once("</target>").unwrap().1));
    let xliff = bare.as_str();
    let mut back = String::new();
    for line in xliff.split_inclusive("</source>\n") {
        match line.split_once("<source>") {
            Some((_, rest)) => {
                let source = rest.trim_end().trim_end_matches("</source>");
                back.push_str(line);
                back.push_str(&format!("<target>T {source}</target>\n"));
            }
            None => back.push_str(line),
        }
    }
    back
}

fn edits(texts: Vec<(String, TranslatedText)>) -> Vec<(String, NewText)> {
    texts
        .into_iter()
        .map(|(place, text)| match text {
            TranslatedText::Text(text) => (place, NewText::Text(text)),
            TranslatedText::List(list) => (place, NewText::List(list)),
        })
        .collect()
}

/// Exports, translates and applies every text, and writes the result to the YAML; nothing else may change.
#[test]
fn every_notice_can_be_translated() {
    for (path, yaml, mut notice) in notices() {
        let first = notice.languages[0];
        let into = Language::ALL.into_iter().rev().find(|language| *language != first).unwrap();
        let xliff = xliff::write(&notice, into, MissingTarget::Omit).unwrap();
        let applied = apply_xliff(&notice, &translated(&xliff)).unwrap();
        assert_eq!(applied.language, into);
        assert_eq!((applied.outdated.len(), applied.unknown_units.len()), (0, 0), "{}", path.display());
        let edited = set_texts(&path, &yaml, &edits(applied.texts.clone()), &applied.notice)
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let comments = |text: &str| text.lines().filter(|line| line.trim_start().starts_with('#')).count();
        assert_eq!(comments(&edited), comments(&yaml), "comments of {}", path.display());
        let again = seloste_source::read_notice_text(&path, &edited).value.unwrap();
        assert_eq!(again, applied.notice);
        visit_texts(&mut notice, &mut |place, text| {
            let (TextMut::Short(text) | TextMut::Markdown(text)) = text else { return };
            let from = text.get_or_first(first).1;
            let new = applied.texts.iter().find(|(given, _)| given == place);
            let Some((_, TranslatedText::Text(new))) = new else { panic!("{place} was not translated") };
            let translated: Vec<&str> = new.get(into).unwrap().split_whitespace().collect();
            let expected = format!("T {from}");
            assert_eq!(translated, expected.split_whitespace().collect::<Vec<_>>(), "{place}");
        });
        assert!(!applied.texts.is_empty());
    }
}

const SHORT: &str = "id: example\nlayout: fields\nlanguages: [fi]\ntitle: Oma & <muu>\nintroduction: Yksi *kaksi*\n\
                     data: { a: { name: Yksi, items: [yksi, kaksi] } }\n";

#[test]
fn an_unchanged_file_changes_nothing() {
    for (path, _, notice) in notices() {
        let into = Language::ALL.into_iter().find(|language| *language != notice.languages[0]).unwrap();
        let applied =
            apply_xliff(&notice, &xliff::write(&notice, into, MissingTarget::Omit).unwrap()).unwrap();
        assert_eq!(applied.texts, [], "{}", path.display());
        assert_eq!(applied.notice, notice);
    }
}

#[test]
fn translations_of_changed_texts_are_outdated() {
    let notice = read(SHORT);
    let xliff = xliff::write(&notice, Language::En, MissingTarget::Omit).unwrap();
    let changed = read(&SHORT.replace("*kaksi*", "kolme"));
    let applied = apply_xliff(&changed, &translated(&xliff)).unwrap();
    assert_eq!(applied.outdated, ["introduction"]);
    assert_eq!(applied.notice.introduction.as_ref().unwrap().get(Language::En), None);
    assert_eq!(applied.notice.title.get(Language::En), Some("T Oma & <muu>"));
    assert_eq!(applied.notice.languages, [Language::Fi, Language::En]);
}

#[test]
fn partial_lists_are_not_applied() {
    let notice = read(SHORT);
    let xliff = translated(&xliff::write(&notice, Language::En, MissingTarget::Omit).unwrap());
    let half = xliff.replace("<target>T kaksi</target>\n", "");
    let applied = apply_xliff(&notice, &half).unwrap();
    assert_eq!(applied.untranslated, ["data.a.items[1]"]);
    assert_eq!(applied.notice.data[0].items.get(Language::En), None);
    assert_eq!(applied.partial_lists, ["data.a.items"]);
    let whole = apply_xliff(&notice, &xliff).unwrap();
    assert_eq!(whole.notice.data[0].items.get(Language::En).unwrap(), ["T yksi", "T kaksi"]);
}

#[test]
fn markup_of_translation_programs_is_ignored() {
    let notice = read(SHORT);
    let unit = |inner: &str| {
        format!(
            "<?xml version='1.0'?><x:xliff xmlns:x='urn:oasis:names:tc:xliff:document:1.2' version='1.2'><!-- c -->\
             <x:file original='example' source-language='fi' target-language='en' datatype='x'><x:header/><x:body>\
             <x:group><x:trans-unit id='title'><x:source>Oma &amp; &lt;muu&gt;</x:source>{inner}</x:trans-unit></x:group>\
             </x:body></x:file></x:xliff>"
        )
    };
    let title = |inner: &str| {
        let applied = apply_xliff(&notice, &unit(inner)).unwrap();
        applied.notice.title.get(Language::En).map(str::to_owned)
    };
    assert_eq!(
        title("<x:target>Own <x:mrk mtype='x'>one</x:mrk><![CDATA[ & ]]>&#x41;</x:target>").as_deref(),
        Some("Own one & A")
    );
    assert_eq!(title("<x:alt-trans><x:target>Wrong</x:target></x:alt-trans><x:note>Wrong</x:note>"), None);
    assert_eq!(title("<x:target/>"), None);
    assert_eq!(title("<x:target>  \n </x:target>"), None);
}

#[test]
fn a_target_that_repeats_the_source_is_applied_only_if_it_is_meant() {
    let notice = read(SHORT);
    // Returns the title's English text and the paths of repeated texts.
    let title = |notice: &Notice, attributes: &str, target: &str| {
        let unit = format!("id=\"title\"{attributes} xml:space");
        let xliff = translated(&xliff::write(notice, Language::En, MissingTarget::Omit).unwrap())
            .replace("id=\"title\" xml:space", &unit)
            .replace("<target>T Oma &amp; &lt;muu&gt;</target>", target);
        let applied = apply_xliff(notice, &xliff).unwrap();
        let english = applied.notice.title.get(Language::En).map(str::to_owned);
        (english, applied.repeated, applied.untranslated)
    };
    let repeated = |state: &str| format!("<target{state}>\n Oma  &amp; &lt;muu&gt; </target>");
    let path = || vec!["title".to_owned()];
    for state in ["", " state=\"needs-review-translation\""] {
        assert_eq!(title(&notice, "", &repeated(state)), (None, path(), vec![]), "{state}");
    }
    for state in ["new", "initial", "needs-translation"] {
        let target = repeated(&format!(" state=\"{state}\""));
        assert_eq!(title(&notice, "", &target), (None, vec![], path()), "{state}");
        assert_eq!(title(&notice, " approved=\"no\"", &target), (None, vec![], path()), "{state}");
    }
    let same = || Some("Oma & <muu>".to_owned());
    for state in ["translated", "final", "signed-off", "reviewed"] {
        let (english, repeated, _) = title(&notice, "", &repeated(&format!(" state=\"{state}\"")));
        assert_eq!(english.map(|text| text.replace("  ", " ")), same(), "{state}");
        assert_eq!(repeated, [""; 0], "{state}");
    }
    let (english, ..) = title(&notice, " approved=\"yes\"", &repeated(""));
    assert_eq!(english.map(|text| text.replace("  ", " ")), same());
    // A text that is not to be translated needs no target.
    for target in ["", "<target/>", "<target state=\"new\">Other</target>"] {
        assert_eq!(title(&notice, " translate=\"no\"", target), (same(), vec![], vec![]), "{target}");
    }
    assert_eq!(title(&notice, " translate=\"yes\"", &repeated("")), (None, path(), vec![]));
}

#[test]
fn texts_without_words_and_present_translations_may_repeat_the_source() {
    let items = |yaml: &str, targets: [&str; 2]| {
        let notice = read(&format!("{SHORT}register: 1\n").replace("[yksi, kaksi]", yaml));
        let xliff = xliff::write(&notice, Language::En, MissingTarget::Omit).unwrap();
        let xliff = xliff.replace("<source>yksi</source>", &format!("<source>yksi</source>{}", targets[0]));
        let xliff = xliff.replace("<source>1 000</source>", &format!("<source>1 000</source>{}", targets[1]));
        let applied = apply_xliff(&notice, &xliff).unwrap();
        let items = applied.notice.data[0].items.get(Language::En).map(<[String]>::to_vec);
        (items, applied.repeated, applied.partial_lists.len())
    };
    let one = "<target>one</target>";
    let number = "<target>1 000</target>";
    let expected = Some(vec!["one".to_owned(), "1 000".to_owned()]);
    assert_eq!(items("[yksi, 1 000]", [one, number]), (expected, vec![], 0));
    let again = "<target>yksi</target>";
    assert_eq!(
        items("[yksi, 1 000]", [again, number]),
        (None, vec!["data.a.items[0]".to_owned()], 1),
        "a list with an entry that is not translated"
    );
    let notice = read("id: example\nlayout: fields\nlanguages: [fi, en]\ntitle: { fi: Novum, en: Novum }\n");
    let xliff = xliff::write(&notice, Language::En, MissingTarget::Omit)
        .unwrap()
        .replace(" state=\"translated\"", "");
    let applied = apply_xliff(&notice, &xliff).unwrap();
    assert_eq!((applied.unchanged, applied.repeated), (1, vec![]));
}

#[test]
fn state_determines_whether_a_translation_is_applied() {
    let notice = read(SHORT);
    let xliff = translated(&xliff::write(&notice, Language::En, MissingTarget::Omit).unwrap());
    let stated = |state: &str| {
        let xliff = xliff.replacen("<target>", &format!("<target state=\"{state}\">"), 1);
        apply_xliff(&notice, &xliff).unwrap()
    };
    // Some programs do not change the state with the text.
    let open = ["new", "initial", "needs-translation", "needs-adaptation", "needs-l10n"];
    for state in open.into_iter().chain(["needs-review-translation"]) {
        let review = stated(state);
        assert_eq!(
            (review.untranslated.len(), review.texts.len(), review.needs_review.as_slice()),
            (0, 4, ["title".to_owned()].as_slice()),
            "{state}"
        );
    }
    for state in ["translated", "final", "signed-off", "x-own"] {
        let done = stated(state);
        assert_eq!(
            (done.untranslated.len(), done.needs_review.len(), done.texts.len()),
            (0, 0, 4),
            "{state}"
        );
    }
}

#[test]
fn copied_sources_are_applied_once_they_are_translated() {
    let notice = read(SHORT);
    let xliff = xliff::write(&notice, Language::En, MissingTarget::CopySource).unwrap();
    assert_eq!(
        xliff.matches("<target state=\"needs-translation\">").count(),
        xliff.matches("<source>").count()
    );
    let applied = apply_xliff(&notice, &xliff).unwrap();
    assert_eq!((applied.texts.len(), applied.repeated.len()), (0, 0));
    let one = xliff.replacen(
        "<target state=\"needs-translation\">Oma",
        "<target state=\"needs-translation\">Own",
        1,
    );
    let applied = apply_xliff(&notice, &one).unwrap();
    assert_eq!((applied.texts.len(), applied.needs_review), (1, vec!["title".to_owned()]));
    assert_eq!(applied.notice.title.get(Language::En), Some("Own & <muu>"));
}

#[test]
fn disallowed_content_is_rejected() {
    let notice = read(SHORT);
    let xliff = translated(&xliff::write(&notice, Language::En, MissingTarget::Omit).unwrap());
    let with = |id: &str, target: &str| {
        let (before, unit) = xliff.split_once(&format!("id=\"{id}\"")).unwrap();
        let (source, rest) = unit.split_once("<target>").unwrap();
        let (_, rest) = rest.split_once("</target>").unwrap();
        let xliff = format!("{before}id=\"{id}\"{source}<target>{target}</target>{rest}");
        let applied = apply_xliff(&notice, &xliff).unwrap();
        assert_eq!(applied.texts.len(), 4 - applied.rejected.len(), "{target}");
        applied.rejected.into_iter().map(|(_, reason)| reason).next()
    };
    assert_eq!(with("introduction", "&lt;b&gt;One&lt;/b&gt;"), Some(Rejection::Html));
    assert_eq!(with("introduction", "![One](x.png)"), Some(Rejection::Image));
    assert_eq!(with("introduction", "[One](javascript:x)"), Some(Rejection::Link));
    assert_eq!(with("introduction", &"&gt; ".repeat(100)), Some(Rejection::TooDeep));
    assert_eq!(with("introduction", "One\u{1b}[31m"), Some(Rejection::Control));
    assert_eq!(with("introduction", "*One* &amp; [two](https://example.fi)\r\n\r\n- three"), None);
    assert_eq!(with("title", "One &lt;two&gt;\n  three"), None);
    assert_eq!(with("title", "One\u{7f}"), Some(Rejection::Control));
}

#[test]
fn language_tags_may_have_a_country() {
    let notice = read(SHORT);
    let xliff = translated(&xliff::write(&notice, Language::En, MissingTarget::Omit).unwrap());
    let xliff = xliff.replace("\"fi\"", "\"fi-FI\"").replace("\"en\"", "\"en_GB\"");
    assert_eq!(apply_xliff(&notice, &xliff).unwrap().language, Language::En);
}

#[test]
fn other_files_are_rejected() {
    let notice = read(SHORT);
    let good = xliff::write(&notice, Language::En, MissingTarget::Omit).unwrap();
    let refused = |xliff: &str| apply_xliff(&notice, xliff).unwrap_err();
    assert_eq!(
        xliff::write(&notice, Language::Fi, MissingTarget::Omit),
        Err(XliffError::SameLanguage(Language::Fi))
    );
    assert_eq!(
        refused(&good.replace("\"example\"", "\"other\"")),
        XliffError::NoticeMismatch("other".to_owned())
    );
    assert_eq!(
        refused(&good.replace("source-language=\"fi\"", "source-language=\"sv\"")),
        XliffError::SourceLanguageMismatch("sv".to_owned())
    );
    assert_eq!(refused(&good.replace("\"en\"", "\"zz\"")), XliffError::UnknownTargetLanguage);
    assert_eq!(refused(&good.replace("\"en\"", "\"fi\"")), XliffError::SameLanguage(Language::Fi));
    assert_eq!(
        refused(&good.replace("version=\"1.2\"", "version=\"2.1\"")),
        XliffError::UnsupportedVersion("2.1".to_owned())
    );
    let (start, rest) = good.split_once("  <file").unwrap();
    let (file, end) = rest.split_once("</xliff>").unwrap();
    assert_eq!(refused(&format!("{start}<file{file}<file{file}</xliff>{end}")), XliffError::SeveralFiles);
    assert_eq!(
        refused(&good.replace("id=\"introduction\"", "id=\"title\"")),
        XliffError::DuplicateUnit("title".to_owned())
    );
    assert_eq!(refused("<html/>"), XliffError::NotXliff);
    assert_eq!(refused(""), XliffError::NotXliff);
    assert_eq!(
        refused(&good.replace("<xliff", "<!DOCTYPE x [<!ENTITY a \"b\">]><xliff")),
        XliffError::DocumentType
    );
    for broken in
        ["<xliff version=\"1.2\">", "<xliff version=\"1.2\"></b>", &good.replace("&amp;", "&other;")]
    {
        assert!(matches!(refused(broken), XliffError::InvalidXml(_)), "{broken}");
    }
}

/// Checks that references resolve within the document and that there are no null values.
#[test]
fn json_ld_references_resolve() {
    fn ids<'v>(value: &'v Value, defined: &mut BTreeSet<&'v str>, used: &mut BTreeSet<&'v str>) {
        match value {
            Value::Object(members) => {
                if let Some(Value::String(id)) = members.get("@id") {
                    if members.len() == 1 {
                        used.insert(id)
                    } else {
                        defined.insert(id)
                    };
                }
                assert!(!members.is_empty());
                members.values().for_each(|value| ids(value, defined, used));
            }
            Value::Array(values) => {
                assert!(!values.is_empty());
                values.iter().for_each(|value| ids(value, defined, used));
            }
            Value::Null => panic!("JSON-LD must not have null values"),
            _ => {}
        }
    }
    let mut joined = 0;
    for (path, _, notice) in notices() {
        for language in [None, Some(notice.languages[0])] {
            let written = serde_json::to_value(dpv::write(&notice, language)).unwrap();
            let (mut defined, mut used) = (BTreeSet::new(), BTreeSet::new());
            ids(&written, &mut defined, &mut used);
            let own: BTreeSet<&str> = used.into_iter().filter(|id| id.starts_with("_:")).collect();
            assert!(own.is_subset(&defined), "{}: {own:?}", path.display());
            joined += own.len();
        }
    }
    assert!(joined > 10, "no notice has references");
}

#[test]
fn json_ld_omits_none_and_absent_items() {
    let members = |notice: &Notice| -> Vec<String> {
        let written = serde_json::to_value(dpv::write(notice, None)).unwrap();
        written.as_object().unwrap().keys().cloned().collect()
    };
    let bare = members(&minimal_notice());
    assert_eq!(bare, ["@context", "@type", "dct:identifier", "dct:language", "dct:title"]);
    let yaml = "id: example\nlayout: fields\nlanguages: [fi]\ntitle: Seloste\ndpo: none\nrecipients: none\n\
                transfers: none\nautomated_decisions: none\nprovision: none\nrights: { access: none }\n";
    assert_eq!(members(&read(yaml)), bare);
}

#[test]
fn tilt_does_not_invent_values() {
    let minimal = tilt::write(&minimal_notice(), Language::Fi);
    let members: Vec<&String> = minimal.document.as_object().unwrap().keys().collect();
    assert_eq!(members, ["_seloste", "meta"]);
    for required in [
        "controller",
        "dataProtectionOfficer",
        "dataDisclosed",
        "thirdCountryTransfers",
        "accessAndDataPortability",
        "sources",
        "rightToInformation",
        "rightToRectificationOrDeletion",
        "rightToDataPortability",
        "rightToWithdrawConsent",
        "rightToComplain",
        "automatedDecisionMaking",
        "changesOfPurpose",
        "meta.name",
        "meta._hash",
    ] {
        assert!(minimal.missing.iter().any(|place| place == required), "{required} is not reported");
    }
    assert_eq!(
        minimal.inexpressible,
        ["The title of the notice: `meta.name` is the name of the controller."]
    );
}

#[test]
fn tilt_distinguishes_none_and_absent() {
    let yaml = "id: example\nlayout: fields\nlanguages: [fi]\ntitle: Seloste\ndpo: none\ntransfers: none\n\
                automated_decisions: none\nrights: { access: none, rectification: yes, erasure: none, objection: yes }\n";
    let tilt = tilt::write(&read(yaml), Language::Fi);
    assert_eq!(tilt.document["automatedDecisionMaking"]["inUse"], false);
    assert_eq!(tilt.document["thirdCountryTransfers"], Value::Array(Vec::new()));
    assert_eq!(tilt.document["rightToInformation"]["available"], false);
    assert_eq!(tilt.document["rightToRectificationOrDeletion"].get("available"), None);
    assert!(tilt.missing.iter().any(|place| place == "dataProtectionOfficer"));
    assert!(!tilt.missing.iter().any(|place| place == "thirdCountryTransfers"));
    for expected in ["no data protection officer", "Art. 21(1)", "stated differently"] {
        assert!(
            tilt.inexpressible.iter().any(|sentence| sentence.contains(expected)),
            "{expected}: {:?}",
            tilt.inexpressible
        );
    }
}

/// Texts with Markdown syntax must survive a round trip.
#[test]
fn markdown_escapes_texts() {
    let hostile = [
        "1. yksi",
        "- yksi",
        "+ yksi",
        "# yksi",
        "> yksi",
        "*yksi* _kaksi_ `kolme` [neljä](x) <b> &amp; \\",
        "1) a",
        "---",
        "===",
        "~~~",
        "a|b",
        "![x](y)",
        "http://example.fi/a_b_c",
        "1.10.2026",
        "-5",
    ];
    for text in hostile {
        let mut notice = minimal_notice();
        let quoted = |text: &str| Text::new(Language::Fi, text);
        notice.register = Some(quoted(text));
        let written = markdown::write(&notice, Language::Fi);
        let (blocks, problems) = seloste_markdown::parse(&written);
        assert_eq!(problems, [], "{text}");
        let Some(seloste_markdown::MarkdownBlock::Paragraph(inlines)) = blocks.last() else {
            panic!("{text} is not a paragraph: {blocks:?}")
        };
        assert_eq!(seloste_markdown::plain_inlines(inlines), text);
    }
    for (path, _, notice) in notices() {
        for language in &notice.languages {
            let (blocks, problems) = seloste_markdown::parse(&markdown::write(&notice, *language));
            assert_eq!(problems, [], "{}", path.display());
            assert!(blocks.len() > 10);
        }
    }
}

#[test]
fn headings_have_no_soft_hyphens() {
    let mut notice = minimal_notice();
    notice.dpo = seloste_notice::Item::None;
    let written = markdown::write(&notice, Language::De);
    assert!(written.contains("## Datenschutzbeauftragter\n"), "{written}");
    let changes = crate::diff::compare(&minimal_notice(), &notice, Language::De);
    assert_eq!(changes.first().map(|section| section.heading.as_str()), Some("Datenschutzbeauftragter"));
}

#[test]
fn headings_are_one_line() {
    let mut notice = minimal_notice();
    notice.introduction = Some(Text::new(Language::Fi, "First\\\nline\n---\n\nText".to_owned()));
    let written = markdown::write(&notice, Language::Fi);
    assert!(written.contains("\n### First line\n\nText"), "{written}");
}

/// Indented code after a list would be a part of the list.
#[test]
fn code_in_markdown_stays_code() {
    for code in ["11. a", "- a", "a\n\n```\nb", "    a"] {
        let mut notice = minimal_notice();
        let indented: String = code.lines().map(|line| format!("    {line}\n")).collect();
        notice.introduction = Some(Text::new(Language::Fi, format!("- item\n\n***\n\n{indented}")));
        let written = markdown::write(&notice, Language::Fi);
        let read = seloste_markdown::parse(&written.replace("***\n\n", "")).0;
        let Some(seloste_markdown::MarkdownBlock::Code(again)) = read.last() else {
            panic!("{code:?} is not code: {written}")
        };
        assert_eq!(again.trim_end(), code);
    }
}

/// Replaces each text by one that occurs nowhere else.
#[derive(Default)]
struct Markers(Vec<(String, String)>);

impl VisitorMut for Markers {
    fn text(&mut self, path: &ValuePath, text: &mut Text, _: &'static FieldSpec) {
        let marker = format!("marker{}x", self.0.len());
        let languages: Vec<Language> = text.iter().map(|(language, _)| language).collect();
        let pairs = languages.into_iter().map(|language| (language, marker.clone()));
        *text = Text::from_pairs(pairs.collect());
        self.0.push((marker, path.as_str().to_owned()));
    }

    fn text_list(&mut self, _: &ValuePath, _: &mut TextList) {}
}

/// Returns a path without indices and ids: `recipients.transfer.copy`.
fn pattern(path: &str) -> String {
    let mut parts = path.split('.').map(|part| part.split('[').next().unwrap_or_default());
    let first = parts.next().unwrap_or_default();
    let by_id = matches!(first, "data" | "recipients");
    let rest = parts.skip(usize::from(by_id));
    std::iter::once(first).chain(rest).collect::<Vec<_>>().join(".")
}

/// Returns the declarations of the fields along a path without indices and ids.
fn fields_along(record: &RecordSpec, path: &str) -> Option<Vec<&'static FieldSpec>> {
    fn records_in(kind: &FieldKind) -> Vec<&'static RecordSpec> {
        match kind {
            FieldKind::Map(record) | FieldKind::Right(record) => vec![record],
            FieldKind::Item(kind)
            | FieldKind::List(kind)
            | FieldKind::OneOrMany(kind)
            | FieldKind::MapById(kind) => records_in(kind),
            FieldKind::AnyOf(kinds) => kinds.iter().flat_map(records_in).collect(),
            _ => Vec::new(),
        }
    }
    let (key, rest) = path.split_once('.').map_or((path, None), |(key, rest)| (key, Some(rest)));
    let field = record.keys().into_iter().find(|field| field.key == key)?;
    let within = match rest {
        None => Vec::new(),
        Some(rest) => records_in(&field.kind).into_iter().find_map(|record| fields_along(record, rest))?,
    };
    Some(std::iter::once(field).chain(within).collect())
}

/// If a field and those that contain it declare a term, the text is in the export of at least one notice. No
/// other text is.
#[test]
fn exports_have_the_texts_that_the_fields_declare() {
    /// Texts in the header of the page or in elements that wait for consent.
    const NOT_IN_SECTIONS: [&str; 4] =
        ["summary", "services.iframe.title", "services.embed.title", "services.image.alt"];
    let mut found: BTreeMap<String, [bool; 3]> = BTreeMap::new();
    // TILT has the text of a transfer or else how to get a copy.
    let copy = "id: example\nlayout: fields\nlanguages: [en]\ntitle: A\n\
                transfers: { mechanisms: [scc], copy: C }\n";
    let all = notices().into_iter().map(|(_, _, notice)| notice).chain([read(copy)]);
    for mut notice in all {
        let mut markers = Markers::default();
        notice.visit_mut(&mut ValuePath::default(), &mut markers);
        let language = notice.languages[0];
        let page = text(&notice, language).to_lowercase();
        let dpv = serde_json::to_string(&dpv::write(&notice, None)).unwrap();
        let mut tilt = tilt::write(&notice, language).document;
        tilt.as_object_mut().unwrap().remove("_seloste");
        let tilt = tilt.to_string();
        for (marker, path) in markers.0 {
            let stated = found.entry(pattern(&path)).or_default();
            for (stated, document) in stated.iter_mut().zip([&page, &dpv, &tilt]) {
                *stated |= document.contains(&marker);
            }
        }
    }
    assert!(found.len() > 60, "only {} fields have a text", found.len());
    let mut wrong = Vec::new();
    for (path, stated) in found {
        let fields = fields_along(Notice::SPEC, &path).unwrap();
        let declared = [
            !NOT_IN_SECTIONS.contains(&path.as_str()),
            fields.iter().all(|field| field.dpv.is_some()),
            fields.iter().all(|field| field.tilt.is_some()),
        ];
        if stated != declared {
            wrong.push(format!("{path}: {stated:?} instead of {declared:?}"));
        }
    }
    assert!(wrong.is_empty(), "on the page, in DPV and in TILT: {wrong:#?}");
}

/// Collects the strings of a document.
fn strings_in<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(entries) => entries.iter().for_each(|entry| strings_in(entry, found)),
        Value::Object(members) => members.values().for_each(|member| strings_in(member, found)),
        _ => {}
    }
}

#[test]
fn linked_data_and_tilt_have_plain_texts() {
    const MARKDOWN: &str = "Yksi *kaksi* ja [kolme](https://example.fi/)\nneljä\\*.\n\n* viisi\n* **kuusi**\n\n> `seitsemän` &amp;";
    const PLAIN: &str =
        "Yksi kaksi ja kolme <https://example.fi/> neljä*.\n\n- viisi\n- kuusi\n\n  seitsemän &";
    // No Markdown: a name may have such characters.
    const SHORT: &str = "A*B*C [d](e)";
    let mut numbers = [0; 3];
    for (path, _, mut notice) in notices() {
        let languages = notice.languages.clone();
        let with = |content: &str| {
            Text::from_pairs(languages.iter().map(|language| (*language, content.to_owned())).collect())
        };
        visit_texts(&mut notice, &mut |_, text| match text {
            TextMut::Markdown(text) => *text = with(MARKDOWN),
            TextMut::Short(text) => *text = with(SHORT),
            TextMut::List(_) => {}
        });
        let documents = [
            serde_json::to_value(dpv::write(&notice, None)).unwrap(),
            serde_json::to_value(dpv::write(&notice, Some(languages[0]))).unwrap(),
            tilt::write(&notice, languages[0]).document,
        ];
        for (document, number) in documents.iter().zip(&mut numbers) {
            let mut found = Vec::new();
            strings_in(document, &mut found);
            for text in found.iter().filter(|text| text.contains("neljä")) {
                *number += 1;
                let without = text.replace(PLAIN, "");
                assert!(without.trim().is_empty(), "{path:?}: {text}");
            }
            for text in found.iter().filter(|text| text.contains("[d]")) {
                assert_eq!(*text, SHORT, "{path:?}");
            }
        }
    }
    assert!(numbers.iter().all(|number| *number > 50), "{numbers:?}");
}
