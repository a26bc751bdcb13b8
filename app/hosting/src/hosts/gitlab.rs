//! GitLab Pages.

use super::{build_command, no_site_files};
use crate::{Place, ProjectFacts, ProjectFile, StaticHost};

pub(super) static HOST: StaticHost = StaticHost {
    name: "gitlab-pages",
    about: "GitLab Pages: a pipeline that builds and publishes",
    next: "Commit the pipeline. GitLab Pages sends no headers of your own.",
    site_files: no_site_files,
    project_files,
};

fn project_files(facts: &ProjectFacts<'_>) -> Vec<ProjectFile> {
    let (command, out) = (build_command(facts, &HOST), facts.out);
    // The default folder of GitLab Pages, `public`, contains an author's own files.
    let text = format!(
        "pages:\n\
         \x20 image: node:22-slim\n\
         \x20 script:\n\
         \x20   - {command}\n\
         \x20 pages:\n\
         \x20   publish: {out}\n\
         \x20 rules:\n\
         \x20   - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n"
    );
    vec![ProjectFile { place: Place::Repository, path: ".gitlab-ci.yml".to_owned(), text }]
}
