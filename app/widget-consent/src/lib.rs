//! The consent widget: asks the visitor once, stores the answer in a first-party cookie, and lets optional
//! services load only as far as the visitor granted consent.
//!
//! A pure function. [`update`] takes the page state as text ([`PageState`]) and returns commands as text
//! (`Commands`), which the boot module (`app/web/consent/boot.js`) executes. The widget keeps no state and
//! imports nothing from the browser: bindings weighed more than the code that used them, and this way the
//! whole behaviour is tested natively. The texts of the dialog are rendered by `seloste-pages`; decisions
//! about records are made in `seloste-consent`.
//!
//! Every visitor of a page with optional services downloads this, so there is no standard library, no
//! formatting and no panic.
#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate alloc;

mod commands;
mod gating;
mod page_state;
mod storage;
#[cfg(test)]
mod tests;
mod update;

use alloc::string::String;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::page_state::PageState;

/// The smallest possible allocator: it never frees. A step allocates some ten kilobytes, and steps are rare:
/// a click, a change of tab, a change of our cookie.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: mini_alloc::MiniAlloc = mini_alloc::MiniAlloc::INIT;

/// Nothing here panics. If memory runs out the widget stops, and gated elements stay closed.
#[cfg(target_arch = "wasm32")]
#[panic_handler]
fn stop(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}

/// Takes one step: decodes the page state and returns the encoded commands.
#[wasm_bindgen]
pub fn update(page_state: &str) -> String {
    update::update(&PageState::parse(page_state)).into_text()
}
