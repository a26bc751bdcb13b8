//! Makes the widgets smaller after Trunk has made them: what no page needs is taken out, and the names by which script
//! and module know each other are one letter long. What it saves is told in docs/weight.md.

mod glue;
mod module;
mod script;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::command::{command, run};
use crate::tools;
use crate::workspace::Workspace;
use glue::{Glue, is_key, short_names};
use module::Module;
use script::{Kind, tokens};

/// The name under which the module finds its imports.
const FROM: &str = "a";
/// What `wasm-opt` is told. The lowest kilobyte is the far end of the stack, which holds nothing. The section of
/// features is read before it is stripped, so nothing comes in that wasm-bindgen did not allow. Left out: what takes it
/// for granted that nothing traps, for then a panic would go on instead of stopping the widget.
const OPTIMISE: [&str; 5] =
    ["-Oz", "--low-memory-unused", "--strip-debug", "--strip-producers", "--strip-target-features"];

/// Squeezes a widget in its place. With `helpers`, wasm-bindgen's helpers are replaced by shorter ones, which suits a
/// widget that does little.
pub fn widget(workspace: &Workspace, script: &Path, module: &Path, helpers: bool) -> Result<()> {
    let locked = tools::locked(workspace, "wasm-bindgen")?;
    if locked != glue::KNOWN {
        bail!(
            "wasm-bindgen is {locked}, but app/xtask/src/squeeze/glue.rs knows the helpers of {}; compare them, then \
             change the version there",
            glue::KNOWN
        );
    }
    let made = fs::read_to_string(script).with_context(|| format!("{} cannot be read", script.display()))?;
    let glue = glue::shorten(&made, helpers)?;
    let mut wasm = read(module)?;
    let used = used_exports(&glue);
    wasm.exports.retain(|export| used.contains(&export.name));
    write(module, &wasm.write())?;
    // What only the exports that are gone have used goes too.
    run(command(workspace, "wasm-opt")?.args(OPTIMISE).arg(module).arg("-o").arg(module))?;
    let mut wasm = read(module)?;
    let glue = rename(glue, &mut wasm)?;
    verify(&glue, &wasm).with_context(|| format!("{} and its module do not fit", script.display()))?;
    write(module, &wasm.write())?;
    write(script, glue.script.as_bytes())
}

fn read(module: &Path) -> Result<Module> {
    let bytes = fs::read(module).with_context(|| format!("{} cannot be read", module.display()))?;
    Module::read(&bytes).with_context(|| format!("{} cannot be understood", module.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).with_context(|| format!("{} cannot be written", path.display()))
}

/// The exports of the module that the script calls.
fn used_exports(glue: &Glue) -> BTreeSet<String> {
    let all = tokens(&glue.script);
    let called = all.windows(3).filter(|three| three[0].is(&glue.exports) && three[1].is("."));
    called.filter(|three| three[2].kind == Kind::Word).map(|three| three[2].text.to_owned()).collect()
}

/// Gives imports and exports short names, in the module and in the script alike.
fn rename(glue: Glue, wasm: &mut Module) -> Result<Glue> {
    let short = |count: usize| {
        let letters: Vec<String> = short_names("").collect();
        let more: Vec<String> = letters.iter().flat_map(|letter| short_names(letter)).collect();
        letters.into_iter().chain(more).take(count)
    };
    let names: Vec<&String> = wasm.imports.iter().map(|import| &import.name).collect();
    let imports: BTreeMap<String, String> = names.iter().copied().cloned().zip(short(names.len())).collect();
    let names: Vec<&String> = wasm.exports.iter().map(|export| &export.name).collect();
    let exports: BTreeMap<String, String> = names.iter().copied().cloned().zip(short(names.len())).collect();
    let from: BTreeSet<String> = wasm.imports.iter().map(|import| format!("\"{}\"", import.module)).collect();
    wasm.rename(FROM, &imports, &exports)?;

    let all = tokens(&glue.script);
    let mut script = String::new();
    let mut at = 0;
    while at < all.len() {
        let token = all[at];
        let after = |word: &str| at > 1 && all[at - 1].is(".") && all[at - 2].is(word);
        if from.contains(token.text) {
            script.push_str(FROM);
        } else if let Some(short) = exports.get(token.text).filter(|_| after(&glue.exports)) {
            script.push_str(short);
        } else if let Some(short) = imports.get(token.text).filter(|_| is_key(&all, at)) {
            script.push_str(short);
            // `a:function(e){}` is `a(e){}` in fewer words.
            if all[at + 1].is(":") && all.get(at + 2).is_some_and(|next| next.is("function")) {
                at += 2;
            }
        } else {
            script.push_str(token.text);
        }
        at += 1;
    }
    Ok(Glue { script, ..glue })
}

/// Makes sure that the script has all that the module imports, and calls nothing that the module does not export.
fn verify(glue: &Glue, wasm: &Module) -> Result<()> {
    let all = tokens(&glue.script);
    let given: BTreeSet<&str> = (1..all.len().saturating_sub(1))
        .filter(|&at| all[at].kind == Kind::Word && (all[at - 1].is("{") || all[at - 1].is(",")))
        .filter(|&at| all[at + 1].is(":") || all[at + 1].is("("))
        .map(|at| all[at].text)
        .collect();
    for import in &wasm.imports {
        if !given.contains(import.name.as_str()) || !given.contains(import.module.as_str()) {
            bail!(
                "the module imports {} from {}, which the script does not have",
                import.name,
                import.module
            );
        }
    }
    let exported: BTreeSet<&str> = wasm.exports.iter().map(|export| export.name.as_str()).collect();
    if let Some(missing) = used_exports(glue).iter().find(|name| !exported.contains(name.as_str())) {
        bail!("the script calls {missing}, which the module does not export");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glue(script: &str) -> Glue {
        Glue { script: script.to_owned(), exports: "w".to_owned() }
    }

    #[test]
    fn both_sides_get_the_same_short_names() {
        let mut wasm = Module::read(&module::sample()).unwrap();
        let script = "x={\"m\":{f:function(e){return e.f},g:e=>f}};w.run(),w.spare(run),y.run()";
        let short = rename(glue(script), &mut wasm).unwrap();
        assert_eq!(short.script, "x={a:{a(e){return e.f},b:e=>f}};w.a(),w.b(run),y.run()");
        verify(&short, &wasm).unwrap();
        let again = Module::read(&wasm.write()).unwrap();
        assert_eq!(again.imports[1].name, "b");
        assert_eq!(again.imports[1].module, "a");
        assert_eq!(again.exports[0].name, "a");
    }

    #[test]
    fn the_exports_that_are_called_are_found() {
        let used = used_exports(&glue("w.run(),x.w.no,y.spare;w.memory.buffer"));
        assert_eq!(used.into_iter().collect::<Vec<_>>(), ["memory", "no", "run"]);
    }

    #[test]
    fn an_import_that_the_script_lacks_is_told() {
        let wasm = Module::read(&module::sample()).unwrap();
        verify(&glue("{m:{f(){},g:1}};w.run()"), &wasm).unwrap();
        let error = verify(&glue("{m:{f(){}}};w.run()"), &wasm).unwrap_err();
        assert_eq!(error.to_string(), "the module imports g from m, which the script does not have");
    }

    #[test]
    fn an_export_that_the_module_lacks_is_told() {
        let wasm = Module::read(&module::sample()).unwrap();
        let error = verify(&glue("{m:{f(){},g:1}};w.walk()"), &wasm).unwrap_err();
        assert_eq!(error.to_string(), "the script calls walk, which the module does not export");
    }
}
