//! The table that the build script generates from `data/`.

// The files do not use every type.
#[allow(clippy::wildcard_imports)]
use crate::*;

pub(crate) static SERVICES: &[KnownService] = include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));
