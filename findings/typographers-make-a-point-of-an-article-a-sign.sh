#!/usr/bin/env bash
# Typographic options turn "Article 6(1)(c)", the legal obligation of the GDPR, into "Article 6(1)©", and would turn the
# "(r)" of "Article 13(2)(r)" into a registered trade mark sign. markdown-it 15.0.3 (npm) with `typographer`, and
# pymdown-extensions 13.1 (PyPI) with smartsymbols, which Material for MkDocs documents, do this even directly after a
# bracket. textile 4.0.4 (PyPI) and textile-js 2.1.1 (npm) without any option keep "6(1)(c)" and change "6 (1) (c)", the
# form in German and Finnish texts. Markdown 3.11.3 with smarty, typogrify 2.1.0 and showdown 2.1.0 change neither. Among
# the letters (a) to (f) of Article 6(1), only this one changes, so a proofreader who looks at the first points sees nothing
# wrong.
#
# Guess before the run: only a separate (c) becomes a sign, so a reference to a law does not change.
# Consequence for a legal text: write "point (c) of Article 6(1)" only if no such option is on, or escape the bracket.
#
# Needs Python 3.10 or later with venv, Node.js 20 or later and npm; installs seven packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check \
  Markdown==3.11.3 pymdown-extensions==13.1 textile==4.0.4 typogrify==2.1.0
echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund markdown-it@15.0.3 textile-js@2.1.1 showdown@2.1.0
cat > probe.py <<'PYTHON'
import html
import markdown, textile
from typogrify.filters import typogrify

ways = {
    'pymdown-extensions 13.1, smartsymbols': lambda text: markdown.markdown(text, extensions=['pymdownx.smartsymbols']),
    'textile 4.0.4': textile.textile,
    'Markdown 3.11.3, smarty': lambda text: markdown.markdown(text, extensions=['smarty']),
    'typogrify 2.1.0': typogrify,
}
for name, convert in ways.items():
    for text in ['Article 6(1)(c) applies.', 'Article 6 (1) (c) applies.']:
        print(f"{name}: {text} -> {'changed' if '©' in html.unescape(convert(text)) else 'kept'}")
PYTHON
cat > probe.mjs <<'PROBE'
import MarkdownIt from 'markdown-it';
import showdown from 'showdown';
import textile from 'textile-js';

const ways = {
  'markdown-it 15.0.3, typographer': (text) => new MarkdownIt({ typographer: true }).render(text),
  'textile-js 2.1.1': textile,
  'showdown 2.1.0': (text) => new showdown.Converter().makeHtml(text),
};
for (const [name, convert] of Object.entries(ways)) {
  for (const text of ['Article 6(1)(c) applies.', 'Article 6 (1) (c) applies.']) {
    console.log(`${name}: ${text} -> ${/©|&#169;/.test(convert(text)) ? 'changed' : 'kept'}`);
  }
}
PROBE
{ python/bin/python probe.py && node probe.mjs; } | tee seen.txt
diff - <(sed 's/.* //' seen.txt | paste -s -d ' ') <<'EXPECTED'
changed changed kept changed kept kept kept kept changed changed kept changed kept kept
EXPECTED
