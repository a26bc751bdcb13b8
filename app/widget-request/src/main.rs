//! Browser program of the request form: hydrates the form that the server rendered.
//!
//! Input is the page: the island's root carries its props as attributes. If anything is missing, the page stays unchanged
//! except for a state attribute, and the visitor can follow the plain instructions.
#![forbid(unsafe_code)]

#[cfg(target_arch = "wasm32")]
mod allocator;
#[cfg(target_arch = "wasm32")]
mod hydrate;

fn main() {
    #[cfg(target_arch = "wasm32")]
    hydrate::hydrate();
}
