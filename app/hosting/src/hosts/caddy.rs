//! Caddy.

use super::no_site_files;
use crate::headers::{
    CACHE, CROSS_ORIGIN, CROSS_ORIGIN_FOLDER, HASHED, IMMUTABLE, REVALIDATE, SECURITY, media_type,
};
use crate::{Place, ProjectFacts, ProjectFile, StaticHost};

pub(super) static HOST: StaticHost = StaticHost {
    name: "caddy",
    about: "Caddy: a file to import in the site block",
    next: "Copy the output folder to the root of your server, and import the file in the site block.",
    serves_root: false,
    serves_compressed: true,
    site_files: no_site_files,
    project_files,
};

fn project_files(facts: &ProjectFacts<'_>) -> Vec<ProjectFile> {
    let (base, out_name) = (facts.base, facts.out_name);
    let security = |indentation: usize| -> String {
        SECURITY.map(|(name, value)| format!("{:indentation$}{name} \"{value}\"\n", "")).concat()
    };
    let (name, value) = CROSS_ORIGIN;
    // Caddy sends `Vary: Accept-Encoding` only in compressed responses. The header is set
    // when the response is sent, in place of the one that Caddy adds.
    let (file_server, vary) = if facts.precompressed {
        (" {\n    precompressed br gzip\n}", "header @notices {\n    Vary Accept-Encoding\n    defer\n}\n")
    } else {
        ("", "")
    };
    let file_server_of_errors = file_server.replace('\n', "\n    ");
    let mut text = format!("# Import this in the site block whose `root` has the site at {base}.\n");
    if base != "/" {
        text.push_str(&format!("redir {} {base} permanent\n", base.trim_end_matches('/')));
    }
    text.push_str(&format!(
        "@notices path {base}*\n\
         @notices_hashed {{\n    path {base}*\n    path_regexp {HASHED}\n}}\n\
         @notices_other {{\n    path {base}*\n    not path_regexp {HASHED}\n}}\n\
         @notices_modules path {base}{CROSS_ORIGIN_FOLDER}*\n\
         @notices_linked path_regexp ^{base}.*\\.jsonld$\n\
         @notices_types path_regexp ^{base}.*\\.ts$\n\
         encode @notices gzip\n\
         header @notices {{\n{}}}\n\
         header @notices_hashed {CACHE} \"{IMMUTABLE}\"\n\
         header @notices_other {CACHE} \"{REVALIDATE}\"\n\
         header @notices_modules {name} \"{value}\"\n\
         header @notices_linked Content-Type \"{}\"\n\
         header @notices_types Content-Type \"{}\"\n\
         {vary}file_server @notices{file_server}\n\
         handle_errors {{\n\
         \x20   @notices_missing expression `{{err.status_code}} == 404 && path(\"{base}*\")`\n\
         \x20   header @notices_missing {{\n{}        {CACHE} \"{REVALIDATE}\"\n    }}\n\
         \x20   rewrite @notices_missing {base}404.html\n\
         \x20   file_server @notices_missing{file_server_of_errors}\n\
         }}\n",
        security(4),
        media_type("jsonld"),
        media_type("ts"),
        security(8),
    ));
    vec![ProjectFile { place: Place::BesideOutput, path: format!("{out_name}.caddy"), text }]
}
