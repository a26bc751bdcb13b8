//! Command-line arguments.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use seloste_hosting::StaticHost;
use seloste_notice::{Date, Language, Severity};

/// Create, check, preview and build privacy notices.
#[derive(Debug, Parser)]
#[command(name = "seloste", version, about)]
pub(crate) struct Arguments {
    /// Command to run.
    #[command(subcommand)]
    pub command: Command,
}

/// Command to run.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Create a site with a first notice to complete.
    ///
    /// Asks for missing values on a terminal; otherwise they become placeholders in the notice. With --from,
    /// the first notice is a draft made of an existing one.
    New(NewArgs),
    /// Convert an existing notice to a YAML draft, or apply a translation with --xliff.
    ///
    /// Reads text, Markdown and HTML; PDF if pdftotext is installed; DOCX, ODT and RTF if pandoc is
    /// installed. The draft goes to standard output, the report to standard error.
    Import(ImportArgs),
    /// Preview a site while you edit it: pages reload when you save, and show the findings of the check.
    Serve(ServeArgs),
    /// Check the notices of a site, and correct what the check can correct with --fix.
    ///
    /// Exit code: 0 if there is no finding of the severity given with --deny, 1 if there is one, 2 if a file
    /// could not be read or written. With --fix --dry-run: 0 if there is nothing to correct, 1 if there is, 2
    /// on errors.
    Check(CheckArgs),
    /// Visit a site in an installed browser and compare what it stores and contacts with its notice.
    ///
    /// Opens the address and some of the pages that it links, before any choice, after refusing, after
    /// accepting and after withdrawing. The browser (Chromium, Chrome or Edge) uses a profile of its own.
    /// Exit code: as of `check`.
    Scan(ScanArgs),
    /// Explain a rule of the check or of a scan, or list the rules of the check.
    Explain {
        /// Id of the rule.
        rule: Option<String>,
        /// Print all rules as Markdown.
        #[arg(long, conflicts_with = "rule")]
        all: bool,
    },
    /// Build a site.
    Build(BuildArgs),
    /// Serve a built site on this machine, like an ordinary static host.
    Host(HostArgs),
    /// Describe the differences between two versions of a notice.
    ///
    /// Exit code: 0 if there are no differences, 1 if there are some, 2 on errors.
    Diff(DiffArgs),
    /// Export a notice: DPV (JSON-LD), TILT, Markdown, plain text or XLIFF.
    Export(ExportArgs),
    /// List the services of the catalogue, or explain one: what it stores and contacts, and what to gate.
    Services {
        /// Id or name of a service, or a part of a name, a cookie, a host or a provider.
        query: Option<String>,
        /// Print all services as Markdown.
        #[arg(long, conflicts_with = "query")]
        all: bool,
    },
    /// Print the JSON Schema of a notice file, for editors.
    Schema {
        /// Print the schema of site.yaml instead.
        #[arg(long)]
        site: bool,
    },
}

/// Arguments of `check`.
#[derive(Args, Debug)]
pub(crate) struct CheckArgs {
    /// Site folder, with content/site.yaml and content/notices/; or one file.
    #[arg(default_value = ".")]
    pub path: PathBuf,
    /// Correct the files before the check: typos, quotation marks, dates, former addresses of authorities.
    /// Comments, order and all other lines stay as they are, and no statement changes.
    #[arg(long, conflicts_with = "explain_score")]
    pub fix: bool,
    /// Print what --fix would change as a unified diff, and write nothing.
    #[arg(long, requires = "fix")]
    pub dry_run: bool,
    /// Report format.
    #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
    pub format: ReportFormat,
    /// Exit with 1 if there is a finding of this severity or higher.
    #[arg(long, value_enum, default_value_t = DenyLevel::Error)]
    pub deny: DenyLevel,
    /// Include waived findings.
    #[arg(long)]
    pub waived: bool,
    /// Print every finding. By default, the human-readable report ends after 200, with the counts by rule.
    #[arg(long)]
    pub all: bool,
    /// Instead of findings, list which items of Art. 13 and 14 GDPR each notice states, states as none, or
    /// lacks (formats: human, json).
    #[arg(long)]
    pub explain_score: bool,
    #[command(flatten)]
    pub check_date: CheckDate,
}

/// Arguments of `scan`.
#[derive(Args, Debug)]
pub(crate) struct ScanArgs {
    /// Address of the site's first page.
    pub address: String,
    /// Notice to compare with: a file, or the id of a notice in the site folder.
    #[arg(long)]
    pub notice: String,
    /// Site folder in which a notice is looked up by its id.
    #[arg(long, default_value = ".")]
    pub folder: PathBuf,
    /// Maximum number of pages.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..=200))]
    pub pages: u16,
    /// Report format.
    #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
    pub format: ReportFormat,
    /// Exit with 1 if there is a finding of this severity or higher.
    #[arg(long, value_enum, default_value_t = DenyLevel::Error)]
    pub deny: DenyLevel,
    /// Print the services that the site calls for and the notice does not declare, as YAML, instead of
    /// findings.
    #[arg(long, conflicts_with = "format")]
    pub draft: bool,
    /// Also write a report with pictures to this HTML file.
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// Also write the requests to this file, as an HTTP archive (HAR 1.2) without bodies, headers and
    /// cookies.
    #[arg(long, value_name = "FILE")]
    pub har: Option<PathBuf>,
    /// Element that accepts, as a CSS selector, for a dialog that is not Seloste's. Several are clicked one
    /// after the other.
    #[arg(long, value_name = "SELECTOR")]
    pub accept: Vec<String>,
    /// Element that refuses, as --accept.
    #[arg(long, value_name = "SELECTOR")]
    pub refuse: Vec<String>,
    /// Element that withdraws after accepting, as --accept.
    #[arg(long, value_name = "SELECTOR")]
    pub withdraw: Vec<String>,
    /// Folder of the npm package @duckduckgo/autoconsent, whose rules answer many dialogs [default: that in
    /// node_modules of the current folder, if it is installed].
    #[arg(long, value_name = "FOLDER")]
    pub autoconsent: Option<PathBuf>,
    /// Time that each page gets at least, in seconds of its own clock, which runs ahead while it only waits.
    #[arg(long, value_name = "SECONDS", default_value_t = 5.0, value_parser = parse_wait)]
    pub wait: f64,
    /// Time that each page gets at most until it requests nothing any more, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 12.0, value_parser = parse_wait)]
    pub max_wait: f64,
    /// Time for the whole scan, in seconds. What was seen until then is reported.
    #[arg(long, value_name = "SECONDS", default_value_t = 300, value_parser = clap::value_parser!(u32).range(5..=7_200))]
    pub timeout: u32,
    /// Program of the browser [default: Chromium, Chrome or Edge where they are usually installed].
    #[arg(long, value_name = "FILE")]
    pub browser: Option<PathBuf>,
    /// Further option of the browser, such as --proxy-server=HOST:PORT.
    #[arg(long, value_name = "OPTION", allow_hyphen_values = true)]
    pub browser_option: Vec<String>,
    /// Include waived findings.
    #[arg(long)]
    pub waived: bool,
    #[command(flatten)]
    pub check_date: CheckDate,
}

/// Parses a time in seconds.
fn parse_wait(text: &str) -> Result<f64, String> {
    match text.parse() {
        Ok(seconds) if (0.0..=60.0).contains(&seconds) => Ok(seconds),
        _ => Err("give a number of seconds from 0 to 60".to_owned()),
    }
}

/// Arguments of `build`.
#[derive(Args, Debug)]
pub(crate) struct BuildArgs {
    /// Site folder, with content/site.yaml, content/notices/ and public/.
    #[arg(default_value = ".")]
    pub folder: PathBuf,
    /// Output folder. Its content is replaced after a successful build.
    #[arg(long, short, default_value = "dist")]
    pub out: PathBuf,
    /// Folder of the published site, such as a download of it. Its versions of notices and its consent
    /// snapshots are kept [default: the output folder].
    #[arg(long, value_name = "DIR")]
    pub keep: Option<PathBuf>,
    /// Also build notices with placeholders that `seloste new` wrote and that are not filled in.
    #[arg(long)]
    pub draft: bool,
    /// Also write the files that this host needs: headers, types, caching, the 404 page.
    /// Files of yours are never replaced.
    #[arg(long, value_name = "NAME", value_parser = host_parser())]
    pub host: Option<&'static StaticHost>,
    /// Also compress each file of text or code of 1,000 bytes or more, as NAME.br and NAME.gz beside it, for
    /// hosts that send such copies. This takes longer. With --host, for nginx, apache, caddy and
    /// gitlab-pages.
    #[arg(long)]
    pub precompress: bool,
    /// Also write the SHA-256 of each file of the site to this file outside the site, which
    /// `sha256sum --check FILE` verifies in the output folder.
    #[arg(long, value_name = "FILE")]
    pub manifest: Option<PathBuf>,
    /// Also print the page of each notice as `notice.pdf` beside it, with an installed browser (Chromium,
    /// Chrome or Edge). The page links it.
    #[arg(long)]
    pub pdf: bool,
    /// Program of the browser for --pdf [default: Chromium, Chrome or Edge where they are usually installed].
    #[arg(long, value_name = "FILE", requires = "pdf")]
    pub browser: Option<PathBuf>,
    #[command(flatten)]
    pub widgets: WidgetOptions,
    /// Print the duration of each step as a line of JSON on standard error.
    #[arg(long)]
    pub stats: bool,
    #[command(flatten)]
    pub check_date: CheckDate,
}

/// Returns the parser of the names of hosts, which the help lists.
fn host_parser() -> impl TypedValueParser<Value = &'static StaticHost> {
    let names = StaticHost::all().iter().map(|host| PossibleValue::new(host.name).help(host.about));
    PossibleValuesParser::new(names)
        .try_map(|name| StaticHost::from_name(&name).ok_or_else(|| format!("unknown host `{name}`")))
}

/// Source of the compiled widgets.
#[derive(Args, Debug)]
pub(crate) struct WidgetOptions {
    /// Folder with compiled widgets [default: the widgets embedded in the program].
    #[arg(long = "widgets", value_name = "FOLDER")]
    pub widgets: Option<PathBuf>,
}

/// Arguments of `serve`.
#[derive(Args, Debug)]
pub(crate) struct ServeArgs {
    /// Site folder, with content/site.yaml, content/notices/ and public/. It is not modified.
    #[arg(default_value = ".")]
    pub folder: PathBuf,
    /// Port, or the next free one if it is in use. 0 selects any free port.
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    #[command(flatten)]
    pub widgets: WidgetOptions,
    #[command(flatten)]
    pub check_date: CheckDate,
}

/// Arguments of `import`.
#[derive(Args, Debug)]
pub(crate) struct ImportArgs {
    /// File with the existing notice; `-` for standard input.
    #[arg(required_unless_present = "xliff", conflicts_with = "xliff")]
    pub file: Option<PathBuf>,
    /// Id of the notice [default: derived from the file name].
    #[arg(long, value_parser = parse_notice_id, conflicts_with = "xliff")]
    pub id: Option<String>,
    /// Apply the translations in this XLIFF 1.2 file, exported with `seloste export --xliff`, to a notice;
    /// `-` for standard input.
    #[arg(long, value_name = "FILE")]
    pub xliff: Option<PathBuf>,
    /// Notice to translate: a file, or the id of a notice in the site folder [default: the notice named in
    /// the XLIFF file].
    #[arg(long, conflicts_with = "file")]
    pub notice: Option<String>,
    /// Site folder in which a notice is looked up by its id.
    #[arg(long, default_value = ".", conflicts_with = "file")]
    pub folder: PathBuf,
    /// Report what would be written, without writing it.
    #[arg(long, conflicts_with = "file")]
    pub dry_run: bool,
    /// Report format.
    #[arg(long, value_enum, default_value_t = ImportReportFormat::Human)]
    pub report: ImportReportFormat,
    /// Keep the text and the draft in the folder .seloste/import of this site, so that `seloste serve` shows
    /// the text beside the notice.
    #[arg(long, value_name = "FOLDER", conflicts_with = "xliff")]
    pub review: Option<PathBuf>,
}

/// Report formats of `import`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ImportReportFormat {
    /// For people.
    Human,
    /// For programs: one line of JSON.
    Json,
}

/// Parses the id of a notice.
fn parse_notice_id(id: &str) -> Result<String, String> {
    if !id.is_empty() && seloste_import::id_from_file_name(id) == id {
        return Ok(id.to_owned());
    }
    Err(format!(
        "use lower-case letters a-z, digits and single hyphens, such as `{}`",
        seloste_import::id_from_file_name(id)
    ))
}

/// Arguments of `host`.
#[derive(Args, Debug)]
pub(crate) struct HostArgs {
    /// Folder to serve.
    #[arg(default_value = "dist")]
    pub folder: PathBuf,
    /// Port. 0 selects any free port.
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// Base path under which the site is served.
    #[arg(long, default_value = "/")]
    pub base: String,
}

/// Arguments of `new`.
#[derive(Args, Debug)]
pub(crate) struct NewArgs {
    /// Folder of the new site; must be empty or not exist.
    pub folder: PathBuf,
    /// Name of the controller.
    #[arg(long)]
    pub name: Option<String>,
    /// E-mail address of the controller, for questions.
    #[arg(long)]
    pub email: Option<String>,
    /// Telephone number of the controller.
    #[arg(long)]
    pub phone: Option<String>,
    /// Id of the notice, which is part of its URL [default: privacy, or derived from the name of the
    /// imported file].
    #[arg(long)]
    pub id: Option<String>,
    /// Languages of the notice, by their tags, default language first [default: fi, or the
    /// language of the imported notice].
    #[arg(long = "language", value_name = "LANGUAGES", value_delimiter = ',', value_parser = parse_language)]
    pub languages: Vec<Language>,
    /// Country of the controller, which decides the supervisory authority: a code of ISO 3166-1 such as FI
    /// [default: the country of the notice's language, such as FI for Finnish; a placeholder if the notice is
    /// in English only].
    #[arg(long, value_name = "CODE")]
    pub country: Option<String>,
    /// Start from this existing notice, as `seloste import` does, instead of a notice with placeholders.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["name", "email", "phone", "country"])]
    pub from: Option<PathBuf>,
    #[command(flatten)]
    pub check_date: CheckDate,
}

/// Arguments of `export`.
#[derive(Args, Debug)]
pub(crate) struct ExportArgs {
    /// Notice: a file, or the id of a notice in the site folder.
    pub notice: String,
    /// Site folder in which a notice is looked up by its id.
    #[arg(long, default_value = ".")]
    pub folder: PathBuf,
    /// Export format.
    #[arg(long, value_enum, required_unless_present = "xliff", conflicts_with = "xliff")]
    pub format: Option<ExportFormat>,
    /// Language of the texts, by its tag [default: the notice's first language; all languages for DPV].
    #[arg(long, value_parser = parse_language, conflicts_with = "xliff")]
    pub language: Option<Language>,
    /// Export the texts for translation into this language, as XLIFF 1.2.
    #[arg(long, value_name = "LANGUAGE", value_parser = parse_language)]
    pub xliff: Option<Language>,
    /// Write the source text in place of a missing translation, marked as not translated, for programs that
    /// show translations only, such as OmegaT 3.6.
    #[arg(long, requires = "xliff", conflicts_with = "format")]
    pub copy_source: bool,
}

/// Arguments of `diff`.
#[derive(Args, Debug)]
pub(crate) struct DiffArgs {
    /// File with the older version.
    pub old: PathBuf,
    /// File with the newer version.
    pub new: PathBuf,
    /// Language of the description, by its tag [default: the newer version's first language].
    #[arg(long, value_parser = parse_language)]
    pub language: Option<Language>,
    /// Print an entry for `changes` of the newer version instead, as YAML in all its languages. Complete it
    /// with why the notice has changed.
    #[arg(long, conflicts_with = "language")]
    pub changes: bool,
    /// Write the entry into the file of the newer version. Everything else in the file stays as it is.
    #[arg(long, requires = "changes")]
    pub write: bool,
    #[command(flatten)]
    pub check_date: CheckDate,
}

/// Export formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    /// JSON-LD with terms of the W3C Data Privacy Vocabulary.
    Dpv,
    /// JSON of the Transparency Information Language and Toolkit. Reports on standard error what TILT cannot
    /// express.
    Tilt,
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
}

/// Parses a language code.
fn parse_language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| format!("supported languages are {}", Language::list()))
}

/// Date of the check.
#[derive(Args, Debug)]
pub(crate) struct CheckDate {
    /// Check as of this date instead of today.
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
}

impl CheckDate {
    /// Returns the given date, or the current date in UTC.
    pub(crate) fn today(&self) -> Date {
        self.today.unwrap_or_else(|| jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date())
    }
}

/// Report formats of `check`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For people.
    Human,
    /// For programs.
    Json,
    /// SARIF 2.1.0, for code hosts and editors.
    Sarif,
    /// Workflow commands for GitHub Actions.
    Github,
}

/// Lowest severity that makes the check fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DenyLevel {
    /// Errors.
    Error,
    /// Warnings and errors.
    Warning,
    /// All findings.
    Info,
}

impl DenyLevel {
    /// Returns the severity.
    pub(crate) const fn severity(self) -> Severity {
        match self {
            Self::Error => Severity::Error,
            Self::Warning => Severity::Warning,
            Self::Info => Severity::Info,
        }
    }
}
