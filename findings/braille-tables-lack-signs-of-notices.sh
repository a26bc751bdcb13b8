#!/usr/bin/env bash
# liblouis 3.24.0 (Debian 12), the library by which NVDA, Orca and BRLTTY write braille: the tables of several languages of
# the EEA do not define signs that privacy notices have. A braille display then shows a code such as '\x0040' with six or
# more cells within the word. The Estonian and the Maltese table lack @ (so no e-mail address is readable), %, & and €; the
# Finnish table for eight dots, the Bulgarian and the Romanian lack €, § and the dash. The soft hyphen, which is invisible
# within a line, is such a code in the Finnish, Estonian, Icelandic, Portuguese, Romanian, Bulgarian, Greek and Maltese
# tables, but not in the German, Swedish, Danish, Dutch and English ones.
#
# Guess before the run: every table knows the signs of ASCII and drops a soft hyphen.
# Consequence: the text of a page should have no soft hyphens. Seloste's style sheet shows them, outside the text.
#
# Needs Debian 12 with apt and Python 3. Downloads three packages into a temporary folder and installs nothing.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p lists/partial cache/archives/partial root
options=(-o "Dir::State::Lists=$folder/lists" -o "Dir::Cache=$folder/cache" -o APT::Sandbox::User=root)
apt-get "${options[@]}" update -qq
apt-get "${options[@]}" download -qq liblouis-bin=3.24.0-1 liblouis20=3.24.0-1 liblouis-data=3.24.0-1
for package in *.deb; do dpkg -x "$package" root; done
LD_LIBRARY_PATH=$(dirname "$(find "$folder/root" -name 'liblouis.so.*' | head -1)")
export LD_LIBRARY_PATH LOUIS_TABLEPATH=$folder/root/usr/share/liblouis/tables

cat > probe.py <<'PROBE'
import subprocess
import sys

PROGRAM = "root/usr/bin/lou_translate"
SIGNS = {"@": "@", "%": "%", "&": "&", "euro": "€", "section": "§", "dash": "–", "soft hyphen": "\u00ad"}
TABLES = {
    "Estonian": "et.ctb", "Maltese": "mt.ctb", "Finnish": "fi-fi-8dot.ctb", "Bulgarian": "bg.ctb", "Romanian": "ro.ctb",
    "Icelandic": "is.ctb", "Portuguese": "pt-pt-g1.utb", "Greek": "el.ctb", "German": "de-g0.utb", "Swedish": "sv-1996.ctb",
    "Danish": "da-dk-g16.ctb", "Dutch": "nl-NL-g0.utb", "English": "en-ueb-g1.ctb",
}
EXPECTED = {
    "Estonian": ["@", "%", "&", "euro", "section", "dash", "soft hyphen"],
    "Maltese": ["@", "%", "&", "euro", "section", "dash", "soft hyphen"],
    "Finnish": ["euro", "section", "dash", "soft hyphen"],
    "Bulgarian": ["euro", "section", "dash", "soft hyphen"],
    "Romanian": ["&", "euro", "section", "dash", "soft hyphen"],
    "Icelandic": ["section", "soft hyphen"],
    "Portuguese": ["soft hyphen"],
    "Greek": ["&", "section", "dash", "soft hyphen"],
    "German": [], "Swedish": ["euro", "dash"], "Danish": [], "Dutch": [], "English": [],
}


def braille(table, text):
    run = subprocess.run([PROGRAM, f"unicode.dis,{table}"], input=text + "\n", capture_output=True, text=True, check=True)
    return run.stdout.strip()


print(subprocess.run([PROGRAM, "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0])
unchanged = True
for language, table in TABLES.items():
    # The code of an unknown sign has at least six cells.
    unknown = [name for name, sign in SIGNS.items() if len(braille(table, f"a{sign}b")) >= 8]
    print(language, table, "lacks", unknown or "none of them", braille(table, "maija@example.fi"))
    unchanged &= unknown == EXPECTED[language]
sys.exit(0 if unchanged else 1)
PROBE
python3 probe.py
