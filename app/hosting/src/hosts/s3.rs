//! Amazon S3 as a website, or storage with the same interface.

use super::no_site_files;
use crate::headers::{CACHE, IMMUTABLE, REVALIDATE, TYPES, media_type};
use crate::{Place, ProjectFacts, ProjectFile, StaticHost};

pub(super) static HOST: StaticHost = StaticHost {
    name: "s3",
    about: "Amazon S3: a script that uploads with the AWS command line",
    next: "Run the script with the name of your bucket. S3 itself sends no security headers; a CloudFront \
           distribution can.",
    serves_root: false,
    serves_compressed: false,
    site_files: no_site_files,
    project_files,
};

/// Patterns of the AWS command line for names of files that are named by their hashes, with their extensions.
fn hashed_patterns() -> impl Iterator<Item = (String, &'static str)> {
    let any = |count| "?".repeat(count);
    let widgets = ["css", "js", "txt", "wasm"];
    let widgets = widgets.into_iter().map(move |extension| (format!("*.{}.{extension}", any(12)), extension));
    widgets.chain([(format!("choices/{}.json", any(32)), "json")])
}

fn project_files(facts: &ProjectFacts<'_>) -> Vec<ProjectFile> {
    let (base, out_name) = (facts.base.trim_start_matches('/'), facts.out_name);
    let cache = CACHE.to_lowercase();
    let copy = |pattern: &str, caching: &str, extension: &str| {
        let media_type = media_type(extension);
        format!("copy --include \"{pattern}\" --{cache} \"{caching}\" --content-type \"{media_type}\"\n")
    };
    // Pages come last, so that no page refers to a file that is missing.
    let (pages, others): (Vec<_>, Vec<_>) = TYPES.iter().partition(|(extension, _)| *extension == "html");
    let of_type = |types: &[(&str, &str)]| -> String {
        let copies =
            types.iter().map(|(extension, _)| copy(&format!("*.{extension}"), REVALIDATE, extension));
        copies.collect()
    };
    let hashed: String =
        hashed_patterns().map(|(pattern, extension)| copy(&pattern, IMMUTABLE, extension)).collect();
    let text = format!(
        "#!/bin/sh\n\
         # Usage: sh {out_name}.s3.sh BUCKET\n\
         set -eu\n\
         site=\"$(dirname \"$0\")/{out_name}\"\n\
         to=\"s3://${{1:?name the bucket}}/{base}\"\n\
         copy() {{ aws s3 cp \"$site\" \"$to\" --recursive --only-show-errors --exclude \"*\" \"$@\"; }}\n\
         # All files, such as pictures, with the types that the program knows; then the right ones.\n\
         aws s3 sync \"$site\" \"$to\" --only-show-errors --exclude \"*.html\" --{cache} \"{REVALIDATE}\"\n\
         {}{hashed}{}\
         # What the site no longer has is deleted, except choices/ and versions/, which prove what was published.\n\
         aws s3 sync \"$site\" \"$to\" --size-only --only-show-errors --delete --exclude \"choices/*\" --exclude \"*/versions/*\"\n\
         aws s3 website \"s3://$1\" --index-document index.html --error-document {base}404.html\n",
        of_type(&others),
        of_type(&pages),
    );
    vec![ProjectFile { place: Place::BesideOutput, path: format!("{out_name}.s3.sh"), text }]
}
