//! `seloste import` on PDF and DOCX: through the programs that read them where they are, and a clear word
//! where not.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::driver::{Place, root};

/// A notice as a word processor would hold it, paragraph by paragraph.
const PARAGRAPHS: [&str; 12] = [
    "Tietosuojaseloste",
    "Rekisterinpitäjä",
    "Esimerkki Oy",
    "Esimerkkikatu 1",
    "00100 Helsinki",
    "tietosuoja@example.fi",
    "Henkilötietojen käsittelyn tarkoitus",
    "Tietoja käytetään tilausten toimittamiseen.",
    "Tietojen siirto EU:n tai ETA:n ulkopuolelle",
    "Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle.",
    "Tietojen säilytysaika",
    "Tietoja säilytetään kaksi vuotta.",
];

/// What must stand in the draft.
const FACTS: [&str; 8] = [
    "title: Tietosuojaseloste",
    "name: Esimerkki Oy",
    "street: Esimerkkikatu 1",
    "city: Helsinki",
    "email: tietosuoja@example.fi",
    "- name: Tietoja käytetään tilausten toimittamiseen.",
    "transfers: none",
    "- years: 2",
];

/// Returns whether a program is installed. Prints a message if not, so that a skipped test is not mistaken
/// for a passed one.
fn is_here(program: &str) -> bool {
    let found =
        Command::new(program).arg("--help").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
    if !found {
        eprintln!("SKIPPED: `{program}` is not installed here; the import through it was NOT tested");
    }
    found
}

/// A PDF of one page with a paragraph on each line, an empty line above each heading: small, and made by
/// hand, so that it needs no program. Letters are in the encoding WinAnsi (ISO 32000-1, annex D.2), in which
/// ä is 0xE4.
fn pdf() -> Vec<u8> {
    let mut page = String::from("BT /F1 11 Tf 72 780 Td\n");
    for (index, paragraph) in PARAGRAPHS.iter().enumerate() {
        let gap = if index % 2 == 0 && index > 5 || matches!(index, 1 | 2) { 34 } else { 14 };
        let escaped = paragraph.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
        page.push_str(&format!("0 -{gap} Td ({escaped}) Tj\n"));
    }
    page.push_str("ET\n");
    let latin = |text: &str| text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect::<Vec<u8>>();
    let page = latin(&page);
    let objects: [Vec<u8>; 5] = [
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
          /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_vec(),
        [format!("<< /Length {} >>\nstream\n", page.len()).as_bytes(), &page, b"endstream"].concat(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_vec(),
    ];
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend(format!("{} 0 obj\n", index + 1).bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let table = file.len();
    file.extend(b"xref\n0 6\n0000000000 65535 f \n");
    for place in places {
        file.extend(format!("{place:010} 00000 n \n").bytes());
    }
    file.extend(format!("trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").bytes());
    file
}

fn says_the_facts(draft: &str) {
    for fact in FACTS {
        assert!(draft.contains(fact), "{fact} is not there:\n{draft}");
    }
}

#[test]
fn a_pdf_is_read() {
    if !is_here("pdftotext") {
        return;
    }
    let place = Place::empty();
    place.write("seloste.pdf", pdf());
    let ran = place.run(&["import", "seloste.pdf"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    says_the_facts(&ran.out);
    place.write("broken.pdf", &pdf()[..40]);
    let ran = place.run(&["import", "broken.pdf"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{}", ran.err);
    assert!(ran.err.contains("broken.pdf"), "{}", ran.err);
}

#[test]
fn a_docx_is_read() {
    if !is_here("pandoc") {
        return;
    }
    let place = Place::empty();
    let text: Vec<String> = PARAGRAPHS
        .iter()
        .enumerate()
        .map(|(index, paragraph)| {
            let level = match index {
                0 => "# ",
                1 | 6 | 8 | 10 => "## ",
                _ => "",
            };
            format!("{level}{paragraph}\n\n")
        })
        .collect();
    place.write("seloste.md", text.concat());
    let made = Command::new("pandoc")
        .args(["seloste.md", "--output", "seloste.docx"])
        .current_dir(place.site())
        .status()
        .unwrap();
    assert!(made.success(), "pandoc makes a DOCX");
    let ran = place.run(&["import", "seloste.docx"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    says_the_facts(&ran.out);
    place.write("broken.docx", "no archive");
    let ran = place.run(&["import", "broken.docx"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{}", ran.err);
    assert!(ran.err.contains("`pandoc` could not read broken.docx"), "{}", ran.err);
}

/// The program with no other program to be found.
fn alone(folder: &Path, file: &str) -> (Option<i32>, String) {
    let empty: PathBuf = folder.join("nothing");
    fs::create_dir_all(&empty).unwrap();
    let ran = Command::new(env!("CARGO_BIN_EXE_seloste"))
        .args(["import", file])
        .current_dir(folder)
        .env("PATH", &empty)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(ran.stdout.is_empty());
    (ran.status.code(), String::from_utf8(ran.stderr).unwrap())
}

#[test]
fn what_is_missing_is_named() {
    let place = Place::empty();
    for (file, program, package) in [
        ("seloste.pdf", "`pdftotext`", "poppler-utils"),
        ("seloste.docx", "`pandoc`", "package pandoc"),
        ("seloste.odt", "`pandoc`", "package pandoc"),
    ] {
        place.write(file, pdf());
        let (code, err) = alone(&place.site(), file);
        assert_eq!(code, Some(2), "{err}");
        for said in [file, program, package, "which was not found", "save the document as text or HTML"] {
            assert!(err.contains(said), "{said}: {err}");
        }
    }
    // What needs no other program works without one.
    let text = root().join("tests/texts/rivit.txt");
    place.write("seloste.txt", fs::read(text).unwrap());
    let ran = Command::new(env!("CARGO_BIN_EXE_seloste"))
        .args(["import", "seloste.txt"])
        .current_dir(place.site())
        .env("PATH", "")
        .output()
        .unwrap();
    assert!(ran.status.success());
}
