//! Compressed copies of files, for hosts that send them as they are.

use anyhow::{Context as _, Result};
use rayon::prelude::*;
use seloste_compression::COMPRESSION_FORMATS;
use seloste_hosting::is_compressible;

use crate::compressed_path::copy_paths;
use crate::staging::Staging;

/// Smallest file that is compressed, in bytes. A smaller one fits into one packet with its headers.
const MIN_BYTES: usize = 1000;

/// Writes the copies of the files that have been written, and keeps those of files that the old site has with
/// the same content. A copy that the author has made of a file in `public/` is used as it is.
///
/// # Errors
///
/// Fails if a copy cannot be written, or if a file in `public/` has the place of the copy of a generated
/// file.
pub(crate) fn write(staging: &Staging) -> Result<()> {
    for path in staging.unchanged() {
        copy_paths(&path).for_each(|copy| staging.keep(&copy));
    }
    let (generated, copied) = staging.changed();
    generated.into_par_iter().try_for_each(|path| -> Result<()> {
        for (copy, compressed) in compressed(staging, &path)? {
            staging.write(&copy, &compressed)?;
        }
        Ok(())
    })?;
    copied.into_par_iter().try_for_each(|path| {
        if copy_paths(&path).any(|copy| staging.has(&copy)) {
            return Ok(());
        }
        for (copy, compressed) in compressed(staging, &path)? {
            staging.write_copy(&copy, &compressed)?;
        }
        Ok(())
    })
}

/// Returns the paths and contents of the copies of a file. Copies that are not smaller are omitted.
fn compressed(staging: &Staging, path: &str) -> Result<Vec<(String, Vec<u8>)>> {
    let mut copies = Vec::new();
    if !is_compressible(path) {
        return Ok(copies);
    }
    let content = staging.read(path).with_context(|| format!("cannot read {path}"))?;
    if content.len() < MIN_BYTES {
        return Ok(copies);
    }
    for (copy, format) in copy_paths(path).zip(&COMPRESSION_FORMATS) {
        let compressed = (format.compress)(&content).with_context(|| format!("cannot compress {path}"))?;
        if compressed.len() < content.len() {
            copies.push((copy, compressed));
        }
    }
    Ok(copies)
}
