//! The script that wasm-bindgen writes beside a module, made shorter.
//!
//! It is written for every browser and every way to load a module; we have one way, and browsers that know
//! WebAssembly with reference types, so most of it never runs. What is shortened here is known by name, from one version
//! of wasm-bindgen: [`KNOWN`] must be the one in Cargo.lock.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};

use super::script::{Kind, Statement, Token, is_property, statements, tokens, uses};

/// The version of wasm-bindgen whose helpers are written again here.
pub const KNOWN: &str = "0.2.130";

/// What the script exports; of the two ways to start, ours is the second.
const EXPORTS: (&str, &str) = ("export{initSync,__wbg_init as default};", "export{__wbg_init as default};");
/// The function that is marked as the start is called when the module is loaded; nobody calls it by name.
const START: &str = "export function start(){wasm.start();}";
/// Where Rust gives a closure back, its memory must be given back too. Otherwise it stays as long as the page.
const GIVEN_BACK: &str = "_wbg_cb_unref";

/// Helpers by name, each in as few words as do the same in a page.
const SHORT: [(&str, &str); 9] = [
    ("wasm", "let wasm;"),
    // Any type that the host gives the module will do, so there is no second way to load it, and nothing to warn of.
    (
        "__wbg_init",
        "async function __wbg_init(e){\
         wasm=(await WebAssembly.instantiate(await(await fetch(e.module_or_path)).arrayBuffer(),__wbg_get_imports()))\
         .instance.exports,wasm.__wbindgen_start()}",
    ),
    // A view is made each time: it costs less than finding out whether the memory has grown.
    ("getDataViewMemory0", "function getDataViewMemory0(){return new DataView(wasm.memory.buffer)}"),
    ("getUint8ArrayMemory0", "function getUint8ArrayMemory0(){return new Uint8Array(wasm.memory.buffer)}"),
    (
        "getArrayU8FromWasm0",
        "function getArrayU8FromWasm0(e,t){return new Uint8Array(wasm.memory.buffer,e>>>0,t)}",
    ),
    (
        "getStringFromWasm0",
        "function getStringFromWasm0(e,t){\
         return cachedTextDecoder.decode(new Uint8Array(wasm.memory.buffer,e>>>0,t))}",
    ),
    // Encoded first, so the length is known and nothing is allocated twice.
    (
        "passStringToWasm0",
        "function passStringToWasm0(e){\
         let t=cachedTextEncoder.encode(e),n=wasm.__wbindgen_malloc(WASM_VECTOR_LEN=t.length,1)>>>0;\
         return getUint8ArrayMemory0().set(t,n),n}",
    ),
    ("CLOSURE_DTORS", ""),
    ("makeClosure", "function makeClosure(e,t,n){return(...r)=>n(e,t,...r)}"),
];
/// What the callers of `passStringToWasm0` give it; ours asks for one of these itself and needs no other.
const ALLOCATORS: &str = ",wasm.__wbindgen_malloc,wasm.__wbindgen_realloc)";
/// What makes the table of the browser's objects ready, up to the end of the function.
const TABLE: &str = "__wbindgen_init_externref_table:function(){";
/// The name of that table.
const OBJECTS: &str = "__wbindgen_externrefs";
/// Keeps objects from having what all objects have; what the module asks for is known, so nothing can be mistaken.
const BARE: &str = "__proto__:null,";
/// Statements that prepare for browsers that cannot run the module anyway.
const NEEDLESS: [&str; 2] = ["cachedTextDecoder.decode()", "\"encodeInto\"in cachedTextEncoder"];

/// A shortened script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glue {
    /// The script.
    pub script: String,
    /// The name that it has for the module's exports.
    pub exports: String,
}

/// Shortens a script: what nobody needs is left out, names are short. With `helpers`, the helpers are ours.
pub fn shorten(script: &str, helpers: bool) -> Result<Glue> {
    let mut parts = statements(script);
    let Some(exports) = parts.iter_mut().find(|part| part.text == EXPORTS.0) else {
        bail!("the script of a widget does not end as wasm-bindgen {KNOWN} writes it; see {}", file!());
    };
    EXPORTS.1.clone_into(&mut exports.text);
    parts.retain(|part| part.text != START);
    if helpers {
        replace(&mut parts);
    }
    remove_unused(&mut parts);
    rename(&parts)
}

/// Puts our helpers in the place of wasm-bindgen's.
fn replace(parts: &mut Vec<Statement>) {
    let keeps_closures = parts
        .iter()
        .any(|part| part.text.contains(GIVEN_BACK) && !part.names.iter().any(|name| name == "makeClosure"));
    for (name, text) in SHORT {
        if keeps_closures && matches!(name, "makeClosure" | "CLOSURE_DTORS") {
            continue;
        }
        if let Some(part) = parts.iter_mut().find(|part| part.names.iter().any(|known| known == name)) {
            text.clone_into(&mut part.text);
            part.names = vec![name.to_owned()];
        }
    }
    let no_objects = parts.iter().map(|part| part.text.matches(OBJECTS).count()).sum::<usize>() == 1;
    for part in &mut *parts {
        part.text = part.text.replace(ALLOCATORS, ")").replace(BARE, "");
        // Where only texts and numbers pass between the two, the table stays empty, and the module can do without.
        if no_objects
            && let Some((before, rest)) = part.text.split_once(TABLE)
            && let Some((_, after)) = rest.split_once('}')
        {
            part.text = format!("{before}{TABLE}}}{after}");
        }
    }
    parts.retain(|part| !part.text.is_empty() && !NEEDLESS.iter().any(|start| part.text.starts_with(start)));
}

/// Removes declarations that nothing leads to from what is exported or done at once.
fn remove_unused(parts: &mut Vec<Statement>) {
    let mut needed: Vec<bool> = parts.iter().map(|part| part.exported || part.names.is_empty()).collect();
    let mut found = true;
    while found {
        found = false;
        for at in 0..parts.len() {
            let is_used =
                |name: &String| (0..parts.len()).any(|by| needed[by] && uses(&parts[by].text, name) > 0);
            if !needed[at] && parts[at].names.iter().any(is_used) {
                needed[at] = true;
                found = true;
            }
        }
    }
    let mut needed = needed.into_iter();
    parts.retain(|_| needed.next().unwrap_or(true));
}

/// Gives the names of the top level one letter each, as far as letters go.
fn rename(parts: &[Statement]) -> Result<Glue> {
    let script: String = parts.iter().map(|part| part.text.as_str()).collect();
    let all = tokens(&script);
    let taken: BTreeSet<&str> =
        all.iter().filter(|token| token.kind == Kind::Word).map(|token| token.text).collect();
    let mut fresh = short_names("").chain(short_names("$")).filter(|name| !taken.contains(name.as_str()));
    let mut names = BTreeMap::new();
    for name in parts.iter().filter(|part| !part.exported).flat_map(|part| &part.names) {
        if may_change(&all, name) {
            let Some(short) = fresh.next() else { bail!("a widget's script has too many names of its own") };
            names.insert(name.as_str(), short);
        }
    }
    let renamed = (0..all.len()).map(|at| match names.get(all[at].text) {
        Some(short) if all[at].kind == Kind::Word && !is_property(&all, at) => short,
        _ => all[at].text,
    });
    let script = renamed.collect();
    Ok(Glue { script, exports: names.get("wasm").map_or("wasm", String::as_str).to_owned() })
}

/// Whether every word of this spelling is this name: it is no key of an object, and stands in no template.
fn may_change(all: &[Token<'_>], name: &str) -> bool {
    (0..all.len()).all(|at| match all[at].kind {
        Kind::Text => !(all[at].text.starts_with('`') && all[at].text.contains(name)),
        Kind::Word if all[at].text == name => !is_key(all, at),
        _ => true,
    })
}

/// Whether the word here is the key of something in an object.
pub fn is_key(all: &[Token<'_>], at: usize) -> bool {
    let before = all[..at].iter().rev().find(|token| token.kind != Kind::Space);
    let after = all[at + 1..].iter().find(|token| token.kind != Kind::Space);
    before.is_some_and(|token| token.is("{") || token.is(",")) && after.is_some_and(|token| token.is(":"))
}

/// All names of one letter after this beginning.
pub fn short_names(beginning: &str) -> impl Iterator<Item = String> {
    ('a'..='z').chain('A'..='Z').map(move |letter| format!("{beginning}{letter}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What wasm-bindgen and Trunk make, in little.
    const MADE: &str = "let wasmModule,wasm,__wbg_init_promise;export function start(){wasm.start();}\
        function __wbg_get_imports(){return{\"./w_bg.js\":{__wbg_x_12:function(e){return isLikeNone(e)?0:e;}}};}\
        function isLikeNone(e){return null==e;}function unused(e){return spare;}let spare=unused;\
        \"encodeInto\"in cachedTextEncoder||0;let cachedTextEncoder=1;\
        function initSync(e){return wasmModule;}\
        async function __wbg_init(e){return void 0!==wasm?wasm:__wbg_init_promise;}\
        export{initSync,__wbg_init as default};";

    #[test]
    fn what_nobody_needs_is_left_out_and_names_are_short() {
        let glue = shorten(MADE, true).unwrap();
        assert_eq!(
            glue.script,
            "let a;function b(){return{\"./w_bg.js\":{__wbg_x_12:function(e){return c(e)?0:e;}}};}\
             function c(e){return null==e;}\
             async function d(e){a=(await WebAssembly.instantiate(await(await fetch(e.module_or_path))\
             .arrayBuffer(),b())).instance.exports,a.__wbindgen_start()}\
             export{d as default};"
        );
        assert_eq!(glue.exports, "a");
    }

    #[test]
    fn the_helpers_stay_where_that_is_asked() {
        let glue = shorten(MADE, false).unwrap();
        assert!(glue.script.contains("\"encodeInto\"in"));
        assert!(glue.script.contains("return void 0!=="));
        assert!(!glue.script.contains("initSync") && !glue.script.contains("spare"));
    }

    #[test]
    fn a_closure_that_rust_gives_back_is_given_back() {
        let closures = "let CLOSURE_DTORS=1;function makeClosure(e){CLOSURE_DTORS;e._wbg_cb_unref();}\
            export function use_it(e){makeClosure(e)}";
        let stays = shorten(&format!("{closures}{}", EXPORTS.0), true).unwrap().script;
        assert!(!stays.contains("_wbg_cb_unref"), "{stays}");
        let given = format!("{closures}export function drop_it(e){{e._wbg_cb_unref()}}{}", EXPORTS.0);
        assert_eq!(shorten(&given, true).unwrap().script.matches("_wbg_cb_unref").count(), 2);
    }

    #[test]
    fn a_name_that_is_a_key_elsewhere_keeps_its_length() {
        let script = format!("let view=1;let size=2;f({{view:view}},`${{size}}`,x.view,size);{}", EXPORTS.0);
        assert!(shorten(&script, false).unwrap().script.starts_with("let view=1;let size=2;"));
    }

    #[test]
    fn the_table_of_objects_is_made_ready_only_where_objects_pass() {
        let ready = "function __wbg_get_imports(){return{__proto__:null,m:{__wbindgen_init_externref_table:function(){\
            let e=wasm.__wbindgen_externrefs;e.set(0,void 0);},f:1}};}";
        let with = |more: &str| format!("let wasm;{ready}async function __wbg_init(){{}}{more}{}", EXPORTS.0);
        let short = shorten(&with(""), true).unwrap().script;
        assert!(short.contains("return{m:{__wbindgen_init_externref_table:function(){},f:1}}"), "{short}");
        let short =
            shorten(&with("export function f(e){wasm.__wbindgen_externrefs.set(1,e)}"), true).unwrap().script;
        assert!(short.contains("e.set(0,void 0)"), "{short}");
    }

    #[test]
    fn a_text_is_passed_without_growing_its_memory() {
        let script = format!(
            "let wasm;let cachedTextEncoder=1,WASM_VECTOR_LEN=0;function getUint8ArrayMemory0(){{}}\
             function passStringToWasm0(e,t,n){{return n}}\
             export function f(e){{passStringToWasm0(e.URL,wasm.__wbindgen_malloc,wasm.__wbindgen_realloc)}}{}",
            EXPORTS.0
        );
        let short = shorten(&script, true).unwrap().script;
        assert!(short.contains("(e.URL)}") && short.contains(".__wbindgen_malloc("), "{short}");
        assert!(!short.contains("realloc"), "{short}");
    }

    #[test]
    fn another_script_is_refused() {
        assert!(shorten("export{init};", true).unwrap_err().to_string().contains("0.2.130"));
    }
}
