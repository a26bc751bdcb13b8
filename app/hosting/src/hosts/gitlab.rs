//! GitLab Pages.

use super::{build_command, no_site_files, published};
use crate::{Place, ProjectFacts, ProjectFile, StaticHost};

pub(super) static HOST: StaticHost = StaticHost {
    name: "gitlab-pages",
    about: "GitLab Pages: a pipeline that builds and publishes",
    next: "Commit the pipeline. GitLab Pages sends no headers of your own.",
    serves_root: false,
    serves_compressed: true,
    site_files: no_site_files,
    project_files,
};

fn project_files(facts: &ProjectFacts<'_>) -> Vec<ProjectFile> {
    let (fetch, command, out) =
        (published::command("\"$CI_PAGES_URL\""), build_command(facts, &HOST), facts.out);
    // The default folder of GitLab Pages, `public`, contains an author's own files.
    let text = format!(
        "pages:\n\
         \x20 # Has curl, which node:22-slim has not.\n\
         \x20 image: node:22\n\
         \x20 # One after the other, so that each keeps what the one before has published.\n\
         \x20 resource_group: pages\n\
         \x20 script:\n\
         \x20   # This checkout has no earlier versions: the published site has them.\n\
         \x20   - {fetch}\n\
         \x20   - {command}\n\
         \x20 pages:\n\
         \x20   publish: {out}\n\
         \x20 rules:\n\
         \x20   - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n"
    );
    let path = ".gitlab-ci.yml".to_owned();
    vec![ProjectFile { place: Place::Repository, path, text }, published::script()]
}
