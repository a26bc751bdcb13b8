//! Sets the stack size of the WebAssembly program.

fn main() {
    // The call graph is shallow and has no recursion. With a stack this small, the addresses of all data take
    // two bytes in the code instead of three. The stack is at the start of memory, so an overflow traps.
    if std::env::var_os("CARGO_CFG_TARGET_ARCH").is_some_and(|target| target == "wasm32") {
        println!("cargo::rustc-link-arg-cdylib=-zstack-size=4096");
    }
    println!("cargo::rerun-if-changed=build.rs");
}
