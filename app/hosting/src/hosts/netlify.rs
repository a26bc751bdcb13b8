//! Netlify.

use super::{build_command, published, underscore_headers};
use crate::headers::{CROSS_ORIGIN, CROSS_ORIGIN_FOLDER};
use crate::{Place, ProjectFacts, ProjectFile, SiteFacts, StaticHost};

pub(super) static HOST: StaticHost = StaticHost {
    name: "netlify",
    about: "Netlify: _headers, and netlify.toml with the command that builds",
    next: "Connect the repository to Netlify, or upload the output folder.",
    serves_root: true,
    serves_compressed: false,
    site_files,
    project_files,
};

fn site_files(facts: &SiteFacts<'_>) -> Vec<(&'static str, String)> {
    let modules = format!("{CROSS_ORIGIN_FOLDER}*");
    vec![(underscore_headers::NAME, underscore_headers::write(facts, &[(&modules, CROSS_ORIGIN)]))]
}

fn project_files(facts: &ProjectFacts<'_>) -> Vec<ProjectFile> {
    let (fetch, command, out) = (published::command("\"$URL\""), build_command(facts, &HOST), facts.out);
    let text = format!(
        "[build]\n\
         # A checkout has no earlier versions: the published site has them.\n\
         command = '{fetch} && {command}'\n\
         publish = \"{out}\"\n"
    );
    let path = "netlify.toml".to_owned();
    vec![ProjectFile { place: Place::Repository, path, text }, published::script()]
}
