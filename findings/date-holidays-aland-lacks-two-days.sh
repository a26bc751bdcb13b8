#!/usr/bin/env bash
# date-holidays 3.37.0 (npm) lists Åland as a separate country, AX, with fewer public holidays than Finland: All Saints'
# Day is missing, and Åland's own Autonomy Day, 9 June, is an "observance". holidays 0.108 (PyPI) has Finland's days and
# Autonomy Day. Midsummer Eve has the type "bank" in date-holidays and is a public holiday in holidays. So if a time
# limit ends on 19 June 2026, only one of the libraries calls this a working day.
#
# Guess before the run: AX has the days of FI and one more, and both libraries agree on the eve.
# Consequence for a deadline: do not take public holidays from a library without comparing them with your own list.
#
# Needs Python 3.10 or later with venv, Node.js 20 or later and npm; installs two packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check holidays==0.108
echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund date-holidays@3.37.0
cat > probe.mjs <<'PROBE'
import Holidays from 'date-holidays';

for (const country of ['FI', 'AX']) {
  const days = new Holidays(country).getHolidays(2026);
  const type = (date) => days.find((day) => day.date.startsWith(date))?.type ?? 'none';
  console.log(`date-holidays 3.37.0, ${country}: ${['06-09', '06-19', '10-31'].map((day) => `${day} ${type(`2026-${day}`)}`).join(', ')}`);
}
PROBE
cat > probe.py <<'PYTHON'
from datetime import date
import holidays

for country in ('FI', 'AX'):
    days = holidays.country_holidays(country, years=2026)
    found = [f"{day:%m-%d} {'public' if day in days else 'none'}" for day in (date(2026, 6, 9), date(2026, 6, 19), date(2026, 10, 31))]
    print(f"holidays {holidays.__version__}, {country}: {', '.join(found)}")
PYTHON
{ node probe.mjs; python/bin/python probe.py; } | tee seen.txt
diff - seen.txt <<'EXPECTED'
date-holidays 3.37.0, FI: 06-09 none, 06-19 bank, 10-31 public
date-holidays 3.37.0, AX: 06-09 observance, 06-19 bank, 10-31 none
holidays 0.108, FI: 06-09 none, 06-19 public, 10-31 public
holidays 0.108, AX: 06-09 public, 06-19 public, 10-31 public
EXPECTED
