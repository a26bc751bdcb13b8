//! Tells the linker how much stack the program needs.

fn main() {
    // It calls few functions and none of them itself. With so small a stack the addresses of all data take two bytes in
    // the code instead of three. The stack comes first in memory, so that running out of it stops the program.
    if std::env::var_os("CARGO_CFG_TARGET_ARCH").is_some_and(|target| target == "wasm32") {
        println!("cargo::rustc-link-arg-cdylib=-zstack-size=4096");
    }
    println!("cargo::rerun-if-changed=build.rs");
}
