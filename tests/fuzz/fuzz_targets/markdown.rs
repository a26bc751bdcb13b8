//! See `properties`.
#![no_main]

// Each target uses one of the properties.
#[allow(dead_code, unused_imports)]
#[path = "../properties/mod.rs"]
mod properties;

libfuzzer_sys::fuzz_target!(|text: &str| {
    properties::markdown(text);
});
