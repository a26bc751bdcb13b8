#!/usr/bin/env bash
# Markdown 3.11.3 (PyPI, inside MkDocs and Pelican): a paragraph that begins with a date in Finnish, German, Danish or Czech
# ("31. joulukuuta 2026 asti") becomes a list, as in every Markdown library. But Markdown does not keep the number: the page
# shows "1. joulukuuta 2026 asti", a different day. markdown2 2.5.5, mistune 3.4.0 (PyPI), marked 18.2.1 and markdown-it
# 15.0.3 (npm) write `start="31"`, so the page shows the right date. With the extension sane_lists, Markdown keeps the
# number, too.
#
# Guess before the run: the library keeps the number of the first item, as CommonMark requires.
# Consequence for a text that others may publish: do not begin a paragraph with the number of a day, or escape the full stop
# after it.
#
# Needs Python 3.10 or later with venv, Node.js 20 or later and npm; installs five packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check Markdown==3.11.3 markdown2==2.5.5 mistune==3.4.0
echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund marked@18.2.1 markdown-it@15.0.3
echo '31. joulukuuta 2026 asti tiedot ovat rekisterissä.' > date.md
cat > probe.py <<'PYTHON'
from importlib.metadata import version
import markdown, markdown2, mistune

text = open('date.md', encoding='utf-8').read()
pages = {
    f"Markdown {version('Markdown')}": markdown.markdown(text),
    f"Markdown {version('Markdown')} with sane_lists": markdown.markdown(text, extensions=['sane_lists']),
    f"markdown2 {version('markdown2')}": markdown2.markdown(text),
    f"mistune {version('mistune')}": mistune.html(text),
}
for name, html in pages.items():
    print(f"{name}: {' '.join(html.split())}")
PYTHON
cat > probe.mjs <<'PROBE'
import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';

const text = readFileSync('date.md', 'utf8');
const show = (name, html) => console.log(`${name}: ${html.split(/\s+/).join(' ')}`);
show('marked 18.2.1', marked.parse(text));
show('markdown-it 15.0.3', new MarkdownIt().render(text));
PROBE
{ python/bin/python probe.py && node probe.mjs; } | tee seen.txt
[[ $(grep --count 'start="31"' seen.txt) == 5 ]] && grep --quiet '^Markdown 3.11.3: <ol> <li>joulukuuta' seen.txt
