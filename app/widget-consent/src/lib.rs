//! The consent widget: asks the visitor once, remembers the answer in a first-party cookie, and lets optional
//! services load only when and where they were granted.
//!
//! Everything the visitor reads is rendered into the page beforehand (`seloste-pages`), and everything that can be
//! decided without a browser is decided in `seloste-consent`. Here is the course of things: what to do when the page
//! is loaded, when a button is pressed, when the choice has changed elsewhere. It is a function from a text, which
//! says how things stand in the page ([`Scene`]), to a text of orders ([`Orders`]), which the boot module of the site
//! build carries out. So nothing here touches the browser or keeps a state, all of it is tested natively, and no
//! bindings go over the wire: they weighed more than what they bound.
//!
//! A page loads this when it has optional services, so each byte is paid by every visitor: no standard library, no
//! formatting, no panics.
#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate alloc;

mod course;
mod gates;
mod orders;
mod scene;
mod storage;
#[cfg(test)]
mod tests;

use alloc::string::String;
use wasm_bindgen::prelude::wasm_bindgen;

use scene::Scene;

/// The smallest allocator there is: it never frees. A step leaves some ten kilobytes, and steps are few: a press, a
/// change of tab, a change of our own cookie.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::LeakingAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::LeakingAllocator::new());

/// Nothing here panics; if memory runs out the widget stops, and what waits for consent stays closed.
#[cfg(target_arch = "wasm32")]
#[panic_handler]
fn stop(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}

/// One step: from how things stand ([`Scene::read`]) to what is to be done ([`Orders`]).
#[wasm_bindgen]
pub fn step(scene: &str) -> String {
    course::step(&Scene::read(scene)).into_text()
}
