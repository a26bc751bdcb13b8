//! Turns the files in `data/` into a table, and generates the tables of texts.
#![forbid(unsafe_code)]

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use seloste_languages::Table;

// The library exports it and uses the rest.
#[allow(dead_code, unreachable_pub)]
#[path = "src/keywords.rs"]
mod keywords;
#[path = "build/reader.rs"]
mod reader;
#[path = "build/writer.rs"]
mod writer;

// This is how build scripts talk to cargo.
#[allow(clippy::print_stdout)]
fn main() -> io::Result<()> {
    Table::new("services", "Messages").write()?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    println!("cargo::rerun-if-changed={}", folder.display());
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/keywords.rs");
    let mut paths = Vec::new();
    for entry in fs::read_dir(&folder)? {
        paths.push(entry?.path());
    }
    let mut services = Vec::new();
    for path in paths {
        let is_service = path.extension() == Some(OsStr::new("toml"));
        let (true, Some(id)) = (is_service, path.file_stem()) else { continue };
        match reader::read(&fs::read_to_string(&path)?) {
            Ok(service) => services.push((id.to_string_lossy().into_owned(), service)),
            Err(problems) => {
                for problem in problems {
                    println!("cargo::error={}:{}: {}", path.display(), problem.line, problem.message);
                }
            }
        }
    }
    // The order of a folder differs between machines, and services are looked up by a binary search.
    services.sort_by(|(id, _), (other, _)| id.cmp(other));
    let out = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    fs::write(out.join("catalogue.rs"), writer::write(&services))
}
