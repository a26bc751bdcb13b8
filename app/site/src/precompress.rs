//! Compressed copies of files, for hosts that send them as they are.

use std::io::Write as _;

use anyhow::{Context as _, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};
use rayon::prelude::*;
use seloste_hosting::is_compressible;

use crate::compressed_path::copy_paths;
use crate::staging::Staging;

/// Smallest file that is compressed, in bytes. A smaller one fits into one packet with its headers.
const MIN_BYTES: usize = 1000;

/// Compresses in the formats of [`EXTENSIONS`](crate::compressed_path::EXTENSIONS).
const FORMATS: [Compress; 2] = [brotli, gzip];

/// Returns content compressed.
type Compress = fn(&[u8]) -> Result<Vec<u8>>;

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
    for (copy, compress) in copy_paths(path).zip(FORMATS) {
        let compressed = compress(&content).with_context(|| format!("cannot compress {path}"))?;
        if compressed.len() < content.len() {
            copies.push((copy, compressed));
        }
    }
    Ok(copies)
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: 11, size_hint: content.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Compresses without name and time, so that the same content gives the same bytes.
fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_content_gives_the_same_bytes() {
        let content = "Esimerkki Oy ".repeat(1000);
        for compress in FORMATS {
            let compressed = compress(content.as_bytes()).unwrap();
            assert!(compressed.len() < 100, "{}", compressed.len());
            assert_eq!(compress(content.as_bytes()).unwrap(), compressed);
        }
        // No name and no time (RFC 1952, 2.3).
        assert_eq!(gzip(content.as_bytes()).unwrap()[..8], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
    }
}
