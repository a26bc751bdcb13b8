#!/usr/bin/env bash
# resiliparse 2.0.1 (PyPI), extract_plain_text(…, main_content=True): the text omits every <ul>, with short and long items, even
# in <main>. It keeps an <ol> of the same items. A privacy notice usually states the categories of data and their recipients in
# such lists; in the text, the next heading then follows "We collect:". Without main_content the text keeps the lists.
#
# Guess before the run: main_content removes menus and footers outside <main> only.
# Consequence: such a text does not show what a notice states; read the page itself or its text form.
#
# Needs Debian 12 with apt (as root). Packages: python3-venv, and one from PyPI in a temporary folder. No network is used after
# the installation.
set -euo pipefail

python3 -c 'import ensurepip' 2>/dev/null || apt-get install --yes --quiet python3-venv >/dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check resiliparse==2.0.1

cat > probe.py <<'PROBE'
from resiliparse.extract.html2text import extract_plain_text

LISTS = {
    'short items': ['name', 'e-mail address', 'telephone number'],
    'long items': ['name and address of the customer, as the customer has given them with an order',
                   'what was ordered, when and for which price, and the messages about the order'],
}
for label, items in LISTS.items():
    for tag in ['ul', 'ol']:
        page = f'''<!doctype html><html lang="en"><head><title>Privacy notice</title></head><body><main><h1>Privacy notice</h1>
<p>We are a shop, and we process personal data of our customers to deliver what they have ordered.</p><p>We collect:</p>
<{tag}>{''.join(f'<li>{item}</li>' for item in items)}</{tag}><p>We keep the data for six months.</p></main></body></html>'''
        for main_content in [True, False]:
            text = extract_plain_text(page, main_content=main_content)
            found = sum(item in text for item in items)
            print(f'{label} in <{tag}>, main_content={main_content}: {found} of {len(items)}')
PROBE
echo "resiliparse $(python/bin/python -c 'from importlib.metadata import version; print(version("resiliparse"))')"
python/bin/python probe.py | tee seen.txt
diff - seen.txt <<'EXPECTED'
short items in <ul>, main_content=True: 0 of 3
short items in <ul>, main_content=False: 3 of 3
short items in <ol>, main_content=True: 3 of 3
short items in <ol>, main_content=False: 3 of 3
long items in <ul>, main_content=True: 0 of 2
long items in <ul>, main_content=False: 2 of 2
long items in <ol>, main_content=True: 2 of 2
long items in <ol>, main_content=False: 2 of 2
EXPECTED
