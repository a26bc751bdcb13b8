//! Pages of notices as PDF.

use anyhow::Result;
use seloste_notice::Site;
use seloste_pages::PDF_FILE;

use crate::input::{PdfPage, PdfPrinter};
use crate::manifest::ManifestNotice;
use crate::staging::Staging;

/// Prints the page of each of these notices in each of its languages, from the files of the new site. Returns
/// the number of pages.
pub(crate) fn write<'n>(
    printer: &dyn PdfPrinter,
    site: &Site,
    notices: impl Iterator<Item = &'n ManifestNotice>,
    staging: &Staging,
) -> Result<usize> {
    let url = site.url("");
    let mut printed = 0;
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
            printed += 1;
        }
    }
    Ok(printed)
}
