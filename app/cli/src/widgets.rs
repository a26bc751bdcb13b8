//! The compiled widgets, embedded in the program or read from a folder.

use std::path::Path;

use anyhow::{Context as _, Result};
use seloste_site::WidgetFiles;

use crate::arguments::WidgetOptions;

// Defines `EMBEDDED`, written by the build script.
include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// Default folder for debug builds, which embed no widgets. `cargo xtask build` writes it.
const DEFAULT_FOLDER: &str = "target/widgets";

/// Returns the widgets from the given folder, the program or the default folder.
///
/// # Errors
///
/// Fails if the folder does not contain them.
pub(crate) fn load(options: &WidgetOptions) -> Result<WidgetFiles> {
    match (&options.widgets, EMBEDDED) {
        (Some(folder), _) => WidgetFiles::read(folder),
        (None, Some(files)) => Ok(WidgetFiles::embedded(files)),
        (None, None) => WidgetFiles::read(Path::new(DEFAULT_FOLDER)).context(
            "this program was built without the widgets; specify their folder with --widgets, or build a program that includes them with `cargo xtask package`",
        ),
    }
}
