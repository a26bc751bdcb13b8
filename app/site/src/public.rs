//! Copies `public/`.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::input::BuildInput;
use crate::staging::Staging;

/// Name of the icon that every page links to if it exists.
const ICON: &str = "favicon.svg";

/// Copies all files. Returns the path of the icon, if any.
pub(crate) fn copy(input: &BuildInput<'_>, staging: &Staging) -> Result<Option<String>> {
    if !input.public.is_dir() {
        return Ok(None);
    }
    copy_folder(input.public, "", staging)?;
    if let Some((logo, _)) = &input.site.theme.logo
        && !staging.has(logo)
    {
        bail!("the logo {logo} of site.yaml does not exist in {}", input.public.display());
    }
    Ok(icon(staging))
}

/// Returns the path of the icon, if the site has one.
pub(crate) fn icon(staging: &Staging) -> Option<String> {
    staging.has_copy(ICON).then(|| ICON.to_owned())
}

fn copy_folder(from: &Path, to: &str, staging: &Staging) -> Result<()> {
    let entries = fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))?;
    for entry in entries {
        let entry = entry.with_context(|| format!("cannot read {}", from.display()))?;
        let path = entry.path();
        let name = entry.file_name();
        let name = name.to_str().with_context(|| format!("the name of {} is not UTF-8", path.display()))?;
        let target = format!("{to}{name}");
        // Symbolic links are not followed: their targets may be outside `public/`.
        let file_type = entry.file_type().with_context(|| format!("cannot read {}", path.display()))?;
        if file_type.is_dir() {
            copy_folder(&path, &format!("{target}/"), staging)?;
        } else if file_type.is_file() {
            let content = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            staging.write_copy(&target, &content)?;
        } else {
            bail!("{} is neither a file nor a folder; copy the file itself to public/", path.display());
        }
    }
    Ok(())
}
