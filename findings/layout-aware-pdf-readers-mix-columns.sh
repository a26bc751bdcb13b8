#!/usr/bin/env bash
# A notice in two columns, with four numbered sections, two per column. Poppler 22.12 (pdftotext) and pdfminer.six 20260107 (PyPI)
# analyze the layout of a page. If the space above a heading is 40 points, they print the first heading of the right column
# between the two sections of the left one (1, 3, 2, 4), so the text of a section follows the heading of another one. With 24
# points they keep the columns separate. pypdf 7.1.1, pypdfium2 5.15.2 and PyMuPDF 2.0 (PyPI), which print the text in its stored
# order, and pdftotext -raw print the right order in both cases.
#
# Guess before the run: a program that analyzes the layout keeps columns separate that are 100 points apart, however much space
# their sections have. The stored order is the less reliable one.
# Consequence: `seloste import` compares both orders of pdftotext.
#
# Needs Debian 12 with apt (as root). Packages: poppler-utils, python3-venv, five from PyPI in a temporary folder.
set -euo pipefail

command -v pdftotext >/dev/null || apt-get install --yes --quiet poppler-utils >/dev/null
python3 -c 'import ensurepip' 2>/dev/null || apt-get install --yes --quiet python3-venv >/dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check reportlab==5.1.0 pypdf==7.1.1 pdfminer.six==20260107 \
  pypdfium2==5.15.2 pymupdf==2.0
cat > probe.py <<'PROBE'
import re
import subprocess

import pdfminer.high_level
import pymupdf
import pypdf
import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

SECTIONS = [
    ['1. Controller', 'Esimerkki Oy', 'Esimerkkikatu 1', '00100 Helsinki', 'tietosuoja@example.fi'],
    ['2. Purposes of the processing', 'Delivery of orders and', 'sending of invoices.'],
    ['3. Retention periods', 'The data is kept for two years.'],
    ['4. Transfers outside the EU', 'The data is not transferred outside', 'the EU or the EEA.'],
]


def write(space):
    page = Canvas('notice.pdf', pagesize=A4)
    page.setFont('Helvetica', 11)
    page.drawString(50, 766, 'Privacy notice')
    for left, top, sections in [(50, 766, SECTIONS[:2]), (300, 726 + space - 40, SECTIONS[2:])]:
        for section in sections:
            top -= space - 14
            for line in section:
                top -= 14
                page.drawString(left, top, line)
    page.save()


READERS = {
    'pdftotext': lambda: subprocess.check_output(['pdftotext', 'notice.pdf', '-'], text=True),
    'pdftotext -raw': lambda: subprocess.check_output(['pdftotext', '-raw', 'notice.pdf', '-'], text=True),
    'pdfminer.six': lambda: pdfminer.high_level.extract_text('notice.pdf'),
    'pypdf': lambda: pypdf.PdfReader('notice.pdf').pages[0].extract_text(),
    'pypdfium2': lambda: pypdfium2.PdfDocument('notice.pdf')[0].get_textpage().get_text_range(),
    'PyMuPDF': lambda: pymupdf.open('notice.pdf')[0].get_text(),
}
for space in (24, 40):
    write(space)
    for name, read in READERS.items():
        print(f'{space} points, {name}: {" ".join(re.findall(r"^([1-4])[.] ", read(), re.MULTILINE))}')
PROBE
python/bin/pip list 2>/dev/null | awk '/^(pypdf|pdfminer.six|pypdfium2|PyMuPDF|pymupdf) /{printf "%s %s  ", $1, $2}'
pdftotext -v 2>&1 | sed -n 1p
python/bin/python probe.py | tee seen.txt
diff - seen.txt <<'EXPECTED'
24 points, pdftotext: 1 2 3 4
24 points, pdftotext -raw: 1 2 3 4
24 points, pdfminer.six: 1 2 3 4
24 points, pypdf: 1 2 3 4
24 points, pypdfium2: 1 2 3 4
24 points, PyMuPDF: 1 2 3 4
40 points, pdftotext: 1 3 2 4
40 points, pdftotext -raw: 1 2 3 4
40 points, pdfminer.six: 1 3 2 4
40 points, pypdf: 1 2 3 4
40 points, pypdfium2: 1 2 3 4
40 points, PyMuPDF: 1 2 3 4
EXPECTED
