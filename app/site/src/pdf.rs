//! Pages of notices as PDF.

use anyhow::Result;
use seloste_notice::Site;
use seloste_pages::PDF_FILE;

use crate::input::{PdfPage, PdfPrinter};
use crate::manifest::ManifestNotice;
use crate::staging::Staging;

/// Prints the page of each notice in each of its languages, from the files that have been written.
pub(crate) fn write(
    printer: &dyn PdfPrinter,
    site: &Site,
    notices: &[ManifestNotice],
    staging: &Staging,
) -> Result<()> {
    let url = site.url("");
    for notice in notices {
        let pages = &notice.built.sitemap;
        for (_, path) in &pages.languages {
            let pdf = printer.print(&PdfPage {
                site: url.as_deref(),
                path,
                date: pages.updated.as_deref(),
                file: &|path| staging.read(path),
            })?;
            staging.write(&format!("{path}{PDF_FILE}"), &pdf)?;
        }
    }
    Ok(())
}
