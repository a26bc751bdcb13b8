//! Paths of compressed copies of files.

use seloste_compression::COMPRESSION_FORMATS;
use seloste_hosting::is_compressible;

/// Returns the paths of the compressed copies of a file.
pub(crate) fn copy_paths(path: &str) -> impl Iterator<Item = String> {
    let formats = COMPRESSION_FORMATS.iter().filter(|_| is_compressible(path));
    formats.map(move |format| format!("{path}{}", format.extension))
}

/// Returns the path of the file that a compressed copy has the content of.
pub(crate) fn original_path(path: &str) -> Option<&str> {
    let original = COMPRESSION_FORMATS.iter().find_map(|format| path.strip_suffix(format.extension));
    original.filter(|path| is_compressible(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_belong_to_files_that_are_compressed_well() {
        for (path, original) in [
            ("a/index.html.br", Some("a/index.html")),
            ("choices/en.js.gz", Some("choices/en.js")),
            ("a.png.br", None),
            ("archive.gz", None),
            ("a.css.br.gz", None),
            ("a/index.html", None),
            ("html.br", None),
            (".br", None),
        ] {
            assert_eq!(original_path(path), original, "{path}");
        }
        assert_eq!(copy_paths("a.css").collect::<Vec<_>>(), ["a.css.br", "a.css.gz"]);
        for path in ["a.png", "a.css.br", "css"] {
            assert_eq!(copy_paths(path).count(), 0, "{path}");
        }
    }
}
