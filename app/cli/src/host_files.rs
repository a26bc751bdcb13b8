//! Files of `seloste build --host` that belong beside the site: configuration to include, or a workflow in
//! the author's repository.
//!
//! A file ends with a line that contains the hash of the rest. Only such a file is replaced: what an author
//! has written or changed stays.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use seloste_hosting::{Place, ProjectFacts, ProjectFile, StaticHost};

use crate::arguments::BuildArgs;
use crate::atomic_write::replace_file;
use crate::output_folder::real_path;

/// Start of the last line of a file that this program has written.
const MARK: &str = "# Written by `seloste build --host`, which replaces this file unless you change it: ";

/// The files of a host beside a site.
#[derive(Debug)]
pub(crate) struct HostFiles {
    host: &'static StaticHost,
    /// Path of the site in its address, if the host serves it elsewhere.
    moved_from: Option<String>,
    files: Vec<(PathBuf, ProjectFile)>,
}

impl HostFiles {
    /// Determines the files. `base` is the path of the site on its host.
    ///
    /// # Errors
    ///
    /// Fails if the host does not send the compressed copies that the site is to have, or if a path has
    /// characters with a meaning in one of the formats of the files.
    pub(crate) fn new(
        host: &'static StaticHost,
        options: &BuildArgs,
        out: &Path,
        base: &str,
    ) -> Result<Self> {
        if options.precompress && !host.serves_compressed {
            bail!("--host {} does not send the files of --precompress; leave --precompress out", host.name)
        }
        let real = |path: &Path| real_path(path).with_context(|| format!("cannot find {}", path.display()));
        let (source, out) = (real(&options.folder)?, real(out)?);
        let repository = source.ancestors().find(|folder| folder.join(".git").exists()).unwrap_or(&source);
        let beside = out.parent().unwrap_or(&out);
        let below_repository = |path: &Path| match path.strip_prefix(repository) {
            Ok(path) if path.as_os_str().is_empty() => Ok(".".to_owned()),
            Ok(path) => Ok(path.to_string_lossy().replace('\\', "/")),
            Err(_) => {
                bail!("{} is not in {}, as --host {} needs", path.display(), repository.display(), host.name)
            }
        };
        let out_name = out.file_name().unwrap_or_default().to_string_lossy();
        let mut facts = ProjectFacts {
            base,
            out_name: &out_name,
            folder: ".",
            out: &out_name,
            version: env!("CARGO_PKG_VERSION"),
            precompressed: options.precompress,
        };
        let (folder, out);
        if host.project_files(&facts).iter().any(|file| file.place == Place::Repository) {
            (folder, out) = (below_repository(&source)?, below_repository(&beside.join(&*out_name))?);
            (facts.folder, facts.out) = (&folder, &out);
        }
        for path in [facts.base, facts.out_name, facts.folder, facts.out] {
            ensure_plain(path, host)?;
        }
        let files = host.project_files(&facts).into_iter().map(|file| {
            let folder = match file.place {
                Place::BesideOutput => beside,
                Place::Repository => repository,
            };
            (folder.join(&file.path), file)
        });
        let moved_from = host.moves_site(base).then(|| base.to_owned());
        Ok(Self { host, moved_from, files: files.collect() })
    }

    /// Writes the files, and reports them and those within the site that are the author's.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be written.
    pub(crate) fn write(&self, of_author: &[&str], err: &mut impl Write) -> Result<()> {
        for path in of_author {
            writeln!(err, "public/{path} is yours and is used as it is.")?;
        }
        for (path, file) in &self.files {
            let shown = path.display();
            if write_file(path, &file.text).with_context(|| format!("cannot write {shown}"))? {
                writeln!(err, "Wrote {shown}.")?;
            } else {
                writeln!(
                    err,
                    "{shown} is yours and stays as it is. To see what this version writes, rename yours and build again."
                )?;
            }
        }
        if let Some(path) = &self.moved_from {
            writeln!(
                err,
                "note: {} serves the output folder at /, but `url` in site.yaml has the path {path}\n\
                 help: let the server of that address pass {path} on to this site, or write `url` without the path",
                self.host.name
            )?;
        }
        writeln!(err, "{} docs/hosts.md describes each host.", self.host.next)?;
        Ok(())
    }
}

/// Fails unless a path consists of characters that no format of configuration files gives a meaning.
fn ensure_plain(path: &str, host: &StaticHost) -> Result<()> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._~-".contains(&byte);
    if let Some(wrong) = path.chars().find(|character| !u8::try_from(*character).is_ok_and(is_plain)) {
        bail!(
            "{path:?} contains {wrong:?}, which would have to be quoted in the files for {}; use only letters \
             a-z, digits and / . _ ~ -",
            host.name
        );
    }
    Ok(())
}

/// Writes a file, unless it is the author's. Returns whether it has this text now.
fn write_file(path: &Path, text: &str) -> io::Result<bool> {
    let new = [text, &mark(text)].concat();
    match fs::read(path) {
        Ok(old) if old == new.as_bytes() => Ok(true),
        Ok(old) if is_marked(&old) => replace_file(path, &old, new.as_bytes()).map(|()| true),
        Ok(_) => Ok(false),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::File::create_new(path)?.write_all(new.as_bytes()).map(|()| true)
        }
        Err(error) => Err(error),
    }
}

/// Returns the last line of a file with this text.
fn mark(text: &str) -> String {
    format!("{MARK}{}\n", seloste_site::content_hash(text.as_bytes()))
}

/// Returns true for a file that this program has written and nothing else has changed.
fn is_marked(content: &[u8]) -> bool {
    let Ok(content) = str::from_utf8(content) else { return false };
    content.rfind(MARK).is_some_and(|at| content[at..] == mark(&content[..at]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_unchanged_files_of_this_program_are_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/b.yml");
        assert!(write_file(&path, "one\n").unwrap());
        assert!(write_file(&path, "two\n").unwrap());
        let two = fs::read_to_string(&path).unwrap();
        assert!(two.starts_with("two\n# Written by"), "{two}");
        for changed in
            [two.replace("two", "mine"), format!("{two}more\n"), "mine\n".to_owned(), String::new()]
        {
            fs::write(&path, &changed).unwrap();
            assert!(!write_file(&path, "three\n").unwrap());
            assert_eq!(fs::read_to_string(&path).unwrap(), changed);
        }
        fs::write(&path, [0xff]).unwrap();
        assert!(!write_file(&path, "three\n").unwrap());
    }
}
