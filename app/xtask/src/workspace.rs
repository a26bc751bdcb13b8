//! Where things are: the repository and the folder cargo builds into.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The repository this task runs in.
#[derive(Clone, Debug)]
pub struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Finds the repository by walking up from the current folder, and the target folder by the mark that cargo
    /// leaves in it: this program was built into the very folder that everything else is built into.
    pub fn find() -> Result<Self> {
        let here = env::current_dir().context("the current folder cannot be read")?;
        let root = here
            .ancestors()
            .find(|folder| folder.join("app/xtask/Cargo.toml").is_file())
            .context("this is not the Seloste repository; change into it and run the command again")?
            .to_owned();
        let program = env::current_exe().context("the path of this program cannot be read")?;
        let target = program
            .ancestors()
            .find(|folder| folder.join("CACHEDIR.TAG").is_file())
            .map_or_else(|| root.join("target"), Path::to_owned);
        Ok(Self { root, target })
    }

    /// A repository at `root`, for tests.
    #[cfg(test)]
    pub fn at(root: &Path) -> Self {
        Self { root: root.to_owned(), target: root.join("target") }
    }

    /// The repository.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder cargo builds into.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// The finished site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The compiled widgets, under the names that the site build expects.
    pub fn widgets(&self) -> PathBuf {
        self.target.join("widgets")
    }

    /// The `seloste` program.
    pub fn program(&self) -> PathBuf {
        self.target.join("release").join(format!("seloste{}", env::consts::EXE_SUFFIX))
    }

    /// The fixture sites, built.
    pub fn fixtures(&self) -> PathBuf {
        self.target.join("sites")
    }

    /// The npm project of the browser tests.
    pub fn browser_tests(&self) -> PathBuf {
        self.root.join("tests/browser")
    }
}
