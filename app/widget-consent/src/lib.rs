//! The consent widget: asks the visitor once, remembers the answer in a first-party cookie, and lets optional
//! services load only when and where they were granted.
//!
//! Everything the visitor reads is rendered into the page beforehand (`seloste-pages`), everything that can be decided
//! without a browser is decided in `seloste-consent`; here are only the calls to the browser. A page loads this when
//! it has optional services, so each byte is paid by every visitor: no standard library, no formatting, no panics.
#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate alloc;

mod browser;
mod cookies;
mod dialog;
mod gates;
mod widget;

use wasm_bindgen::prelude::wasm_bindgen;

/// One thread and few allocations: the smallest allocator does.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());

/// Nothing here panics; if memory runs out the widget stops, and what waits for consent stays closed.
#[cfg(target_arch = "wasm32")]
#[panic_handler]
fn stop(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}

/// Runs when the module is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    widget::start();
}
