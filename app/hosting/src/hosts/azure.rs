//! Azure Static Web Apps.

use super::no_project_files;
use crate::headers::{CACHE, CROSS_ORIGIN, CROSS_ORIGIN_FOLDER, IMMUTABLE, REVALIDATE, SECURITY, TYPES};
use crate::{SiteFacts, StaticHost};

pub(super) static HOST: StaticHost = StaticHost {
    name: "azure-static-web-apps",
    about: "Azure Static Web Apps: staticwebapp.config.json",
    next: "Upload the output folder with `swa deploy`.",
    serves_root: true,
    serves_compressed: false,
    site_files,
    project_files: no_project_files,
};

/// The first route that matches is used, so routes of files come before those of folders.
fn site_files(facts: &SiteFacts<'_>) -> Vec<(&'static str, String)> {
    let SiteFacts { base, hashed, .. } = facts;
    let is_cross_origin = |path: &str| path.starts_with(CROSS_ORIGIN_FOLDER);
    let mut routes: Vec<String> = hashed
        .iter()
        .map(|path| {
            let cross_origin = is_cross_origin(path).then_some(CROSS_ORIGIN);
            route(&format!("{base}{path}"), &[Some((CACHE, IMMUTABLE)), cross_origin])
        })
        .collect();
    routes.push(route(&format!("{base}{CROSS_ORIGIN_FOLDER}*"), &[Some(CROSS_ORIGIN)]));
    let global = SECURITY.iter().copied().chain([(CACHE, REVALIDATE)]).map(member).collect::<Vec<_>>();
    let types = TYPES.iter().map(|(extension, value)| format!("\".{extension}\": \"{value}\""));
    let types = types.collect::<Vec<_>>();
    let text = format!(
        "{{\n  \"trailingSlash\": \"always\",\n  \"globalHeaders\": {{\n    {}\n  }},\n  \"routes\": [\n    {}\n  ],\n  \
         \"responseOverrides\": {{\n    \"404\": {{ \"rewrite\": \"{base}404.html\" }}\n  }},\n  \
         \"mimeTypes\": {{\n    {}\n  }}\n}}\n",
        global.join(",\n    "),
        routes.join(",\n    "),
        types.join(",\n    ")
    );
    vec![("staticwebapp.config.json", text)]
}

/// Returns a member of an object. Names and values have no characters that JSON escapes.
fn member((name, value): (&str, &str)) -> String {
    format!("\"{name}\": \"{value}\"")
}

fn route(path: &str, headers: &[Option<(&str, &str)>]) -> String {
    let headers: Vec<_> = headers.iter().flatten().copied().map(member).collect();
    format!("{{ \"route\": \"{path}\", \"headers\": {{ {} }} }}", headers.join(", "))
}
