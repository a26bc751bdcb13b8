//! What every host should send.

/// Security headers of all files.
///
/// The pages have their content security policy and their referrer policy themselves. The headers add what a
/// page cannot state: who may show it in a frame (CSP Level 3, section 6.4.2), and that types are not
/// guessed. The policy of a page is not repeated: configuration of a server is copied by hand, so that it
/// would block a service that is added to a notice later.
pub(crate) const SECURITY: [(&str, &str); 3] = [
    ("Content-Security-Policy", "frame-ancestors 'self'"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

/// Folder whose files other origins may load as modules.
pub(crate) const CROSS_ORIGIN_FOLDER: &str = "choices/";
/// Header of the files in [`CROSS_ORIGIN_FOLDER`].
pub(crate) const CROSS_ORIGIN: (&str, &str) = ("Access-Control-Allow-Origin", "*");

/// Name of the header for caching.
pub(crate) const CACHE: &str = "Cache-Control";
/// Caching of files that keep their names when their content changes.
pub(crate) const REVALIDATE: &str = "no-cache";
/// Caching of files that are named by their hashes.
pub(crate) const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// Matches the end of paths of files that are named by their hashes, as a regular expression.
pub(crate) const HASHED: &str = r"(\.[0-9a-f]{12}\.(css|js|txt|wasm)|/[0-9a-f]{32}\.json)$";

/// Media types by extension.
pub(crate) const TYPES: [(&str, &str); 10] = [
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json; charset=utf-8"),
    ("jsonld", "application/ld+json; charset=utf-8"),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("ts", "text/plain; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("xml", "application/xml; charset=utf-8"),
];

/// Returns the media types without charset, of the types that are compressed well.
pub(crate) fn compressible() -> Vec<&'static str> {
    let mut types: Vec<_> =
        TYPES.iter().map(|(_, value)| value.split(';').next().unwrap_or_default()).collect();
    types.sort_unstable();
    types.dedup();
    types
}

/// Returns the media type for an extension.
pub(crate) fn media_type(extension: &str) -> &'static str {
    TYPES.iter().find(|(known, _)| *known == extension).map_or("application/octet-stream", |(_, value)| value)
}
