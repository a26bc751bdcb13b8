//! Translation of a notice: `export --xliff` and `import --xliff`.

use std::fs;

use crate::driver::{Outcome, Place};

/// A notice in one language, in the various YAML styles that authors use.
const NOTICE: &str = "\
# yaml-language-server: $schema=../../docs/notice.schema.json
id: customers # the same as the file
layout: fields
languages: [fi] # Swedish to come
title: Asiakasrekisterin seloste
summary: \"Yksi: kaksi\" # in quotes
introduction: |
  Tämä on *seloste*.

  - yksi
  - kaksi # kolme
updated: 2026-10-01
controller: { name: Esimerkki Oy, business_id: 1234567-1, text: { fi: Yritys } } # short
purposes:
  - id: deliver
    # What it is for.
    name: Toimitus
    retention: { years: 2, after: tilauksesta }
  - Laskutus # a plain one
data:
  contact:
    name:
      # The name.
      fi: Yhteystiedot # own
    items:
      - nimi # as given
      - osoite
  orders: Tilaukset
recipients:
  carrier: { name: Kuljetus, when: toimitettaessa }
rights:
  access: Pyydä.
  erasure: yes
sections:
  - after: security
    title: Koulutus
    text: >
      Koulutamme
      väkeä.
changes:
  - { date: 2025-01-01, text: Vanha }
  - { date: 2026-01-01, text: Uusi }
# The end.
";

const FILE: &str = "content/notices/customers.yaml";

fn place() -> Place {
    let place = Place::empty();
    place.write("content/site.yaml", "title: { fi: Selosteet, sv: Beskrivningar }\nlanguages: [fi, sv]\n");
    place.write(FILE, NOTICE);
    place
}

fn export_xliff(place: &Place) -> String {
    let outcome = place.run(&["export", "customers", "--xliff", "sv"]);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    outcome.out
}

/// Returns the file of a translator: `Sv` before each text, in Markdown before the first word of each line.
fn translate(xliff: &str) -> String {
    let mut back = String::new();
    for part in xliff.split_inclusive("</source>\n") {
        back.push_str(part);
        if let Some((_, source)) = part.rsplit_once("<source>") {
            let source = source.trim_end().trim_end_matches("</source>");
            back.push_str(&format!("        <target>Sv {}</target>\n", source.replace("\n- ", "\n- Sv ")));
        }
    }
    back
}

fn import(place: &Place, xliff: &str) -> Outcome {
    place.write("back.xlf", xliff);
    place.run(&["import", "--xliff", "back.xlf"])
}

fn file(place: &Place) -> String {
    fs::read_to_string(place.site().join(FILE)).unwrap()
}

#[test]
fn a_translated_file_is_imported() {
    let place = place();
    let missing = place.check(&[]);
    assert!(!missing.err.contains("translation-missing"), "nothing is missing in a notice of one language");
    let outcome = import(&place, &translate(&export_xliff(&place)));
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(0), ""), "{}", outcome.err);
    assert!(
        outcome.err.contains("18 texts written to ") && outcome.err.contains("`sv` was added"),
        "{}",
        outcome.err
    );
    assert_eq!(outcome.err.lines().count(), 2, "{}", outcome.err);

    let after = file(&place);
    for comment in NOTICE.lines().filter_map(|line| line.find('#').map(|at| &line[at..])) {
        assert!(after.contains(comment), "{comment} is lost:\n{after}");
    }
    crate::driver::expect(&after, &crate::driver::root().join("tests/program/snapshots/translated.yaml"));
    let checked = place.check(&[]);
    assert_ne!(checked.code, Some(2), "{}", checked.err);
    assert!(!format!("{}{}", checked.out, checked.err).contains("translation-"), "{}", checked.out);

    let again = export_xliff(&place);
    assert_eq!(again.matches("<target state=\"translated\">Sv ").count(), again.matches("<source>").count());
    let second = import(&place, &again);
    assert_eq!(second.code, Some(0), "{}", second.err);
    assert!(second.err.starts_with("Nothing to write"), "{}", second.err);
    assert_eq!(file(&place), after);
}

#[test]
fn copied_sources_are_imported_once_they_are_translated() {
    let place = place();
    let outcome = place.run(&["export", "customers", "--xliff", "sv", "--copy-source"]);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    let copied = outcome.out.matches("<target state=\"needs-translation\">").count();
    assert_eq!((copied > 0, copied), (true, outcome.out.matches("<source>").count()));
    let before = file(&place);
    let unchanged = import(&place, &outcome.out);
    assert!(unchanged.err.starts_with("Nothing to write"), "{}", unchanged.err);
    assert_eq!(file(&place), before);
    let state = "<target state=\"needs-translation\">";
    let one = outcome.out.replacen(&format!("{state}Laskutus"), &format!("{state}Fakturering"), 1);
    assert_ne!(one, outcome.out);
    let outcome = import(&place, &one);
    assert!(
        outcome.err.contains("1 text written to ") && outcome.err.contains("marked for review"),
        "{}",
        outcome.err
    );
    assert!(file(&place).contains("sv: Fakturering"), "{}", file(&place));
    assert_eq!(place.run(&["export", "customers", "--format", "text", "--copy-source"]).code, Some(2));
}

#[test]
fn a_missing_translation_is_found() {
    // `a_translated_file_is_imported` asserts that this finding is absent; without the import it exists.
    let place = place();
    place.write(FILE, NOTICE.replace("languages: [fi]", "languages: [fi, sv]"));
    let checked = place.check(&[]);
    assert!(format!("{}{}", checked.out, checked.err).contains("translation-missing"), "{}", checked.out);
    let outcome = import(&place, &translate(&export_xliff(&place)));
    assert!(!outcome.err.contains("was added"), "{}", outcome.err);
    let checked = place.check(&[]);
    assert!(!format!("{}{}", checked.out, checked.err).contains("translation-"), "{}", checked.out);
}

#[test]
fn translations_not_imported_are_reported() {
    let place = place();
    let xliff = translate(&export_xliff(&place))
        .replace("<target>Sv Toimitus</target>", "<target/>")
        .replace("<target>Sv Laskutus</target>", "<target state=\"needs-translation\">Laskutus</target>")
        .replace("<target>Sv Kuljetus</target>", "<target state=\"needs-review-translation\">Frakt</target>")
        .replace("<target>Sv osoite</target>", "")
        .replace("<target>Sv tilauksesta</target>", "<target>tilauksesta</target>")
        .replace("<target>Sv Esimerkki Oy</target>", "<target state=\"final\">Esimerkki Oy</target>")
        .replace("<target>Sv Pyydä.</target>", "<target>&lt;b&gt;Be&lt;/b&gt;</target>")
        .replace("<target>Sv Tilaukset</target>", "<target>Best\u{1b}[2Jällningar</target>")
        .replace("id=\"register\"", "id=\"other\"")
        .replace("    </body>", "<trans-unit id=\"x\u{1b}y\"><source>a</source></trans-unit></body>");
    place.write(FILE, NOTICE.replace("title: Koulutus", "title: Opetus"));
    let before = file(&place);
    place.write("back.xlf", &xliff);
    let dry = place.run(&["import", "--xliff", "back.xlf", "--dry-run"]);
    assert_eq!((dry.code, file(&place)), (Some(0), before), "{}", dry.err);
    assert!(dry.err.contains("nothing was written"), "{}", dry.err);
    let outcome = place.run(&["import", "--xliff", "back.xlf", "--notice", FILE]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    let report = "\
11 texts written to content/notices/customers.yaml.
`sv` was added to the notice's `languages`. The site shows it if `languages` in content/site.yaml contains it too.
Applied, but marked for review in the file:
  - recipients.carrier.name
Not translated into Swedish in the file:
  - purposes[0].name
  - purposes[1].name
  - data.contact.items[1]
Not applied, because the Swedish text repeats the source; if it is the same in both languages, mark it as translated \
(state=\"translated\"):
  - purposes[0].retention[0].after
Lists not applied, because some of their entries are not translated:
  - data.contact.items
Not applied, because the notice's text has changed since the export; export it again:
  - sections[0].title
Not applied, because the text is not allowed in a notice:
  - data.orders.name: contains control characters
  - rights.access.text: contains raw HTML; use the Markdown of the source text
Not applied, because the notice has no such text:
  - x\u{fffd}y
";
    assert_eq!(outcome.err, report);
    let after = file(&place);
    assert!(after.contains("sv: Frakt") && after.contains("title: Opetus") && !after.contains('\u{1b}'));

    place.write(FILE, NOTICE);
    let outcome = place.run(&["import", "--xliff", "back.xlf", "--report", "json"]);
    let report: serde_json::Value = serde_json::from_str(&outcome.err).unwrap();
    assert_eq!(report["taken"].as_array().map(Vec::len), Some(12), "{}", outcome.err);
    assert_eq!(report["repeated"], serde_json::json!(["purposes[0].retention[0].after"]));
    assert_eq!((&report["written"], &report["language"]), (&true.into(), &"sv".into()));
}

#[test]
fn hostile_files_change_nothing() {
    let place = place();
    let good = translate(&export_xliff(&place));
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><xliff";
    let two = |xliff: &str| xliff.replacen("version=\"1.2\"", "version=\"2.0\"", 1);
    for (xliff, expected) in [
        (good.replace("</body>", ""), "not well-formed"),
        (two(&good), "XLIFF 2.0"),
        (good.replace("target-language=\"sv\"", "target-language=\"zz\""), "target-language"),
        (good.replace("target-language=\"sv\"", "target-language=\"fi\""), "choose another language"),
        (good.replace("source-language=\"fi\"", "source-language=\"en\""), "translates from `en`"),
        (good.replace("<xliff", bomb), "document type"),
        (good.replace("Sv Toimitus", "&lol;"), "unknown entity `lol`"),
        (good.replace("\"customers\"", "\"members\""), "there is no notice with the id `members`"),
        (good.replace("\"customers\"", "\"../notices/customers\""), "does not name a notice"),
        (good.replace("\"customers\"", "\"\""), "does not name a notice"),
        (good.replace("id=\"summary\"", "id=\"title\""), "two units"),
        (good.replace("</xliff>", &format!("<!--{}--></xliff>", "x".repeat(21_000_000))), "larger than"),
        (String::new(), "neither UTF-8"),
        ("<a>".repeat(1000), "not XLIFF"),
    ] {
        let outcome = import(&place, &xliff);
        assert_eq!((outcome.code, outcome.out.as_str()), (Some(2), ""), "{expected}: {}", outcome.err);
        assert!(outcome.err.contains(expected), "{expected}: {}", outcome.err);
        assert_eq!(file(&place), NOTICE, "{expected}");
    }
    let other = good.replace("\"customers\"", "\"members\"");
    place.write("back.xlf", other);
    let outcome = place.run(&["import", "--xliff", "back.xlf", "--notice", "customers"]);
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.err.contains("belongs to the notice `members`"), "{}", outcome.err);
    place.write("back.xlf", b"<xliff version=\"1.2\">\xe4\xe4</xliff>");
    assert!(place.run(&["import", "--xliff", "back.xlf"]).err.contains("neither UTF-8"));
    assert!(place.run(&["import", "--xliff", "content"]).err.contains("is not a file"));
    assert_eq!(place.run(&["import"]).code, Some(2));
    assert_eq!(place.run(&["import", "back.xlf", "--xliff", "back.xlf"]).code, Some(2));
    assert_eq!(place.run(&["import", "back.xlf", "--dry-run"]).code, Some(2));
    // A notice that cannot be read is reported as by `check`.
    place.write(FILE, NOTICE.replace("layout: fields", "layout: feilds"));
    let outcome = import(&place, &good);
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.err.contains("Did you mean `fields`?"), "{}", outcome.err);
    assert_eq!(
        fs::read_dir(place.site().join("content/notices")).unwrap().count(),
        1,
        "temporary files are left"
    );
}

#[test]
fn a_read_only_file_is_unchanged() {
    let place = place();
    let xliff = translate(&export_xliff(&place));
    let path = place.site().join(FILE);
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let outcome = import(&place, &xliff);
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.err.contains("the file is read-only"), "{}", outcome.err);
    assert_eq!(file(&place), NOTICE);
}

#[test]
fn line_ends_and_other_encodings() {
    let place = place();
    let xliff = translate(&export_xliff(&place));
    place.write(FILE, format!("\u{feff}{}", NOTICE.replace('\n', "\r\n")));
    let utf_16: Vec<u8> =
        std::iter::once(0xfeff).chain(xliff.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    place.write("back.xlf", utf_16);
    let outcome = place.run(&["import", "--xliff", "back.xlf"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    let after = file(&place);
    assert!(after.starts_with('\u{feff}') && !after.replace("\r\n", "").contains(['\r', '\n']), "{after:?}");
    let second = place.run(&["import", "--xliff", "back.xlf"]);
    assert!(second.err.starts_with("Nothing to write"), "{}", second.err);
    assert_eq!(file(&place), after);
}
