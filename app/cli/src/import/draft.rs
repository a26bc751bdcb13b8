//! Drafts of existing notices: reads a file in one of several formats and converts it.

use std::ffi::OsStr;
use std::io::{ErrorKind, Read as _};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};
use seloste_import::{DecodeError, Encoding, InputFormat, Passage, PdfOrder, Report};

/// Maximum size of an input file in bytes. Images and scripts can make a file much larger than its text.
const MAX_BYTES: u64 = 20 * 1024 * 1024;

/// A draft of an existing notice.
pub(crate) struct Draft {
    /// Id of the notice.
    pub id: String,
    /// The YAML text.
    pub yaml: String,
    /// Placements, inferred values and unplaced lines.
    pub report: Report,
    /// The text of the file.
    pub passages: Vec<Passage>,
}

/// Converts a file to a draft. Without an id, it is derived from the file name. Warnings go to `err`.
pub(crate) fn draft(file: &Path, id: Option<&str>, err: &mut impl std::io::Write) -> Result<Draft> {
    let source = read(file, err)?;
    let id = match id {
        Some(id) => id.to_owned(),
        None => seloste_import::id_from_file_name(
            &file.file_stem().unwrap_or(OsStr::new("notice")).to_string_lossy(),
        ),
    };
    if seloste_import::tokens(&source.text).next().is_none() {
        bail!("{} contains no text", display_name(file));
    }
    let imported = match &source.stored {
        Some(stored) => seloste_import::import_pdf(&source.text, stored, &id),
        None => {
            seloste_import::import(&source.text, source.format, &id).map(|draft| (draft, PdfOrder::OnPage))
        }
    };
    let Ok((draft, order)) = imported else {
        bail!(
            "{} contains more than {} KiB of text, which is too long for a notice; remove the text around the notice",
            display_name(file),
            seloste_import::MAX_BYTES / 1024
        );
    };
    if order == PdfOrder::Stored {
        writeln!(
            err,
            "The paragraphs of {} have the order in which they are stored, since the order on the page mixes them. \
             Check that each is below its heading.",
            display_name(file)
        )?;
    }
    Ok(Draft { id, yaml: draft.yaml, report: draft.report, passages: draft.passages })
}

/// The text of a file.
struct SourceText {
    text: String,
    format: InputFormat,
    /// The text of a PDF in the order in which it is stored.
    stored: Option<String>,
}

/// Returns the name of the file for messages.
pub(super) fn display_name(file: &Path) -> String {
    if file == Path::new("-") { "standard input".to_owned() } else { file.display().to_string() }
}

/// Returns the name of the file without its folder.
pub(crate) fn source_name(file: &Path) -> String {
    display_name(file.file_name().map_or(file, Path::new))
}

/// Returns the text of a file.
fn read(file: &Path, err: &mut impl std::io::Write) -> Result<SourceText> {
    let name = display_name(file);
    if file == Path::new("-") {
        let bytes = read_limited(std::io::stdin().lock(), &name)?;
        return decode_text(&bytes, &name, InputFormat::Text, err);
    }
    let metadata = std::fs::metadata(file).with_context(|| format!("cannot read {name}"))?;
    if !metadata.is_file() {
        bail!("{name} is not a file; specify the file with the notice");
    }
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "pdf" => {
            let convert =
                |order: &[&str]| convert("pdftotext", order, file, &["-"], "Poppler (package poppler-utils)");
            let source = decode_text(&convert(&["-enc", "UTF-8"])?, &name, InputFormat::Text, err)?;
            let stored = String::from_utf8_lossy(&convert(&["-enc", "UTF-8", "-raw"])?).into_owned();
            return Ok(SourceText { stored: Some(stored), ..source });
        }
        "docx" | "odt" | "rtf" | "doc" => {
            if ending == "doc" {
                bail!("{name}: the .doc format is not supported; save the document as DOCX, PDF or text");
            }
            let text =
                convert("pandoc", &["--to", "html", "--wrap", "none"], file, &[], "Pandoc (package pandoc)")?;
            return decode_text(&text, &name, InputFormat::Html, err);
        }
        _ => {}
    }
    let bytes =
        read_limited(std::fs::File::open(file).with_context(|| format!("cannot read {name}"))?, &name)?;
    let kind = match ending.as_str() {
        "md" | "markdown" => InputFormat::Markdown,
        "html" | "htm" | "xhtml" => InputFormat::Html,
        _ => InputFormat::Text,
    };
    decode_text(&bytes, &name, kind, err)
}

/// Reads all input, up to the limit.
pub(super) fn read_limited(from: impl std::io::Read, name: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(MAX_BYTES + 1).read_to_end(&mut bytes).with_context(|| format!("cannot read {name}"))?;
    if bytes.len() as u64 > MAX_BYTES {
        bail!("{name} is larger than {} MB, which is too large for a notice", MAX_BYTES / 1024 / 1024);
    }
    Ok(bytes)
}

fn decode_text(
    bytes: &[u8],
    name: &str,
    kind: InputFormat,
    err: &mut impl std::io::Write,
) -> Result<SourceText> {
    let (text, encoding) = match seloste_import::decode(bytes) {
        Ok(read) => read,
        Err(DecodeError::Empty) => bail!("{name} is empty"),
        Err(DecodeError::Binary) => {
            bail!("{name} is not a text file; save a word processor document as text, HTML or PDF first")
        }
        Err(DecodeError::InvalidUtf16) => {
            bail!("{name} is marked as UTF-16, but is damaged; restore it from a copy")
        }
    };
    if encoding == Encoding::Windows1252 {
        writeln!(
            err,
            "{name} is not UTF-8 and was read as Windows-1252. Check that letters such as ä, ö and å are correct."
        )?;
    }
    // Detects HTML without a file name extension, such as standard input.
    let start = text.trim_start().get(..15).unwrap_or_default().to_lowercase();
    let is_page = start.starts_with("<!doctype html") || start.starts_with("<html");
    let format = if is_page { InputFormat::Html } else { kind };
    Ok(SourceText { text, format, stored: None })
}

/// Converts a file with an external program.
fn convert(program: &str, before: &[&str], file: &Path, after: &[&str], package: &str) -> Result<Vec<u8>> {
    // A path that starts with a hyphen would be parsed as an option.
    let path = std::path::absolute(file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut command = Command::new(program);
    command.args(before).arg(&path).args(after).stdin(Stdio::null());
    let output = match command.output() {
        Ok(output) => output,
        Err(error) if error.kind() == ErrorKind::NotFound => bail!(
            "{} requires the program `{program}`, which was not found; install {package}, or save the document as text or HTML",
            file.display()
        ),
        Err(error) => return Err(error).with_context(|| format!("cannot start `{program}`")),
    };
    if !output.status.success() {
        let message = String::from_utf8_lossy(&output.stderr);
        bail!("`{program}` could not read {}: {}", file.display(), message.trim());
    }
    Ok(output.stdout)
}
