#!/usr/bin/env bash
# moz.l10n 0.15.0 (PyPI) reads and writes Fluent files for translation tools. If it only reads a file and writes it
# again, the attributes of each message are in alphabetical order. The months of a date come out as February, January,
# March, although the parsed entry still has them in the order of the file. fluent.syntax 0.19.0 and translate-toolkit
# 3.20.4 keep the order.
#
# Guess before the run: a library of the same project keeps the order of the file, as fluent.syntax does.
# Consequence for a program that reads such files: find attributes by name, and never take a list from their order.
#
# Needs Python 3.10 or later with venv; installs three packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check \
  moz.l10n==0.15.0 fluent.syntax==0.19.0 translate-toolkit==3.20.4
cat > months.ftl <<'FTL'
month =
    .january = January
    .february = February
    .march = March
FTL
cat > probe.py <<'PYTHON'
import re, sys
from importlib.metadata import version
from fluent.syntax import parse, serialize
from moz.l10n.resource import parse_resource, serialize_resource
from translate.storage.fluent import FluentFile

def names(text):
    return re.findall(r'\.(\w+) =', text)

original = open('months.ftl').read()
with open('months.ftl', 'rb') as file:
    toolkit = bytes(FluentFile(file)).decode()
parsed = parse_resource('months.ftl')
order = {
    'file': names(original),
    f"fluent.syntax {version('fluent.syntax')}": names(serialize(parse(original))),
    f"translate-toolkit {version('translate-toolkit')}": names(toolkit),
    f"moz.l10n {version('moz.l10n')}, parsed": list(parsed.sections[0].entries[0].properties),
    f"moz.l10n {version('moz.l10n')}, written": names(''.join(serialize_resource(parsed))),
}
for name, found in order.items():
    print(f'{name}: {", ".join(found)}')
kept, written = list(order.values())[:4], list(order.values())[4]
months = ['january', 'february', 'march']
sys.exit(0 if all(found == months for found in kept) and written == sorted(months) else 1)
PYTHON
python/bin/python probe.py
