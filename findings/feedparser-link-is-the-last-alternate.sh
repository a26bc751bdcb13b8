#!/usr/bin/env bash
# feedparser 6.0.14 (PyPI): the `link` of an Atom entry with one rel="alternate" link per language (RFC 4287, section 4.1.2,
# allows several if type or hreflang differ) is the LAST of them, so a reader of an English feed comes to the Swedish page.
# atoma 0.0.17 (PyPI) selects none and keeps the order. feed-extractor 8.0.3 and feed-parser 2.1.5 (npm) take the first.
#
# Guess before the run: the first alternate link, as in readers that support only one link per entry.
# Consequence for a feed: publish one feed per language, and give each entry one alternate link.
#
# Needs Python 3.10 or later with venv, Node.js 20 or later and npm; installs four packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check feedparser==6.0.14 atoma==0.0.17
echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund @extractus/feed-extractor@8.0.3 @rowanmanning/feed-parser@2.1.5
cat > feed.xml <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>Changes</title><id>https://example.fi/</id><updated>2026-11-28T00:00:00Z</updated>
  <author><name>Esimerkki Oy</name></author>
  <link rel="self" href="https://example.fi/changes.atom"/>
  <entry>
    <title>Customers</title><id>https://example.fi/1</id><updated>2026-11-28T00:00:00Z</updated>
    <link rel="alternate" type="text/html" hreflang="en" href="https://example.fi/en/customers/"/>
    <link rel="alternate" type="text/html" hreflang="fi" href="https://example.fi/customers/"/>
    <link rel="alternate" type="text/html" hreflang="sv" href="https://example.fi/sv/customers/"/>
    <summary>The retention period has changed.</summary>
  </entry>
</feed>
XML
cat > probe.py <<'PYTHON'
from importlib.metadata import version
import atoma, feedparser

print(f"feedparser {version('feedparser')}: {feedparser.parse('feed.xml').entries[0].link}")
print(f"atoma {version('atoma')}: {atoma.parse_atom_file('feed.xml').entries[0].links[0].href}")
PYTHON
cat > probe.mjs <<'PROBE'
import { readFileSync } from 'node:fs';
import { extractFromXml } from '@extractus/feed-extractor';
import { parseFeed } from '@rowanmanning/feed-parser';

const xml = readFileSync('feed.xml', 'utf8');
console.log(`feed-extractor 8.0.3: ${extractFromXml(xml).entries[0].link}`);
console.log(`feed-parser 2.1.5: ${parseFeed(xml).items[0].url}`);
PROBE
python/bin/python probe.py | tee seen.txt
node probe.mjs | tee --append seen.txt
diff - <(sed 's/^.*: //' seen.txt) <<'EXPECTED'
https://example.fi/sv/customers/
https://example.fi/en/customers/
https://example.fi/en/customers/
https://example.fi/en/customers/
EXPECTED
