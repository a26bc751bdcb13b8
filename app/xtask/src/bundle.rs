//! Minifies the scripts of the widgets with esbuild, makes the program of the consent widget smaller, and
//! shortens the names by which programs and scripts know each other.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, iter};

use anyhow::{Context, Result, bail};
use seloste_setup::workspace::Workspace;
use serde::Deserialize;
use serde_json::json;
use xshell::cmd;

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

/// The exports of the consent widget's program that `app/web/consent/program.js` calls. wasm-bindgen adds
/// some for scripts that free memory or pass objects.
const CONSENT_EXPORTS: [&str; 3] = ["memory", "update", "__wbindgen_malloc"];
/// Passes of `wasm-opt` that made the programs smallest of those that were tried (docs/weight.md). The stack
/// is at the lowest addresses, so no constant address is low.
const PASSES: [&str; 5] = ["--low-memory-unused", "--flatten", "--rereloop", "-O3", "-Oz"];

/// Bundles modules of the folder `modules`, each with its imports, for the program of the consent widget, and
/// writes them to the folder of the program. The program is changed in place: it loses what its scripts do
/// not call. Placeholders of the site build are kept.
pub(crate) fn consent(
    workspace: &Workspace,
    modules: &Path,
    program: &Path,
    scripts: &[(&str, &str)],
) -> Result<()> {
    let shell = &workspace.shell;
    let graph = program.with_extension("graph.json");
    shell.write_file(&graph, reachable(&CONSENT_EXPORTS).to_string())?;
    cmd!(shell, "wasm-metadce {program} -o {program} {FEATURES...} --graph-file {graph}").quiet().read()?;
    shell.remove_path(&graph)?;
    cmd!(shell, "wasm-opt {program} -o {program} {FEATURES...} {PASSES...}").quiet().run()?;
    let source = modules.join("program.js");
    let names = short_names(shorten_names(workspace, program)?, &shell.read_file(source)?)?;
    for (module, script) in scripts {
        minify(workspace, &modules.join(module), &program.with_file_name(script), &names, &[])?;
    }
    Ok(())
}

/// Describes for `wasm-metadce` which exports are used.
fn reachable(exports: &[&str]) -> serde_json::Value {
    let root = json!({ "name": "script", "root": true, "reaches": exports });
    let exports = exports.iter().map(|export| json!({ "name": export, "export": export }));
    iter::once(root).chain(exports).collect()
}

/// Shortens the names by which the program of the request form and its script know each other, in place, and
/// minifies the script. wasm-bindgen puts a hash into each name, which does not compress; only these two
/// files use them.
pub(crate) fn request(workspace: &Workspace, program: &Path, script: &Path) -> Result<()> {
    let shell = &workspace.shell;
    cmd!(shell, "wasm-opt {program} -o {program} {FEATURES...} {PASSES...}").quiet().run()?;
    let names = short_names(shorten_names(workspace, program)?, &shell.read_file(script)?)?;
    let long = script.with_extension("long.js");
    fs::rename(script, &long).with_context(|| format!("{} cannot be renamed", script.display()))?;
    minify(workspace, &long, script, &names, &["--mangle-quoted"])?;
    Ok(shell.remove_path(&long)?)
}

/// Shortens the names of a program's imports and exports, in place.
fn shorten_names(workspace: &Workspace, program: &Path) -> Result<Renamed> {
    let renamed = cmd!(
        workspace.shell,
        "wasm-opt {program} -o {program} {FEATURES...} -Oz --minify-imports-and-exports-and-modules"
    );
    serde_json::from_str(&renamed.quiet().read()?).context("wasm-opt did not print the short names as JSON")
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

/// Bundles the module `from` with everything that it imports, minified, with short names for properties.
fn minify(
    workspace: &Workspace,
    from: &Path,
    out: &Path,
    names: &BTreeMap<String, String>,
    more: &[&str],
) -> Result<()> {
    let shell = &workspace.shell;
    let cache = out.with_extension("names.json");
    shell.write_file(&cache, serde_json::to_string(names)?)?;
    let pattern = names.keys().map(String::as_str).collect::<Vec<_>>().join("|");
    let options = ["--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=warning"];
    let mangle = format!("--mangle-props=^({pattern})$");
    let mangle_cache = format!("--mangle-cache={}", cache.display());
    cmd!(shell, "esbuild {from} {options...} {mangle} {mangle_cache} {more...} --outfile={out}")
        .quiet()
        .run()
        .with_context(|| format!("the script {} was not written", out.display()))?;
    Ok(shell.remove_path(&cache)?)
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
