#!/usr/bin/env bash
# The controller must answer a request of 31 January within one month (Article 12(3) of the GDPR), which ends on 28 February.
# Date libraries contradict themselves when a program adds the month and then asks whether it is over:
#   temporal-polyfill 1.0.8: 31 January plus P1M is 28 February, and until() from one to the other is P28D, not a month;
#   date-fns 4.4.0:          on 28 February 2025, counted from 29 February 2024, 12 months and 0 years have passed, and
#                            intervalToDuration() gives { months: 12 };
#   dayjs 1.11.23, luxon 3.7.2: 1 month, and both 12 months and 1 year;
#   iso8601-duration 2.1.4:  end() of P1M from 31 January is 3 March, and of P1Y from 29 February 2024 it is 1 March.
#
# Guess before the run: the date that results from adding a month is one month away, and twelve months are a year.
# Consequence for a deadline: compute its date once by addition and compare dates; never ask for the difference in months.
#
# Needs Node.js 20 or later and npm; installs five packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund temporal-polyfill@1.0.8 date-fns@4.4.0 dayjs@1.11.23 luxon@3.7.2 \
  iso8601-duration@2.1.4
cat > probe.mjs <<'PROBE'
import { add, differenceInMonths, differenceInYears, intervalToDuration } from 'date-fns';
import dayjs from 'dayjs';
import { end, parse } from 'iso8601-duration';
import { DateTime } from 'luxon';
import { Temporal } from 'temporal-polyfill';

const [january, leap] = ['2026-01-31', '2024-02-29'];
const [february, later] = ['2026-02-28', '2025-02-28'];
const day = (text) => new Date(`${text}T00:00:00Z`);
const iso = (date) => date.toISOString().slice(0, 10);
const between = (from, to, unit) => Math.floor(DateTime.fromISO(to).diff(DateTime.fromISO(from), unit).as(unit));
const since = Temporal.PlainDate.from(january);
const seen = [
  ['Temporal', since.add('P1M').toString(), since.until(february, { largestUnit: 'month' }).toString()],
  ['date-fns', iso(add(day(january), { months: 1 })), differenceInMonths(day(february), day(january)),
    differenceInMonths(day(later), day(leap)), differenceInYears(day(later), day(leap)),
    JSON.stringify(intervalToDuration({ start: day(leap), end: day(later) }))],
  ['dayjs', dayjs(january).add(1, 'month').format('YYYY-MM-DD'), dayjs(february).diff(january, 'month'),
    dayjs(later).diff(leap, 'month'), dayjs(later).diff(leap, 'year')],
  ['luxon', DateTime.fromISO(january).plus({ months: 1 }).toISODate(), between(january, february, 'months'),
    between(leap, later, 'months'), between(leap, later, 'years')],
  ['iso8601-duration', iso(end(parse('P1M'), day(january))), iso(end(parse('P1Y'), day(leap)))],
].map((row) => row.join(' '));
console.log(`node ${process.version}\n${seen.join('\n')}`);
const expected = [
  'Temporal 2026-02-28 P28D',
  'date-fns 2026-02-28 1 12 0 {"months":12}',
  'dayjs 2026-02-28 1 12 1',
  'luxon 2026-02-28 1 12 1',
  'iso8601-duration 2026-03-03 2025-03-01',
];
process.exit(seen.join() === expected.join() ? 0 : 1);
PROBE
TZ=UTC node probe.mjs
