#!/usr/bin/env bash
# pydantic 2.14.4 and aniso8601 10.0.1 (PyPI) read the ISO 8601 duration "P12M" as 360 days and "P1Y" as 365: twelve months
# are shorter than a year, and "P6Y" is not equal to "P72M" (2 190 days against 2 160). pydantic writes "P12M" back as
# "P360D" and "P365D" as "P1Y". A schema or form with a field of the type timedelta therefore shortens a retention period
# in months by five days a year. isodate 0.7.2 and isoduration 20.11.0 add calendar months to a date and agree on both.
#
# Guess before the run: P12M and P1Y are equal, or the libraries reject a period in months because timedelta has none.
# Consequence for a notice in data: state whole years as years, and read durations into a type that has months.
#
# Needs Python 3.10 or later with venv; installs four packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check \
  pydantic==2.14.4 aniso8601==10.0.1 isodate==0.7.2 isoduration==20.11.0
cat > probe.py <<'PYTHON'
import sys
from datetime import datetime, timedelta
from importlib.metadata import version
import aniso8601, isodate, isoduration, pydantic

adapter = pydantic.TypeAdapter(timedelta)
start = datetime(2026, 11, 28)
ways = {
    'pydantic': adapter.validate_python,
    'aniso8601': aniso8601.parse_duration,
    'isodate': lambda text: start + isodate.parse_duration(text) - start,
    'isoduration': lambda text: start + isoduration.parse_duration(text) - start,
}
days = {}
for name, parse in ways.items():
    days[name] = [parse(text).days for text in ('P12M', 'P1Y', 'P72M', 'P6Y')]
    print(f'{name} {version(name)}: P12M {days[name][0]} days, P1Y {days[name][1]}, P72M {days[name][2]}, P6Y {days[name][3]}')
again = [adapter.dump_python(adapter.validate_python(text), mode='json') for text in ('P12M', 'P365D')]
print(f'pydantic writes P12M as {again[0]} and P365D as {again[1]}')
fixed, calendar = [360, 365, 2160, 2190], [365, 365, 2192, 2192]
expected = {'pydantic': fixed, 'aniso8601': fixed, 'isodate': calendar, 'isoduration': calendar}
sys.exit(0 if days == expected and again == ['P360D', 'P1Y'] else 1)
PYTHON
python/bin/python probe.py
