#!/usr/bin/env bash
# Chromium 156 prints a tagged PDF of version 1.4. It writes <em>, <strong> and <aside> as the structure elements `Em`, `Strong`
# and `Aside`, which only PDF 2.0 has, and adds no role map. Poppler 22.12 (Debian 12) rejects these elements with an error
# message and omits their words from the document's structure: "The data are *not* disclosed" becomes "The data are disclosed",
# and a whole <aside> is missing. It keeps the words of <b> and <i>, which become `NonStruct`. The text without structure
# (`pdftotext`) is complete.
#
# Guess before the run: the elements become types of PDF 1.x or nothing, and all words stay in the structure. We noticed <aside>
# on a real page, without a guess.
# Consequence for programs that print pages: give such elements another role before printing (`role="none"` is enough), or
# name roles of PDF 1.x for the three types.
#
# Needs Debian 12 with apt (as root). Packages: chromium and poppler-utils. The browser opens a local file only.
set -euo pipefail

for program in chromium:chromium pdfinfo:poppler-utils; do
  command -v "${program%%:*}" >/dev/null || apt-get install --yes --quiet "${program##*:}" >/dev/null
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > page.html <<'PAGE'
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>
<p>Tags: the data are <em>not</em> disclosed and are kept for <strong>six</strong> months.</p>
<p>Looks: the data are <i>not</i> disclosed and are kept for <b>six</b> months.</p>
<p>Roles: the data are <em role="none">not</em> disclosed and are kept for <strong role="none">six</strong> months.</p>
<aside><p>An aside.</p></aside>
</body></html>
PAGE
chromium --headless=new --no-sandbox --disable-quic --disable-background-networking --disable-component-update --disable-sync \
  --no-first-run --no-pdf-header-footer --print-to-pdf=page.pdf "file://$folder/page.html" 2>/dev/null
chromium --version
pdfinfo -v 2>&1 | sed -n 1p
echo "version of the file: $(head -c 8 page.pdf)"
echo "structure: $(pdfinfo -struct-text page.pdf 2>errors.txt | grep -o '"[^"]*"' | tr -d '"\n')"
sort errors.txt
echo "text: $(pdftotext page.pdf - | tr '\n' ' ')"
{
  head -c 8 page.pdf; echo
  pdfinfo -struct-text page.pdf 2>/dev/null | grep -o '"[^"]*"' | tr -d '"\n'; echo
  sort errors.txt
  pdftotext page.pdf - | tr -s '\n\f' ' '; echo
} | diff - <(cat <<'EXPECTED'
%PDF-1.4
Tags: the data are  disclosed and are kept for  months.Looks: the data are not disclosed and are kept for six months.Roles: the data are not disclosed and are kept for six months.
Syntax Error: StructElem object is wrong type (Aside)
Syntax Error: StructElem object is wrong type (Em)
Syntax Error: StructElem object is wrong type (Strong)
Tags: the data are not disclosed and are kept for six months. Looks: the data are not disclosed and are kept for six months. Roles: the data are not disclosed and are kept for six months. An aside. 
EXPECTED
)
