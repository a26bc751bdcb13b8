//! `seloste import`.

mod xliff;

use crate::arguments::{Import, Told};
use anyhow::{Context as _, Result, bail};
use seloste_import::{Encoding, InputFormat, DecodeError};
use std::ffi::OsStr;
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

/// The largest file that is read, in bytes. Pictures and scripts make the files of a text larger than the text.
const MAX_BYTES: u64 = 20 * 1024 * 1024;

/// Turns a text into a draft, or puts a translation into a notice; what is told of it goes to standard error.
pub fn run(options: &Import) -> Result<ExitCode> {
    match (&options.xliff, &options.file) {
        (Some(xliff), _) => xliff::run(xliff, options),
        (None, Some(file)) => draft(file, options),
        (None, None) => bail!("name the file with the older notice, or a translation with --xliff"),
    }
}

/// Turns a text into a draft, on standard output.
fn draft(file: &Path, options: &Import) -> Result<ExitCode> {
    let mut err = std::io::stderr().lock();
    let (text, kind) = read(file, &mut err)?;
    let id = match &options.id {
        Some(id) => id.clone(),
        None => seloste_import::id_from_file_name(&file.file_stem().unwrap_or(OsStr::new("notice")).to_string_lossy()),
    };
    if seloste_import::tokens(&text).next().is_none() {
        bail!("there are no words in {}", named(file));
    }
    let Ok(done) = seloste_import::import(&text, kind, &id) else {
        bail!(
            "{} is longer than {} KiB of text: that is no notice; cut the notice out of it",
            named(file),
            seloste_import::MAX_BYTES / 1024
        );
    };
    let mut out = std::io::stdout().lock();
    out.write_all(done.yaml.as_bytes())?;
    out.flush()?;
    match options.report {
        Told::Human => {
            write!(err, "{}", done.report)?;
            writeln!(
                err,
                "Save the draft as content/notices/{id}.yaml; `seloste check` tells what it does not say."
            )?;
        }
        Told::Json => writeln!(err, "{}", serde_json::to_string(&done.report)?)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// What messages call the file.
fn named(file: &Path) -> String {
    if file == Path::new("-") { "standard input".to_owned() } else { file.display().to_string() }
}

/// The text of a file and how it is written.
fn read(file: &Path, err: &mut impl std::io::Write) -> Result<(String, InputFormat)> {
    let name = named(file);
    if file == Path::new("-") {
        let bytes = limited(std::io::stdin().lock(), &name)?;
        return text(&bytes, &name, InputFormat::Text, err);
    }
    let metadata = std::fs::metadata(file).with_context(|| format!("{name} cannot be read"))?;
    if !metadata.is_file() {
        bail!("{name} is a folder or a device: name the file with the notice");
    }
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "pdf" => {
            let text =
                converted("pdftotext", &["-enc", "UTF-8"], file, &["-"], "Poppler (package poppler-utils)")?;
            return self::text(&text, &name, InputFormat::Text, err);
        }
        "docx" | "odt" | "rtf" | "doc" => {
            if ending == "doc" {
                bail!(
                    "{name} is of an old kind that cannot be read: save it as DOCX, PDF or text, and import that"
                );
            }
            let text = converted(
                "pandoc",
                &["--to", "html", "--wrap", "none"],
                file,
                &[],
                "Pandoc (package pandoc)",
            )?;
            return self::text(&text, &name, InputFormat::Html, err);
        }
        _ => {}
    }
    let bytes = limited(std::fs::File::open(file).with_context(|| format!("{name} cannot be read"))?, &name)?;
    let kind = match ending.as_str() {
        "md" | "markdown" => InputFormat::Markdown,
        "html" | "htm" | "xhtml" => InputFormat::Html,
        _ => InputFormat::Text,
    };
    text(&bytes, &name, kind, err)
}

/// Everything that comes, up to the limit.
fn limited(from: impl std::io::Read, name: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(MAX_BYTES + 1).read_to_end(&mut bytes).with_context(|| format!("{name} cannot be read"))?;
    if bytes.len() as u64 > MAX_BYTES {
        bail!("{name} is larger than {} MB: that is far more than a notice", MAX_BYTES / 1024 / 1024);
    }
    Ok(bytes)
}

fn text(bytes: &[u8], name: &str, kind: InputFormat, err: &mut impl std::io::Write) -> Result<(String, InputFormat)> {
    let (text, encoding) = match seloste_import::decode(bytes) {
        Ok(read) => read,
        Err(DecodeError::Empty) => bail!("there is nothing in {name}"),
        Err(DecodeError::Binary) => {
            bail!(
                "{name} is no text: if it is a document of a word processor, save it as text, HTML or PDF first"
            )
        }
        Err(DecodeError::InvalidUtf16) => {
            bail!("{name} says that it is UTF-16, but is damaged: restore it from a copy")
        }
    };
    if encoding == Encoding::Windows1252 {
        writeln!(
            err,
            "{name} is not UTF-8: it was read as Windows-1252, as old programs wrote it. See that letters such as ä, ö \
             and å came out right."
        )?;
    }
    // A page that somebody saved without its ending, or sent through a pipe.
    let start = text.trim_start().get(..15).unwrap_or_default().to_lowercase();
    let is_page = start.starts_with("<!doctype html") || start.starts_with("<html");
    Ok((text, if is_page { InputFormat::Html } else { kind }))
}

/// What another program makes of a file.
fn converted(program: &str, before: &[&str], file: &Path, after: &[&str], package: &str) -> Result<Vec<u8>> {
    // A path that begins with a hyphen would be taken for an option.
    let path = std::path::absolute(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let mut command = Command::new(program);
    command.args(before).arg(&path).args(after).stdin(Stdio::null());
    let output = match command.output() {
        Ok(output) => output,
        Err(error) if error.kind() == ErrorKind::NotFound => bail!(
            "{} needs the program `{program}`, which is not here: install {package}, or save the document as text or HTML \
             and import that",
            file.display()
        ),
        Err(error) => return Err(error).with_context(|| format!("`{program}` could not be started")),
    };
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`{program}` could not read {}: {}", file.display(), said.trim());
    }
    Ok(output.stdout)
}
