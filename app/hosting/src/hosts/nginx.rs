//! nginx.

use super::no_site_files;
use crate::headers::{
    CACHE, CROSS_ORIGIN, CROSS_ORIGIN_FOLDER, HASHED, IMMUTABLE, REVALIDATE, SECURITY, compressible,
    media_type,
};
use crate::{Place, ProjectFacts, ProjectFile, StaticHost};

pub(super) static HOST: StaticHost = StaticHost {
    name: "nginx",
    about: "nginx: a file to include in the server block",
    next: "Copy the output folder to the root of your server, and include the file in the `server` block.",
    serves_root: false,
    serves_compressed: true,
    site_files: no_site_files,
    project_files,
};

/// Types that nginx knows by other names.
const OTHER_TYPES: [&str; 2] = ["application/javascript", "text/xml"];

fn project_files(facts: &ProjectFacts<'_>) -> Vec<ProjectFile> {
    let (base, out_name) = (facts.base, facts.out_name);
    let without_slash = base.trim_end_matches('/');
    let mut text = format!("# Include this in the `server` block whose `root` has the site at {base}.\n");
    if !without_slash.is_empty() {
        text.push_str(&format!(
            "location = {without_slash} {{\n    absolute_redirect off;\n    return 301 {base};\n}}\n"
        ));
    }
    // HTML is always among them.
    let types = compressible().into_iter().filter(|value| *value != "text/html").chain(OTHER_TYPES);
    let types = types.collect::<Vec<_>>();
    let with_charset = types.iter().copied().filter(|value| *value != "application/wasm");
    let choices = format!("{base}{CROSS_ORIGIN_FOLDER}");
    let compressed = if facts.precompressed { "    gzip_static on;\n" } else { "" };
    text.push_str(&format!(
        "location {base} {{\n\
         \x20   index index.html;\n\
         \x20   # Without host and port, which are wrong behind a proxy.\n\
         \x20   absolute_redirect off;\n\
         \x20   error_page 404 {base}404.html;\n\
         \x20   charset utf-8;\n\
         \x20   charset_types {};\n\
         \x20   gzip on;\n\
         \x20   gzip_vary on;\n\
         \x20   gzip_types {};\n\
         {compressed}",
        with_charset.collect::<Vec<_>>().join(" "),
        types.join(" "),
    ));
    text.push_str(&headers(4, REVALIDATE, None));
    let mut location = |indentation: usize, matcher: &str, lines: &str| {
        let (outer, inner) = (" ".repeat(indentation), lines);
        text.push_str(&format!("{outer}location {matcher} {{\n{inner}{outer}}}\n"));
    };
    let typed = |indentation: usize, extension| {
        format!("{:indentation$}types {{ }}\n{:indentation$}default_type {};\n", "", "", bare_type(extension))
    };
    location(4, &format!("~ \"{HASHED}\""), &headers(8, IMMUTABLE, None));
    location(4, r"~ \.jsonld$", &[typed(8, "jsonld"), headers(8, REVALIDATE, None)].concat());
    let open = |cache| headers(12, cache, Some(CROSS_ORIGIN));
    let inner = format!(
        "{}        location ~ \"{HASHED}\" {{\n{}        }}\n        location ~ \\.ts$ {{\n{}{}        }}\n",
        headers(8, REVALIDATE, Some(CROSS_ORIGIN)),
        open(IMMUTABLE),
        typed(12, "ts"),
        open(REVALIDATE),
    );
    location(4, &format!("^~ {choices}"), &inner);
    text.push_str("}\n");
    vec![ProjectFile { place: Place::BesideOutput, path: format!("{out_name}.nginx.conf"), text }]
}

/// Returns a media type without its charset, which nginx adds.
fn bare_type(extension: &str) -> &'static str {
    media_type(extension).split(';').next().unwrap_or_default()
}

/// Returns the headers of a location: one that has any inherits none.
fn headers(indentation: usize, cache: &'static str, more: Option<(&str, &str)>) -> String {
    let all = SECURITY.into_iter().chain([(CACHE, cache)]).chain(more);
    all.map(|(name, value)| format!("{:indentation$}add_header {name} \"{value}\" always;\n", "")).collect()
}
