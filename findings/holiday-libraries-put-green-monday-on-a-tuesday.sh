#!/usr/bin/env bash
# Three libraries give Cyprus three calendars for 2027, when Orthodox Easter Sunday is 2 May. Green Monday is 48 days earlier, on
# Monday 15 March. date-holidays 3.37.0 (npm) gives Tuesday 16 March, and a Tuesday in every other year too, although its Good
# Friday and Easter Monday are right. workalendar 17.0.0 (PyPI) computes all holidays of Cyprus from Western Easter Sunday, and
# puts Good Friday on 26 March, five weeks early. holidays 0.109 (PyPI) is right. In the same year workalendar still has Store
# Bededag in Denmark (abolished from 2024 on, lov nr. 214 of 6 March 2023) and lacks the new holidays of Ireland (Saint Brigid,
# from 2023), Romania (6 and 7 January, from 2024), Poland (24 December, from 2025) and Italy (4 October, from 2026);
# date-holidays has these.
#
# Guess before the run: maintained calendars of one country agree, except for holidays that are a matter of interpretation.
# Consequence: with such a calendar, a deadline that is extended to the next working day (Regulation 1182/71, Art. 3(4)) is wrong
# by a day. Our holidays follow from rules with sources, and a test compares them with one of the libraries.
#
# Needs Debian 12 with apt (as root), Node.js 20 or later and npm. Packages: python3-venv, one from npm and two from PyPI in a
# temporary folder.
set -euo pipefail

python3 -c 'import ensurepip' 2>/dev/null || apt-get install --yes --quiet python3-venv >/dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund date-holidays@3.37.0
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check workalendar==17.0.0 holidays==0.109
cat > probe.mjs <<'PROBE'
import Holidays from 'date-holidays';

const all = {};
for (const country of ['CY', 'DK', 'IE', 'RO', 'PL', 'IT']) {
  const days = new Holidays(country).getHolidays(2027).filter((day) => day.type === 'public');
  all[country] = days.map((day) => day.date.slice(0, 10));
}
console.log(JSON.stringify(all));
PROBE
cat > probe.py <<'PROBE'
import json, sys
from datetime import date

import holidays
from workalendar.registry import registry

calendars = {
    'date-holidays': json.load(sys.stdin),
    'holidays': {code: [str(day) for day in holidays.country_holidays(code, years=2027)] for code in ['CY', 'DK', 'IE', 'RO', 'PL', 'IT']},
    'workalendar': {code: [str(day) for day, _ in registry.get(code)().holidays(2027)] for code in ['CY', 'DK', 'IE', 'RO', 'PL', 'IT']},
}
for code, days in [
    ('CY', ['2027-03-15', '2027-03-16', '2027-03-26', '2027-04-30', '2027-05-03']),
    ('DK', ['2027-04-23']),
    ('IE', ['2027-02-01']),
    ('RO', ['2027-01-06', '2027-01-07']),
    ('PL', ['2027-12-24']),
    ('IT', ['2027-10-04']),
]:
    for day in days:
        names = [name for name, calendar in calendars.items() if day in calendar[code]]
        print(f'{code} {date.fromisoformat(day):%a} {day}: {", ".join(names) or "none"}')
PROBE
echo "date-holidays $(node -p 'JSON.parse(fs.readFileSync("node_modules/date-holidays/package.json")).version'), $(python/bin/pip list 2>/dev/null | awk '/^(holidays|workalendar) /{printf "%s %s  ", $1, $2}')"
node probe.mjs | PYTHONWARNINGS=ignore python/bin/python probe.py | tee seen.txt
diff - seen.txt <<'EXPECTED'
CY Mon 2027-03-15: holidays
CY Tue 2027-03-16: date-holidays
CY Fri 2027-03-26: workalendar
CY Fri 2027-04-30: date-holidays, holidays
CY Mon 2027-05-03: date-holidays, holidays
DK Fri 2027-04-23: workalendar
IE Mon 2027-02-01: date-holidays, holidays
RO Wed 2027-01-06: date-holidays, holidays
RO Thu 2027-01-07: date-holidays, holidays
PL Fri 2027-12-24: date-holidays, holidays
IT Mon 2027-10-04: date-holidays, holidays
EXPECTED
