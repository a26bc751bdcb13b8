//! GitHub Pages.

use super::{build_command, no_site_files, published};
use crate::{Place, ProjectFacts, ProjectFile, StaticHost};

pub(super) static HOST: StaticHost = StaticHost {
    name: "github-pages",
    about: "GitHub Pages: a workflow that builds and publishes",
    next: "Commit the workflow, and select \"GitHub Actions\" as the source in the repository's settings for \
           Pages. GitHub Pages sends no headers of your own.",
    serves_root: false,
    serves_compressed: false,
    site_files: no_site_files,
    project_files,
};

fn project_files(facts: &ProjectFacts<'_>) -> Vec<ProjectFile> {
    let (fetch, command, out) = (published::command("\"$SITE\""), build_command(facts, &HOST), facts.out);
    let text = format!(
        "name: notices\n\
         \n\
         on:\n\
         \x20 push:\n\
         \x20   branches: [main]\n\
         \x20 workflow_dispatch:\n\
         \n\
         permissions:\n\
         \x20 contents: read\n\
         \x20 pages: write\n\
         \x20 id-token: write\n\
         \n\
         concurrency:\n\
         \x20 group: pages\n\
         \x20 cancel-in-progress: false\n\
         \n\
         jobs:\n\
         \x20 publish:\n\
         \x20   runs-on: ubuntu-latest\n\
         \x20   environment:\n\
         \x20     name: github-pages\n\
         \x20     url: ${{{{ steps.deployment.outputs.page_url }}}}\n\
         \x20   steps:\n\
         \x20     - uses: actions/checkout@v4\n\
         \x20       with:\n\
         \x20         persist-credentials: false\n\
         \x20     - id: pages\n\
         \x20       uses: actions/configure-pages@v5\n\
         \x20     # This checkout has no earlier versions: the published site has them.\n\
         \x20     - run: {fetch}\n\
         \x20       env:\n\
         \x20         SITE: ${{{{ steps.pages.outputs.base_url }}}}\n\
         \x20     - run: {command}\n\
         \x20     - uses: actions/upload-pages-artifact@v4\n\
         \x20       with:\n\
         \x20         path: {out}\n\
         \x20         # Otherwise .well-known is left out.\n\
         \x20         include-hidden-files: true\n\
         \x20     - id: deployment\n\
         \x20       uses: actions/deploy-pages@v4\n"
    );
    let path = ".github/workflows/notices.yml".to_owned();
    vec![ProjectFile { place: Place::Repository, path, text }, published::script()]
}
