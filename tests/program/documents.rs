//! `seloste import` of PDF and DOCX: through other programs, or with a clear message if these are not
//! installed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::driver::{Place, root};

/// Paragraphs of a notice, as in a document of a word processor.
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

/// Texts that the draft must contain.
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
fn is_installed(program: &str) -> bool {
    let found =
        Command::new(program).arg("--help").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
    if !found {
        eprintln!("SKIPPED: `{program}` is not installed here; the import through it was NOT tested");
    }
    found
}

/// Returns a PDF of one page with a paragraph on each line and an empty line above each heading.
fn pdf() -> Vec<u8> {
    let gaps = (0..).map(|index| if index % 2 == 0 && index > 5 || matches!(index, 1 | 2) { 34 } else { 14 });
    pdf_with_columns(&[(72, gaps.zip(PARAGRAPHS).collect())])
}

/// Returns a PDF of one page with columns: where each starts, and its lines with the space above them, in
/// points. It is written by hand, so that the test needs no other program. Letters are in the encoding
/// WinAnsi (ISO 32000-1, annex D.2), in which ä is 0xE4.
fn pdf_with_columns(columns: &[(u32, Vec<(u32, &str)>)]) -> Vec<u8> {
    let mut page = String::from("BT /F1 11 Tf\n");
    for (left, lines) in columns {
        let mut height = 780;
        for (gap, line) in lines {
            height -= gap;
            let escaped = line.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
            page.push_str(&format!("1 0 0 1 {left} {height} Tm ({escaped}) Tj\n"));
        }
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

fn assert_facts(draft: &str) {
    for fact in FACTS {
        assert!(draft.contains(fact), "{fact} is missing:\n{draft}");
    }
}

#[test]
fn a_pdf_is_read() {
    if !is_installed("pdftotext") {
        return;
    }
    let place = Place::empty();
    place.write("seloste.pdf", pdf());
    let outcome = place.run(&["import", "seloste.pdf"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert_facts(&outcome.out);
    place.write("broken.pdf", &pdf()[..40]);
    let outcome = place.run(&["import", "broken.pdf"]);
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(2), ""), "{}", outcome.err);
    assert!(outcome.err.contains("broken.pdf"), "{}", outcome.err);
}

/// `pdftotext` 22.12 prints the first heading of the right column above the second one of the left column.
#[test]
fn columns_of_a_pdf_are_read_one_after_the_other() {
    if !is_installed("pdftotext") {
        return;
    }
    let left = vec![
        (14, "Tietosuojaseloste"),
        (40, "1. Rekisterinpitäjä"),
        (14, "Esimerkki Oy"),
        (14, "Esimerkkikatu 1"),
        (14, "00100 Helsinki"),
        (14, "tietosuoja@example.fi"),
        (40, "2. Henkilötietojen käsittelyn tarkoitus"),
        (14, "Tilausten toimittaminen"),
    ];
    let right = vec![
        (94, "3. Henkilötietojen säilytysaika"),
        (14, "Tietoja säilytetään kaksi vuotta."),
        (40, "4. Tietojen siirto EU:n tai ETA:n ulkopuolelle"),
        (14, "Tietoja ei siirretä."),
    ];
    let place = Place::empty();
    place.write("seloste.pdf", pdf_with_columns(&[(50, left), (300, right)]));
    let outcome = place.run(&["import", "seloste.pdf"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    for fact in [
        "  email: tietosuoja@example.fi\n",
        "  - name: Tilausten toimittaminen\n",
        "  - years: 2\n",
        "transfers: none\n",
    ] {
        assert!(outcome.out.contains(fact), "{fact} is missing:\n{}", outcome.out);
    }
    assert!(outcome.err.starts_with("The paragraphs of seloste.pdf have the order"), "{}", outcome.err);
}

#[test]
fn a_docx_is_read() {
    if !is_installed("pandoc") {
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
    let outcome = place.run(&["import", "seloste.docx"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
    assert_facts(&outcome.out);
    place.write("broken.docx", "no archive");
    let outcome = place.run(&["import", "broken.docx"]);
    assert_eq!((outcome.code, outcome.out.as_str()), (Some(2), ""), "{}", outcome.err);
    assert!(outcome.err.contains("`pandoc` could not read broken.docx"), "{}", outcome.err);
}

/// Imports a file with a `PATH` that has no programs. Returns the exit code and standard error.
fn import_without_programs(folder: &Path, file: &str) -> (Option<i32>, String) {
    let empty: PathBuf = folder.join("nothing");
    fs::create_dir_all(&empty).unwrap();
    let outcome = Command::new(env!("CARGO_BIN_EXE_seloste"))
        .args(["import", file])
        .current_dir(folder)
        .env("PATH", &empty)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(outcome.stdout.is_empty());
    (outcome.status.code(), String::from_utf8(outcome.stderr).unwrap())
}

#[test]
fn missing_programs_are_named() {
    let place = Place::empty();
    for (file, program, package) in [
        ("seloste.pdf", "`pdftotext`", "poppler-utils"),
        ("seloste.docx", "`pandoc`", "package pandoc"),
        ("seloste.odt", "`pandoc`", "package pandoc"),
    ] {
        place.write(file, pdf());
        let (code, err) = import_without_programs(&place.site(), file);
        assert_eq!(code, Some(2), "{err}");
        for expected in [file, program, package, "which was not found", "save the document as text or HTML"] {
            assert!(err.contains(expected), "{expected}: {err}");
        }
    }
    // Text is imported without another program.
    let text = root().join("tests/texts/rivit.txt");
    place.write("seloste.txt", fs::read(text).unwrap());
    let outcome = Command::new(env!("CARGO_BIN_EXE_seloste"))
        .args(["import", "seloste.txt"])
        .current_dir(place.site())
        .env("PATH", "")
        .output()
        .unwrap();
    assert!(outcome.status.success());
}
