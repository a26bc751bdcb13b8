#!/usr/bin/env bash
# trafilatura 2.3.1 (PyPI), which researchers use to collect privacy policies: it treats a list item that contains only the name
# of a network, such as "Google", "Facebook" or "LinkedIn", or the word "E-mail", as a share button and removes it. A notice
# that names these recipients loses them without a warning; "Matomo" and "Google Ireland Limited" stay. In a list of names and
# values, "E-mail" disappears and its address stays. This also happens with a whole page and in every output format.
#
# Guess before the run: the list stays complete, because it is in the text of <main>.
# Consequence for authors: name recipients by their companies ("Google Ireland Limited"), as the usual reading of Art. 13(1)(e)
# and 15(1)(c) GDPR requires anyway. For researchers: such lists are not evidence of what a notice omits.
#
# Needs Debian 12 with apt (as root). Packages: python3-venv, and two from PyPI in a temporary folder. No network is used after
# the installation.
set -euo pipefail

python3 -c 'import ensurepip' 2>/dev/null || apt-get install --yes --quiet python3-venv >/dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml_html_clean==0.4.6

cat > probe.py <<'PROBE'
import re

import trafilatura

recipients = ['Google', 'Google Ireland Limited', 'Facebook', 'Instagram', 'LinkedIn', 'Matomo']
page = f'''<!doctype html><html lang="en"><head><title>Privacy notice</title></head><body><main><h1>Privacy notice</h1>
<p>We disclose personal data of our customers to the following companies, which process them only on our instructions.</p>
<ul>{''.join(f'<li>{name}</li>' for name in recipients)}</ul>
<dl><dt>Telephone</dt><dd>+358 9 0000 0000</dd><dt>E-mail</dt><dd>maija@example.fi</dd></dl>
<p>We keep the data for six months after the end of the contract, and then we erase them.</p></main></body></html>'''
for format in ['txt', 'markdown', 'xml']:
    text = trafilatura.extract(page, output_format=format)
    words = [*recipients, 'Telephone', 'E-mail', 'maija@example.fi']
    lines = [re.sub('<[^>]*>', '', line).strip(' -') for line in text.splitlines()]
    lost = [word for word in words if word not in lines]
    print(f'{format}: lost {", ".join(lost)}')
PROBE
echo "trafilatura $(python/bin/python -c 'from importlib.metadata import version; print(version("trafilatura"))')"
python/bin/python probe.py | tee seen.txt
diff - seen.txt <<'EXPECTED'
txt: lost Google, Facebook, Instagram, LinkedIn, E-mail
markdown: lost Google, Facebook, Instagram, LinkedIn, E-mail
xml: lost Google, Facebook, Instagram, LinkedIn, E-mail
EXPECTED
