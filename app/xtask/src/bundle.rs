//! Minifies the scripts of the widgets with esbuild, and shortens the names of the request form.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use xshell::cmd;

use crate::workspace::Workspace;

/// The features that Rust's compiler uses for WebAssembly. The compiled widgets do not state them.
const FEATURES: [&str; 4] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
];
/// The name that `wasm-opt` gives to the module of all imports.
const MODULE: &str = "a";

/// What `wasm-opt` prints about the names that it has shortened.
#[derive(Deserialize)]
struct Renamed {
    /// Module, name and short name.
    imports: Vec<[String; 3]>,
    /// Name and short name.
    exports: Vec<[String; 2]>,
}

/// Bundles a module of the folder `modules` with its imports from there and from the folder `made`, and
/// writes it to `out`. Placeholders of the site build are kept.
pub(crate) fn write(
    workspace: &Workspace,
    modules: &Path,
    module: &str,
    made: &Path,
    out: &Path,
) -> Result<()> {
    for file in workspace.shell.read_dir(modules)? {
        if file.extension().is_some_and(|extension| extension == "js") {
            workspace.shell.copy_file(file, made)?;
        }
    }
    minify(workspace, &made.join(module), out, &[])
}

/// Shortens the names by which a WebAssembly module and its script know each other, in place, and minifies
/// the script. wasm-bindgen puts a hash into each name, which does not compress; only these two files use
/// them.
pub(crate) fn shorten(workspace: &Workspace, program: &Path, script: &Path) -> Result<()> {
    let shell = &workspace.shell;
    let renamed = cmd!(
        shell,
        "wasm-opt {program} -o {program} {FEATURES...} -Oz --minify-imports-and-exports-and-modules"
    );
    let renamed = serde_json::from_str(&renamed.quiet().read()?)
        .context("wasm-opt did not print the short names as JSON")?;
    let names = short_names(renamed, &shell.read_file(script)?)?;
    let (long, cache) = (script.with_extension("long.js"), script.with_extension("names.json"));
    fs::rename(script, &long).with_context(|| format!("{} cannot be renamed", script.display()))?;
    shell.write_file(&cache, serde_json::to_string(&names)?)?;
    let pattern = names.into_keys().collect::<Vec<_>>().join("|");
    let options = [
        format!("--mangle-props=^({pattern})$"),
        format!("--mangle-cache={}", cache.display()),
        "--mangle-quoted".to_owned(),
    ];
    minify(workspace, &long, script, &options)?;
    shell.remove_path(&long)?;
    Ok(shell.remove_path(&cache)?)
}

/// Maps long names to short ones; fails if the script lacks something that the program imports.
fn short_names(renamed: Renamed, script: &str) -> Result<BTreeMap<String, String>> {
    let mut names: BTreeMap<_, _> = renamed.exports.into_iter().map(|[long, short]| (long, short)).collect();
    for [module, long, short] in renamed.imports {
        if !script.contains(&long) {
            bail!("the program and its script do not match: {long} is not in the script");
        }
        names.insert(long, short);
        names.insert(module, MODULE.to_owned());
    }
    Ok(names)
}

/// Bundles the module `from` with everything that it imports, minified.
fn minify(workspace: &Workspace, from: &Path, out: &Path, more: &[String]) -> Result<()> {
    let options = ["--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=warning"];
    cmd!(workspace.shell, "esbuild {from} {options...} {more...} --outfile={out}")
        .quiet()
        .run()
        .with_context(|| format!("the script {} was not written", out.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const RENAMED: &str =
        r#"{"imports": [["./glue.js", "__wbg_log_01", "a"]], "exports": [["memory", "b"]]}"#;

    #[test]
    fn names_of_imports_exports_and_modules_are_mapped() {
        let names = short_names(serde_json::from_str(RENAMED).unwrap(), "{ __wbg_log_01: f }").unwrap();
        let names: Vec<_> = names.iter().map(|(long, short)| (long.as_str(), short.as_str())).collect();
        assert_eq!(names, [("./glue.js", "a"), ("__wbg_log_01", "a"), ("memory", "b")]);
    }

    #[test]
    fn mismatched_script_is_rejected() {
        let error = short_names(serde_json::from_str(RENAMED).unwrap(), "log()").unwrap_err();
        assert!(error.to_string().contains("__wbg_log_01"), "{error}");
    }
}
