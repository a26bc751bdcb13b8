#!/usr/bin/env bash
# Chromium 156, tagged PDF: the `lang` of a paragraph, a list item, a table cell, a link or an element with a role arrives as
# `Lang` in the PDF's structure. The `lang` of a <span>, <bdi> or <cite> within a sentence does not. Programs read its words
# in the language of the page, although the page marks them as WCAG 3.1.2 requires. A <dl> becomes elements without a meaning
# (`NonStruct`), so its names and values have no relation. A <ul> becomes `L` and `LI`, but no item has a body (`LBody`).
#
# Guess before the run: every `lang` arrives, and <dl> becomes a list (`L`) like <ul>.
# Consequence: a screen reader reads a foreign name in a sentence wrongly in the PDF and correctly on the page. A <dl> of
# groups becomes a list if it has the roles `list` and `listitem` during printing.
#
# Needs Debian 12 with apt (as root). Packages: chromium, python3-venv, and one from PyPI in a temporary folder. The browser
# opens a local file only.
set -euo pipefail

command -v chromium >/dev/null || apt-get install --yes --quiet chromium >/dev/null
python3 -c 'import ensurepip' 2>/dev/null || apt-get install --yes --quiet python3-venv >/dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check pikepdf==10.18.0

cat > page.html <<'PAGE'
<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Sivu</title></head><body>
<p lang="sv">Ett stycke</p>
<p>Nimi <span lang="en">Example Limited</span>, <bdi lang="en">Example Limited</bdi>, <cite lang="en">Example Limited</cite>.</p>
<p>Linkki <a lang="en" href="#x">Example Limited</a>.</p>
<ul><li lang="sv">En punkt</li></ul>
<dl><div><dt>Nimi</dt><dd>Esimerkki Oy</dd></div></dl>
<dl role="list"><div role="listitem"><dt>Nimi</dt><dd>Esimerkki Oy</dd></div></dl>
</body></html>
PAGE
chromium --headless=new --no-sandbox --disable-quic --disable-background-networking --disable-component-update --disable-sync \
  --no-first-run --no-pdf-header-footer --print-to-pdf=page.pdf "file://$folder/page.html" 2>/dev/null
cat > probe.py <<'PROBE'
import pikepdf

def describe(element):
    """Returns type, language and children of a structure element in one line."""
    children = element.get('/K', [])
    children = children if isinstance(children, pikepdf.Array) else [children]
    parts = [describe(child) for child in children if isinstance(child, pikepdf.Dictionary) and '/S' in child]
    language = f"[{element['/Lang']}]" if '/Lang' in element else ''
    return f"{str(element['/S'])[1:]}{language}" + (f"({' '.join(parts)})" if parts else '')

pdf = pikepdf.open('page.pdf')
document = pdf.Root.StructTreeRoot['/K']
document = document[0] if isinstance(document, pikepdf.Array) else document
for part in document['/K']:
    print(describe(part))
PROBE
chromium --version
echo 'pikepdf 10.18.0'
python/bin/python probe.py | tee seen.txt
diff seen.txt - <<'EXPECTED'
P[sv](NonStruct)
P(NonStruct NonStruct NonStruct NonStruct NonStruct NonStruct NonStruct)
P(NonStruct Link[en](NonStruct) NonStruct)
L(LI[sv](Lbl NonStruct))
NonStruct(NonStruct(NonStruct) NonStruct(NonStruct))
L(LI(NonStruct(NonStruct) NonStruct(NonStruct)))
EXPECTED
