#!/usr/bin/env bash
# http.cookies.SimpleCookie of Python 3.11 (Debian 12) reads Set-Cookie headers as browsers get them. It does not read a cookie
# with the attribute `Partitioned` (CHIPS) or anything beside it, and reports no error. `Priority=High` becomes a second cookie
# named Priority, which then has the Path and Max-Age of the first. tough-cookie 6.1.0 and set-cookie-parser 3.2.3 (npm) read
# one cookie from each header, with its attributes.
#
# Guess before the run: the class ignores `Partitioned` and keeps the cookie. We wrote none down for Priority.
# Consequence for a list of a site's cookies: embedded services set partitioned cookies. Never read these with this class.
#
# Needs Debian 12 with apt (as root), Node.js 20 or later and npm; installs two packages into a temporary folder.
set -euo pipefail

if [[ ! -x /usr/bin/python3 ]]; then
  apt-get install --yes --quiet python3 >/dev/null
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund tough-cookie@6.1.0 set-cookie-parser@3.2.3
cat > headers.json <<'JSON'
["visitor=1; Path=/; Max-Age=600", "visitor=1; Path=/; Max-Age=600; Secure; SameSite=None; Partitioned",
 "visitor=1; Priority=High; Path=/; Max-Age=600"]
JSON
cat > probe.py <<'PYTHON'
import json, platform
from http.cookies import SimpleCookie

for header in json.load(open('headers.json')):
    cookie = SimpleCookie()
    cookie.load(header)
    found = ', '.join(f"{name} (Max-Age {morsel['max-age'] or 'none'})" for name, morsel in cookie.items())
    print(f"Python {platform.python_version()}: {header}: {found or 'no cookie'}")
PYTHON
cat > probe.mjs <<'PROBE'
import { readFileSync } from 'node:fs';
import { parseSetCookie } from 'set-cookie-parser';
import { Cookie } from 'tough-cookie';

for (const header of JSON.parse(readFileSync('headers.json', 'utf8'))) {
  const tough = Cookie.parse(header);
  console.log(`tough-cookie 6.1.0: ${header}: ${tough.key} (Max-Age ${tough.maxAge})`);
  const found = parseSetCookie([header]).map(({ name, maxAge }) => `${name} (Max-Age ${maxAge})`).join(', ');
  console.log(`set-cookie-parser 3.2.3: ${header}: ${found}`);
}
PROBE
{ /usr/bin/python3 probe.py; node probe.mjs; } | tee seen.txt
diff - <(sed 's/.*: //' seen.txt) <<'EXPECTED'
visitor (Max-Age 600)
no cookie
visitor (Max-Age none), Priority (Max-Age 600)
visitor (Max-Age 600)
visitor (Max-Age 600)
visitor (Max-Age 600)
visitor (Max-Age 600)
visitor (Max-Age 600)
visitor (Max-Age 600)
EXPECTED
