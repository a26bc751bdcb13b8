//! Embeds the compiled widgets into the program, and generates the texts of starter files.
//!
//! The widgets are compiled for WebAssembly by other tools, so they cannot be cargo dependencies. They come
//! from the folder in `SELOSTE_WIDGETS` if it is set, as by `cargo xtask`. Otherwise release builds, such as
//! `cargo install`, compile them here, and debug builds embed none, to build faster.
#![forbid(unsafe_code)]

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use seloste_languages::Table;

/// File names, in the order of `seloste_site::WidgetFiles::FILE_NAMES`.
const FILES: [&str; 5] = ["consent.js", "embed.js", "consent.wasm", "request.js", "request.wasm"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=SELOSTE_WIDGETS");
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    let folder = match env::var_os("SELOSTE_WIDGETS") {
        Some(folder) => Some(std::path::absolute(folder)?),
        None if env::var_os("PROFILE").is_some_and(|profile| profile == "release") => {
            Some(compile_widgets(&out)?)
        }
        None => None,
    };
    fs::write(out.join("embedded.rs"), embedded_source(folder.as_deref()))?;
    Table::new("starter", "StarterMessages").write()?;
    Ok(())
}

/// Returns Rust code that embeds the files, or `None` if one of them does not exist yet.
fn embedded_source(folder: Option<&Path>) -> String {
    let files = folder.map(|folder| FILES.map(|name| folder.join(name)));
    for file in files.iter().flatten() {
        println!("cargo::rerun-if-changed={}", file.display());
    }
    let value = match files.filter(|files| files.iter().all(|file| file.is_file())) {
        Some(files) => {
            format!("Some([{}])", files.map(|file| format!("include_bytes!({file:?})")).join(", "))
        }
        None => "None".to_owned(),
    };
    format!("/// Widgets embedded in the program.\nstatic EMBEDDED: Option<[&[u8]; 5]> = {value};\n")
}

/// Compiles the widgets in a target directory of their own, because cargo has locked the current one.
fn compile_widgets(out: &Path) -> Result<PathBuf, Box<dyn Error>> {
    println!("cargo::rerun-if-changed=../");
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../..");
    let target = out.join("target");
    let mut cargo = Command::new(env::var_os("CARGO").ok_or("CARGO is not set")?);
    cargo.args(["xtask", "widgets"]).current_dir(root).env("CARGO_TARGET_DIR", &target);
    // Compiler settings for the program do not apply to the widgets.
    for variable in ["CARGO_ENCODED_RUSTFLAGS", "RUSTFLAGS", "CARGO_BUILD_TARGET"] {
        cargo.env_remove(variable);
    }
    if !cargo.status()?.success() {
        return Err("the widgets could not be compiled; see the output of `cargo xtask widgets` above".into());
    }
    Ok(target.join("widgets"))
}
