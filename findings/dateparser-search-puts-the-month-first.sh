#!/usr/bin/env bash
# dateparser 1.5.0 (PyPI) reads "3.2.2026" in the languages of the EU in two ways. Its `parse` uses the order of the language: in
# Finnish, German, French and most others the date is 3 February. Its `search_dates`, which finds dates in a text, puts the month
# first in every language, even if Finnish is the only allowed language: the date is 2 March. Both functions read a date with a
# day above 12 correctly, so one text gives both orders. In Swedish, Hungarian and Lithuanian, whose written order is year, month,
# day, `parse` puts the month first too, although no one in Sweden writes 3.2.2026 for 2 March. The setting DATE_ORDER="DMY"
# corrects both functions.
#
# Guess before the run: a search with a given language reads a date in the same way as the parser with this language.
# Consequence: our importer reads the day first in dates with points, and does not use dateparser to prepare texts.
#
# Needs Debian 12 with apt (as root). Packages: python3-venv, one from PyPI in a temporary folder.
set -euo pipefail

python3 -c 'import ensurepip' 2>/dev/null || apt-get install --yes --quiet python3-venv >/dev/null
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check dateparser==1.5.0
cat > probe.py <<'PROBE'
from dateparser import parse
from dateparser.search import search_dates

for language in ['fi', 'de', 'fr', 'et', 'sv', 'hu', 'lt']:
    parsed = parse('3.2.2026', languages=[language]).date()
    found = search_dates('(3.2.2026)', languages=[language])[0][1].date()
    later = search_dates('(13.2.2026)', languages=[language])[0][1].date()
    print(f'{language}: parse {parsed}, search_dates {found}; with day 13 {later}')
    order = {'DATE_ORDER': 'DMY'}
    assert parse('3.2.2026', languages=[language], settings=order).date().month == 2
    assert search_dates('(3.2.2026)', languages=[language], settings=order)[0][1].date().month == 2
PROBE
echo "dateparser $(python/bin/pip show dateparser 2>/dev/null | sed -n 's/^Version: //p')"
PYTHONWARNINGS=ignore python/bin/python probe.py | tee seen.txt
diff - seen.txt <<'EXPECTED'
fi: parse 2026-02-03, search_dates 2026-03-02; with day 13 2026-02-13
de: parse 2026-02-03, search_dates 2026-03-02; with day 13 2026-02-13
fr: parse 2026-02-03, search_dates 2026-03-02; with day 13 2026-02-13
et: parse 2026-02-03, search_dates 2026-03-02; with day 13 2026-02-13
sv: parse 2026-03-02, search_dates 2026-03-02; with day 13 2026-02-13
hu: parse 2026-03-02, search_dates 2026-03-02; with day 13 2026-02-13
lt: parse 2026-03-02, search_dates 2026-03-02; with day 13 2026-02-13
EXPECTED
