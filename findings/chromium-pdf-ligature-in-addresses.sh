#!/usr/bin/env bash
# Chromium 156 prints "maija@example.fi" with a font that has a ligature (DejaVu Sans, Debian's default). The PDF then names the
# last glyph U+FB01, a single character. pypdf 7.1.1 and pdfminer.six 20260107 (PyPI) return the address with that character,
# which is not the address on the page. pdftotext 22.12 and PyMuPDF 2.0 return two letters. With `font-variant-ligatures: none`
# all four return two letters.
#
# Guess before the run: we wrote none down. We noticed the character in the structure of a printed page.
# Consequence: print everything that people copy from a printed page without ligatures, above all addresses in Finland's domain.
#
# Needs Debian 12 with apt (as root). Packages: chromium, fonts-dejavu-core, poppler-utils, python3-venv, and three from PyPI in
# a temporary folder. The browser opens a local file only.
set -euo pipefail

for program in chromium:chromium pdftotext:poppler-utils; do
  command -v "${program%%:*}" >/dev/null || apt-get install --yes --quiet "${program##*:}" >/dev/null
done
fc-list | grep -q DejaVuSans.ttf || apt-get install --yes --quiet fonts-dejavu-core >/dev/null
python3 -c 'import ensurepip' 2>/dev/null || apt-get install --yes --quiet python3-venv >/dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check pypdf==7.1.1 pdfminer.six==20260107 PyMuPDF==2.0

cat > page.html <<'PAGE'
<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Sivu</title>
<style>body { font-family: "DejaVu Sans" } .without { font-variant-ligatures: none }</style></head><body>
<p>maija@example.fi</p><p class="without">maija@example.fi</p></body></html>
PAGE
chromium --headless=new --no-sandbox --disable-quic --disable-background-networking --disable-component-update --disable-sync \
  --no-first-run --no-pdf-header-footer --print-to-pdf=page.pdf "file://$folder/page.html" 2>/dev/null
cat > probe.py <<'PROBE'
import subprocess
from importlib.metadata import version

import pdfminer.high_level
import pymupdf
import pypdf

readers = {
    f"pypdf {version('pypdf')}": lambda: ''.join(page.extract_text() for page in pypdf.PdfReader('page.pdf').pages),
    f"pdfminer.six {version('pdfminer.six')}": lambda: pdfminer.high_level.extract_text('page.pdf'),
    f"PyMuPDF {version('pymupdf')}": lambda: ''.join(page.get_text() for page in pymupdf.open('page.pdf')),
    'pdftotext': lambda: subprocess.run(['pdftotext', 'page.pdf', '-'], capture_output=True, text=True).stdout,
}
for name, read in readers.items():
    print(f'{name}: {" ".join(ascii(word) for word in read().split())}')
PROBE
chromium --version
pdftotext -v 2>&1 | sed -n 1p
python/bin/python probe.py | tee seen.txt
diff - <(sed 's/^[^:]*: //' seen.txt) <<'EXPECTED'
'maija@example.\ufb01' 'maija@example.fi'
'maija@example.\ufb01' 'maija@example.fi'
'maija@example.fi' 'maija@example.fi'
'maija@example.fi' 'maija@example.fi'
EXPECTED
