//! Prints the pages of a build.

use std::path::Path;

use anyhow::Result;
use seloste_scan::PrintedPage;
use seloste_site::{PdfPage, PdfPrinter};

use crate::interrupt;

/// A running browser.
pub(crate) struct Printer(seloste_scan::Printer);

impl Printer {
    /// Starts the browser.
    ///
    /// # Errors
    ///
    /// Fails if no browser is installed, or if it does not start.
    pub(crate) fn start(program: Option<&Path>) -> Result<Self> {
        interrupt::end_browsers_on_signal()?;
        let started = seloste_scan::Printer::start(program);
        interrupt::wait_if_interrupted();
        Ok(Self(started?))
    }
}

impl std::fmt::Debug for Printer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Printer")
    }
}

impl PdfPrinter for Printer {
    fn browser(&self) -> &str {
        self.0.version()
    }

    fn print(&self, page: &PdfPage<'_>) -> Result<Vec<u8>> {
        let PdfPage { site, path, date, file } = *page;
        let date = date.and_then(|date| date.parse().ok());
        let printed = self.0.print(&PrintedPage { site, path, date, file });
        interrupt::wait_if_interrupted();
        printed
    }
}
