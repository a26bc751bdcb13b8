//! lighttpd.

use super::no_site_files;
use crate::headers::{
    CACHE, CROSS_ORIGIN, CROSS_ORIGIN_FOLDER, HASHED, IMMUTABLE, REVALIDATE, SECURITY, TYPES, compressible,
};
use crate::{Place, ProjectFacts, ProjectFile, StaticHost};

pub(super) static HOST: StaticHost = StaticHost {
    name: "lighttpd",
    about: "lighttpd: a file to include in the configuration",
    next: "Copy the output folder to the document root of your server, and include the file at the end of its \
           configuration.",
    serves_root: false,
    serves_compressed: false,
    site_files: no_site_files,
    project_files,
};

fn project_files(facts: &ProjectFacts<'_>) -> Vec<ProjectFile> {
    let (base, out_name) = (facts.base, facts.out_name);
    let types: Vec<_> = TYPES
        .iter()
        .map(|(extension, value)| format!("        \".{extension}\" => \"{value}\",\n"))
        .collect();
    let compressible: Vec<_> = compressible().iter().map(|value| format!("\"{value}\"")).collect();
    // A condition within another one replaces the headers of the outer one.
    let choices = format!("^{base}{CROSS_ORIGIN_FOLDER}");
    let text = format!(
        "# Include this in the configuration whose document root has the site at {base}.\n\
         server.modules += ( \"mod_setenv\", \"mod_deflate\" )\n\
         $HTTP[\"url\"] =~ \"^{base}\" {{\n\
         \x20   index-file.names = ( \"index.html\" )\n\
         \x20   server.error-handler = \"{base}404.html\"\n\
         \x20   deflate.allowed-encodings = ( \"gzip\" )\n\
         \x20   deflate.mimetypes = ( {} )\n\
         \x20   setenv.add-response-header = (\n{}    )\n\
         }}\n\
         $HTTP[\"url\"] =~ \"^{base}(.*(/|\\.({})))?$\" {{\n\
         \x20   mimetype.assign = (\n{}    )\n\
         }}\n\
         $HTTP[\"url\"] =~ \"^{base}.*{HASHED}\" {{\n\
         \x20   setenv.add-response-header = (\n{}    )\n\
         }}\n\
         $HTTP[\"url\"] =~ \"{choices}\" {{\n\
         \x20   setenv.add-response-header = (\n{}    )\n\
         \x20   $HTTP[\"url\"] =~ \"{HASHED}\" {{\n\
         \x20       setenv.add-response-header = (\n{}        )\n\
         \x20   }}\n\
         }}\n",
        compressible.join(", "),
        headers(8, REVALIDATE, None),
        TYPES.map(|(extension, _)| extension).join("|"),
        types.concat(),
        headers(8, IMMUTABLE, None),
        headers(8, REVALIDATE, Some(CROSS_ORIGIN)),
        headers(12, IMMUTABLE, Some(CROSS_ORIGIN)),
    );
    vec![ProjectFile { place: Place::BesideOutput, path: format!("{out_name}.lighttpd.conf"), text }]
}

fn headers(indentation: usize, cache: &'static str, more: Option<(&str, &str)>) -> String {
    let all = SECURITY.into_iter().chain([(CACHE, cache)]).chain(more);
    all.map(|(name, value)| format!("{:indentation$}\"{name}\" => \"{value}\",\n", "")).collect()
}
