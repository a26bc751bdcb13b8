//! `_headers`, a file that Netlify and Cloudflare Pages read.

use crate::SiteFacts;
use crate::headers::{CACHE, IMMUTABLE, SECURITY};

/// Name of the file.
pub(super) const NAME: &str = "_headers";

/// Returns the file. Both hosts let browsers revalidate other files by themselves. Files named by their
/// hashes are listed one by one, since files in `public/` may be in the same folders.
pub(super) fn write(facts: &SiteFacts<'_>, more: &[(&str, (&str, &str))]) -> String {
    let SiteFacts { base, hashed, .. } = facts;
    let mut text = format!("{base}*\n");
    for (name, value) in SECURITY {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    for (path, (name, value)) in more {
        text.push_str(&format!("{base}{path}\n  {name}: {value}\n"));
    }
    for path in *hashed {
        text.push_str(&format!("{base}{path}\n  {CACHE}: {IMMUTABLE}\n"));
    }
    text
}
