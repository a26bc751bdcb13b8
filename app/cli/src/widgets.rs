//! The compiled widgets: those that the program carries, or those of a folder.

use crate::arguments::WidgetsFrom;
use anyhow::{Context as _, Result};
use seloste_site::Widgets;
use std::path::Path;

// `CARRIED`, as the build script found them.
include!(concat!(env!("OUT_DIR"), "/carried.rs"));

/// Where `cargo xtask build` leaves the compiled widgets, for programs built for development, which carry none.
const COMPILED: &str = "target/widgets";

/// The widgets for a site.
///
/// # Errors
///
/// Where the folder does not have them, or none is named and the program carries none.
pub fn from(place: &WidgetsFrom) -> Result<Widgets> {
    match (&place.widgets, CARRIED) {
        (Some(folder), _) => Widgets::read(folder),
        (None, Some(carried)) => Ok(Widgets::carried(carried)),
        (None, None) => Widgets::read(Path::new(COMPILED)).context(
            "this program was built without the compiled widgets: name their folder with --widgets, or make a program \
             that carries them with `cargo xtask package`",
        ),
    }
}
