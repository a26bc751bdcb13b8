//! The compiled widgets: those that the program carries, or those of a folder.

use crate::arguments::WidgetOptions;
use anyhow::{Context as _, Result};
use seloste_site::WidgetFiles;
use std::path::Path;

// `EMBEDDED`, as the build script found them.
include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// Where `cargo xtask build` leaves the compiled widgets, for programs built for development, which carry none.
const DEFAULT_FOLDER: &str = "target/widgets";

/// The widgets for a site.
///
/// # Errors
///
/// Where the folder does not have them, or none is named and the program carries none.
pub fn load(options: &WidgetOptions) -> Result<WidgetFiles> {
    match (&options.widgets, EMBEDDED) {
        (Some(folder), _) => WidgetFiles::read(folder),
        (None, Some(files)) => Ok(WidgetFiles::embedded(files)),
        (None, None) => WidgetFiles::read(Path::new(DEFAULT_FOLDER)).context(
            "this program was built without the compiled widgets: name their folder with --widgets, or make a program \
             that carries them with `cargo xtask package`",
        ),
    }
}
