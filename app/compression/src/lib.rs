//! Formats of the compressed copies of files, which some hosts send as they are.
//!
//! The compressors are generic, so their code is compiled with this crate. It is a crate of its own to be
//! optimized in the test profile, too, where unoptimized compressors would take most of the time.
#![forbid(unsafe_code)]

use std::io::{self, Write as _};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

/// A format of compressed copies.
#[derive(Debug)]
pub struct CompressionFormat {
    /// What the name of a copy has after that of its file.
    pub extension: &'static str,
    /// Returns content compressed, as small as the format allows.
    pub compress: fn(&[u8]) -> io::Result<Vec<u8>>,
}

/// The formats: Brotli (RFC 7932) and gzip (RFC 1952).
pub const COMPRESSION_FORMATS: [CompressionFormat; 2] = [
    CompressionFormat { extension: ".br", compress: brotli },
    CompressionFormat { extension: ".gz", compress: gzip },
];

fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: 11, size_hint: content.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Compresses without name and time, so that the same content gives the same bytes.
fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_content_gives_the_same_bytes() {
        let content = "Esimerkki Oy ".repeat(1000);
        for format in COMPRESSION_FORMATS {
            let compressed = (format.compress)(content.as_bytes()).unwrap();
            assert!(compressed.len() < 100, "{}", compressed.len());
            assert_eq!((format.compress)(content.as_bytes()).unwrap(), compressed);
        }
        // No name and no time (RFC 1952, 2.3).
        assert_eq!(gzip(content.as_bytes()).unwrap()[..8], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
    }
}
