//! Writes the gallery of components into a folder; `cargo xtask gallery` runs it.

use std::path::PathBuf;
use std::{env, fs, io};

use seloste_pages::gallery::{STYLE_FILE, gallery_page, gallery_stylesheet};

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.ok_or_else(|| io::Error::other("the folder for the gallery is missing"))?;
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("index.html"), gallery_page())?;
    fs::write(folder.join(STYLE_FILE), gallery_stylesheet())
}
