//! What the program is asked to do.

use clap::{Args, Parser, Subcommand, ValueEnum};
use seloste_notice::{Date, Language, Severity};
use std::path::PathBuf;

/// Writes, checks, shows and builds privacy notices.
#[derive(Debug, Parser)]
#[command(name = "seloste", version, about)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write the first files of a site: a notice with blanks to fill in.
    ///
    /// What no flag tells is asked on a terminal; where there is none, it is left blank.
    New(New),
    /// Make a draft in YAML of an older notice; with --xliff, take in a translation.
    ///
    /// Text, Markdown and HTML are read as they are; PDF where pdftotext is installed, DOCX and ODT where pandoc is. The
    /// draft goes to standard output, what went where to standard error.
    Import(Import),
    /// Show a site while you write it: pages reload as you save, with what the check says.
    Serve(Serve),
    /// Check the notices of a folder against the law.
    ///
    /// Exits with 0 if nothing reaches --deny, 1 if something does, 2 if it could not be done.
    Check(Check),
    /// Print what a rule of the check is about; without a rule, list them.
    Explain {
        /// The rule's id.
        rule: Option<String>,
        /// Print the pages of all rules as Markdown.
        #[arg(long, conflicts_with = "rule")]
        all: bool,
    },
    /// Build the site of a folder.
    Build(Build),
    /// Serve a built site on this machine, as a plain static host would.
    Host(Host),
    /// Tell in plain words what changed from one version of a notice to another.
    ///
    /// Exits with 0 if they say the same, 1 if something changed, 2 if it could not be done.
    Diff(Diff),
    /// Print a notice in the form of others: linked data, TILT, Markdown, text, XLIFF.
    Export(Export),
    /// Print the JSON Schema of a notice's file, for editors.
    Schema {
        /// Print that of site.yaml instead.
        #[arg(long)]
        site: bool,
    },
}

/// Options of `check`.
#[derive(Args, Debug)]
pub struct Check {
    /// The folder with content/site.yaml and content/notices/.
    #[arg(default_value = ".")]
    pub folder: PathBuf,
    /// The form of the report.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Exit with 1 if there is a finding of this severity or a higher one.
    #[arg(long, value_enum, default_value_t = Deny::Error)]
    pub deny: Deny,
    /// Show waived findings too.
    #[arg(long)]
    pub waived: bool,
    /// Tell instead of the findings which items of Art. 13 and 14 GDPR each notice states, states as none, or leaves
    /// out; as human or json.
    #[arg(long)]
    pub explain_score: bool,
    #[command(flatten)]
    pub clock: Clock,
}

/// Options of `build`.
#[derive(Args, Debug)]
pub struct Build {
    /// The folder with content/site.yaml, content/notices/ and public/.
    #[arg(default_value = ".")]
    pub folder: PathBuf,
    /// Where the site is to be. What is there is replaced when the new site is whole.
    #[arg(long, short, default_value = "dist")]
    pub out: PathBuf,
    #[command(flatten)]
    pub widgets: WidgetsFrom,
    /// Tell how long each step took, as a line of JSON on standard error.
    #[arg(long)]
    pub stats: bool,
    #[command(flatten)]
    pub clock: Clock,
}

/// Where the compiled widgets come from.
#[derive(Args, Debug)]
pub struct WidgetsFrom {
    /// A folder with compiled widgets. Left out, those that the program carries.
    #[arg(long = "widgets", value_name = "FOLDER")]
    pub widgets: Option<PathBuf>,
}

/// Options of `serve`.
#[derive(Args, Debug)]
pub struct Serve {
    /// The folder with content/site.yaml, content/notices/ and public/. Nothing is written into it.
    #[arg(default_value = ".")]
    pub folder: PathBuf,
    /// The port; if it is taken, the next free one is used. 0 takes any free one.
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    #[command(flatten)]
    pub widgets: WidgetsFrom,
    #[command(flatten)]
    pub clock: Clock,
}

/// Options of `import`.
#[derive(Args, Debug)]
pub struct Import {
    /// The file with the older notice; `-` for standard input.
    #[arg(required_unless_present = "xliff", conflicts_with = "xliff")]
    pub file: Option<PathBuf>,
    /// The notice's id; without it, one is made of the file's name.
    #[arg(long, value_parser = notice_id, conflicts_with = "xliff")]
    pub id: Option<String>,
    /// Put the translations of this file into the notice instead: XLIFF 1.2 as `seloste export --xliff` writes it and a
    /// translator's program saves it; `-` for standard input.
    #[arg(long, value_name = "FILE")]
    pub xliff: Option<PathBuf>,
    /// The notice that the translations are for: its file, or its id among the notices of the folder. Left out, the one
    /// that the translator's file names.
    #[arg(long, conflicts_with = "file")]
    pub notice: Option<String>,
    /// The folder with content/notices/, where the notice is given by its id.
    #[arg(long, default_value = ".", conflicts_with = "file")]
    pub folder: PathBuf,
    /// Tell what would be written, and write nothing.
    #[arg(long, conflicts_with = "file")]
    pub dry_run: bool,
    /// The form of what is told.
    #[arg(long, value_enum, default_value_t = Told::Human)]
    pub report: Told,
}

/// The form in which an import is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Told {
    /// For people.
    Human,
    /// For programs: one line of JSON.
    Json,
}

/// An id as notices have it.
fn notice_id(id: &str) -> Result<String, String> {
    if !id.is_empty() && seloste_import::id_from_file_name(id) == id {
        return Ok(id.to_owned());
    }
    Err(format!(
        "an id is of lower-case letters a-z, digits and single hyphens, such as `{}`",
        seloste_import::id_from_file_name(id)
    ))
}

/// Options of `host`.
#[derive(Args, Debug)]
pub struct Host {
    /// The folder to serve.
    #[arg(default_value = "dist")]
    pub folder: PathBuf,
    /// The port; 0 takes any free one.
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// The path under which the site stands.
    #[arg(long, default_value = "/")]
    pub base: String,
}

/// Options of `new`.
#[derive(Args, Debug)]
pub struct New {
    /// The folder of the site: empty, or not there yet.
    pub folder: PathBuf,
    /// The controller's name.
    #[arg(long)]
    pub name: Option<String>,
    /// The controller's e-mail address for questions.
    #[arg(long)]
    pub email: Option<String>,
    /// The controller's telephone number.
    #[arg(long)]
    pub phone: Option<String>,
    /// The notice's id, which is part of its address. Left out, `privacy`.
    #[arg(long)]
    pub id: Option<String>,
    /// The notice's languages, the first one first. Left out, Finnish.
    #[arg(long = "language", value_name = "LANGUAGES", value_delimiter = ',', value_parser = language)]
    pub languages: Vec<Language>,
    #[command(flatten)]
    pub clock: Clock,
}

/// Options of `export`.
#[derive(Args, Debug)]
pub struct Export {
    /// The notice: its file, or its id among the notices of the folder.
    pub notice: String,
    /// The folder with content/notices/, where the notice is given by its id.
    #[arg(long, default_value = ".")]
    pub folder: PathBuf,
    /// The form.
    #[arg(long, value_enum, required_unless_present = "xliff", conflicts_with = "xliff")]
    pub format: Option<ExportFormat>,
    /// The language of the texts: fi, sv or en. Left out, the notice's first; linked data then has all of them.
    #[arg(long, value_parser = language, conflicts_with = "xliff")]
    pub language: Option<Language>,
    /// Print the texts for a translator into this language instead, as XLIFF 1.2.
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub xliff: Option<Language>,
}

/// Options of `diff`.
#[derive(Args, Debug)]
pub struct Diff {
    /// The file of the older version.
    pub old: PathBuf,
    /// The file of the newer version.
    pub new: PathBuf,
    /// The language to tell it in: fi, sv or en. Left out, the newer version's first.
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
}

/// The form of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// JSON-LD in the terms of the W3C Data Privacy Vocabulary.
    Dpv,
    /// JSON of the Transparency Information Language and Toolkit. What it cannot say is told on standard error.
    Tilt,
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
}

/// A language by its letters.
fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "the languages are fi, sv and en".to_owned())
}

/// The day for which notices are checked.
#[derive(Args, Debug)]
pub struct Clock {
    /// Check as of this day instead of today.
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
}

impl Clock {
    /// The day: the one given, or today's by the machine's clock, in UTC.
    pub fn today(&self) -> Date {
        self.today.unwrap_or_else(|| jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date())
    }
}

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Human,
    /// For programs.
    Json,
    /// For code hosts and editors: SARIF 2.1.0.
    Sarif,
    /// For GitHub Actions: workflow commands.
    Github,
}

/// From which severity on the check fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// Errors.
    Error,
    /// Warnings and errors.
    Warning,
    /// Anything.
    Info,
}

impl Deny {
    /// The severity.
    pub const fn severity(self) -> Severity {
        match self {
            Self::Error => Severity::Error,
            Self::Warning => Severity::Warning,
            Self::Info => Severity::Info,
        }
    }
}
