//! The script with which a workflow fetches what the published site keeps: a clean checkout has none of it.

use crate::{Place, ProjectFile};

/// Name of the script, at the root of the repository.
const NAME: &str = "fetch-published.sh";

/// Folder with the fetched files, in the checkout.
const FOLDER: &str = ".published";

/// Option of the build that keeps what the script has fetched.
pub(super) const KEEP: &str = "--keep .published";

/// The script. Each line of the list must be a path that cannot lead out of the folder: the list comes over
/// the network. Every answer but the list itself and 404 stops the workflow, because a build without the
/// earlier versions would remove them from the site.
const SCRIPT: &str = r##"#!/bin/sh
# Usage: sh fetch-published.sh ADDRESS FOLDER
# Fetches what a published site keeps into a folder, for `seloste build --keep FOLDER`: the earlier versions
# of its notices, and what its visitors were asked. The site lists these files in kept.txt.
set -eu
site=${1:?the address of the published site is missing}
folder=${2:?the folder is missing}
site=${site%/}
list=$folder/kept.txt
fetch() { curl --silent --show-error --location --retry 3 --connect-timeout 30 --max-time 600 "$@"; }
mkdir -p "$folder"
# A new query each time: caches may still have an older list.
status=$(fetch --output "$list" --write-out '%{http_code}' "$site/kept.txt?$(date +%s)")
if [ "$status" = 404 ]; then
    echo "$site has no kept.txt: nothing has been published there, so there is nothing to keep."
    : > "$list"
    exit
fi
if [ "$status" != 200 ] || ! [ -s "$list" ] || grep -qvE '^[a-z0-9-]+(/[a-z0-9-]+)*/[a-z0-9-]+(\.[a-z0-9-]+)+$' "$list"
then
    echo "error: $site/kept.txt is not the list of a published site (status $status)." >&2
    echo "A build without the earlier versions would remove them, so the workflow stops here." >&2
    exit 1
fi
awk -v site="$site" -v folder="$folder" \
    '{ print "url = \"" site "/" $0 "\"\noutput = \"" folder "/" $0 "\"" }' "$list" |
    fetch --fail --fail-early --create-dirs --config -
echo "Fetched the files that $site keeps: $(wc -l < "$list")."
"##;

/// Returns the script.
pub(super) fn script() -> ProjectFile {
    ProjectFile { place: Place::Repository, path: NAME.to_owned(), text: SCRIPT.to_owned() }
}

/// Returns the command that fetches the files of the site at an address, given as a variable in quotation
/// marks.
pub(super) fn command(address: &str) -> String {
    format!("sh {NAME} {address} {FOLDER}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_build_keeps_what_the_script_fetches() {
        assert_eq!(KEEP, format!("--keep {FOLDER}"));
        assert!(SCRIPT.contains(&format!("Usage: sh {NAME} ADDRESS FOLDER")));
    }
}
