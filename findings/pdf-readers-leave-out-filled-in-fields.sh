#!/usr/bin/env bash
# A controller fills in a notice as a PDF form (text fields with their appearance, as Acrobat and browsers save them). pypdf
# 7.1.1, pdfminer.six 20260107, pdfplumber 0.11.10, pypdfium2 5.15.2 (PyPI) and pdfjs-dist 5.6.205 (npm) read its text without the
# filled-in values. They return only the form's own labels, and none of them reports that fields exist. A check of such a text
# finds every heading and no fact. Poppler 22.12 (pdftotext) and PyMuPDF 2.0 (PyPI) return the values: pdftotext beside their
# labels, PyMuPDF after the last line of the page, where nothing shows which label a value belongs to.
#
# Guess before the run: a field has an appearance with text, so a reader of the page's text reads it.
# Consequence: `seloste import` reads PDF files by pdftotext.
#
# Needs Debian 12 with apt (as root), Node.js 20 or later and npm. Packages: poppler-utils, python3-venv, one from npm and six from
# PyPI in a temporary folder.
set -euo pipefail

command -v pdftotext >/dev/null || apt-get install --yes --quiet poppler-utils >/dev/null
python3 -c 'import ensurepip' 2>/dev/null || apt-get install --yes --quiet python3-venv >/dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund pdfjs-dist@5.6.205
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check reportlab==5.1.0 pypdf==7.1.1 pdfminer.six==20260107 \
  pdfplumber==0.11.10 pypdfium2==5.15.2 pymupdf==2.0
cat > form.py <<'PROBE'
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

page = Canvas('form.pdf', pagesize=A4)
page.drawString(50, 800, 'Privacy notice')
for row, (label, value) in enumerate([('Controller', 'Esimerkki Oy'), ('Retention', 'six years')]):
    page.drawString(50, 760 - 40 * row, label)
    page.acroForm.textfield(name=label, value=value, x=200, y=755 - 40 * row, width=300, height=20, fontSize=10, borderWidth=0)
page.save()
PROBE
cat > probe.py <<'PROBE'
import subprocess

import pdfminer.high_level
import pdfplumber
import pymupdf
import pypdf
import pypdfium2

appearances = [field.get_object()['/AP']['/N'].get_object().get_data() for field in pypdf.PdfReader('form.pdf').pages[0]['/Annots']]
assert all(b'Tj' in appearance for appearance in appearances), 'each field has an appearance with text'
readers = {
    'pypdf': lambda: pypdf.PdfReader('form.pdf').pages[0].extract_text(),
    'pdfminer.six': lambda: pdfminer.high_level.extract_text('form.pdf'),
    'pdfplumber': lambda: pdfplumber.open('form.pdf').pages[0].extract_text(),
    'pypdfium2': lambda: pypdfium2.PdfDocument('form.pdf')[0].get_textpage().get_text_range(),
    'pdfjs-dist': lambda: subprocess.check_output(['node', 'probe.mjs'], text=True, stderr=subprocess.DEVNULL),
    'pdftotext': lambda: subprocess.check_output(['pdftotext', 'form.pdf', '-'], text=True),
    'PyMuPDF': lambda: pymupdf.open('form.pdf')[0].get_text(),
}
for name, read in readers.items():
    print(f'{name}: {" ".join(read().split())}')
PROBE
cat > probe.mjs <<'PROBE'
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const file = await getDocument({ data: new Uint8Array(readFileSync('form.pdf')) }).promise;
const { items } = await (await file.getPage(1)).getTextContent();
console.log(items.map((item) => item.str).join(' '));
PROBE
python/bin/pip list 2>/dev/null | awk '/^(pypdf|pdfminer.six|pdfplumber|pypdfium2|PyMuPDF|pymupdf) /{printf "%s %s  ", $1, $2}'
pdftotext -v 2>&1 | sed -n 1p
python/bin/python form.py
python/bin/python probe.py | tee seen.txt
diff - seen.txt <<'EXPECTED'
pypdf: Privacy notice Controller Retention
pdfminer.six: Privacy notice Controller Retention
pdfplumber: Privacy notice Controller Retention
pypdfium2: Privacy notice Controller Retention
pdfjs-dist: Privacy notice Controller Retention
pdftotext: Privacy notice Controller Esimerkki Oy Retention six years
PyMuPDF: Privacy notice Controller Retention Esimerkki Oy six years
EXPECTED
