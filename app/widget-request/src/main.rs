//! Browser program of the request form: renders the part that composes the letter.
//!
//! Input is the page: the island's root carries its props as attributes. If anything is missing, the page
//! stays unchanged except for a state attribute, and the visitor can follow the plain instructions.
#![forbid(unsafe_code)]

#[cfg(target_arch = "wasm32")]
mod allocator;
#[cfg(target_arch = "wasm32")]
mod mount;

fn main() {
    #[cfg(target_arch = "wasm32")]
    mount::mount();
}
