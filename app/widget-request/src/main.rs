//! The request form's program in the browser: it wakes the form that the server wrote.
//!
//! It changes nothing until the form has been found whole; if anything is amiss, the page stays as it came, with the
//! plain instructions.
#![forbid(unsafe_code)]

#[cfg(target_arch = "wasm32")]
mod island;
#[cfg(target_arch = "wasm32")]
mod memory;

fn main() {
    #[cfg(target_arch = "wasm32")]
    island::wake();
}
