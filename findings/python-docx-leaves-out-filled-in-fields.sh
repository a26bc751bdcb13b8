#!/usr/bin/env bash
# python-docx 1.2.0 (PyPI): the text of a Word file lacks the filled-in values. `paragraph.text` and `document.paragraphs` omit
# content controls (which templates of authorities use for the name of the controller), document properties and tracked
# insertions. They keep the words around them: "Kept for 10 years" becomes "Kept for years". docx2txt 0.9 and docx2python 3.7.1
# (PyPI) read all four; mammoth 1.13.0 (npm) reads all except the property. Each of them omits tracked deletions.
#
# Guess before the run: all four read what Word shows as text of the page.
# Consequence for reading an old notice: compare the words with those in word/document.xml, and report what is missing.
#
# Needs Python 3.10 or later with venv, Node.js 20 or later and npm; installs four packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check python-docx==1.2.0 docx2txt==0.9 docx2python==3.7.1
echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund mammoth@1.13.0
cat > probe.py <<'PYTHON'
import re
import docx, docx2txt
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python

def xml(text):
    return parse_xml(re.sub('^<[^ >]+', lambda tag: f'{tag[0]} {nsdecls("w")}', text))

run = lambda text: f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
change = 'w:id="{}" w:author="Editor" w:date="2026-11-28T00:00:00Z"'
document = docx.Document()
paragraph = document.add_paragraph('Controller: ')._p
paragraph.append(xml(f'<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{run("Esimerkki Oy")}</w:sdtContent></w:sdt>'))
paragraph = document.add_paragraph('Kept for ')._p
paragraph.append(xml(f'<w:del {change.format(1)}><w:r><w:delText xml:space="preserve">6 </w:delText></w:r></w:del>'))
paragraph.append(xml(f'<w:ins {change.format(2)}>{run("10 ")}</w:ins>'))
paragraph.append(xml(run('years')))
paragraph = document.add_paragraph('Version ')._p
paragraph.append(xml(f'<w:fldSimple w:instr=" DOCPROPERTY Version ">{run("third")}</w:fldSimple>'))
block = xml(f'<w:sdt><w:sdtPr/><w:sdtContent><w:p>{run("Contact: maija@example.fi")}</w:p></w:sdtContent></w:sdt>')
document.element.body.insert(0, block)
document.save('notice.docx')

texts = {
    'python-docx 1.2.0': '\n'.join(paragraph.text for paragraph in docx.Document('notice.docx').paragraphs),
    'docx2txt 0.9': docx2txt.process('notice.docx'),
    'docx2python 3.7.1': docx2python('notice.docx').text,
}
for name, text in texts.items():
    print(f"{name}: {' | '.join(line.strip() for line in text.splitlines() if line.strip())}")
PYTHON
cat > probe.mjs <<'PROBE'
import mammoth from 'mammoth';

const { value } = await mammoth.extractRawText({ path: 'notice.docx' });
console.log(`mammoth 1.13.0: ${value.split('\n').map((line) => line.trim()).filter(Boolean).join(' | ')}`);
PROBE
{ python/bin/python probe.py; node probe.mjs; } | tee seen.txt
diff - seen.txt <<'EXPECTED'
python-docx 1.2.0: Controller: | Kept for years | Version
docx2txt 0.9: Contact: maija@example.fi | Controller: Esimerkki Oy | Kept for 10 years | Version third
docx2python 3.7.1: Contact: maija@example.fi | Controller: Esimerkki Oy | Kept for 10 years | Version third
mammoth 1.13.0: Contact: maija@example.fi | Controller: Esimerkki Oy | Kept for 10 years | Version
EXPECTED
