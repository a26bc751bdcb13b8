#!/usr/bin/env bash
# sarif-tools 3.0.5 (PyPI): `sarif --check error` fails on a log in which each error is accepted (`suppressions`, SARIF 2.1.0
# section 3.27.23) or no longer exists (`baselineState: "absent"`, 3.27.24). `sarif summary` counts both as errors.
# sarif-tools counts `unchanged` and `new` in the same way. It does not count a result of the kind "pass" as an error, so
# `level` is not all that it reads.
#
# Guess before the run: suppressed results don't count, as in code scanning services, and absent ones never do.
# Consequence for a checker that writes SARIF: leave accepted findings out of the file, or `--check` fails because of them.
#
# Needs Python 3.10 or later with venv; installs one package into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check sarif-tools==3.0.5
result() {
  cat <<JSON
{ "version": "2.1.0", "\$schema": "https://json.schemastore.org/sarif-2.1.0.json", "runs": [{ "tool": { "driver":
  { "name": "Probe", "rules": [{ "id": "retention-missing", "defaultConfiguration": { "level": "error" } }] } },
  "results": [{ "ruleId": "retention-missing", "ruleIndex": 0, "message": { "text": "no retention period" }, $1 }] }] }
JSON
}
result '"level": "error", "suppressions": [{ "kind": "external", "status": "accepted" }]' > suppressed.sarif
result '"level": "error", "baselineState": "absent"' > absent.sarif
result '"level": "error", "baselineState": "new"' > new.sarif
result '"kind": "pass", "level": "none"' > pass.sarif

python/bin/sarif --version
seen=""
for name in suppressed absent new pass; do
  errors=$(python/bin/sarif summary "$name.sarif" | sed -n 's/^error: //p')
  code=0
  python/bin/sarif --check error summary "$name.sarif" > log.txt 2>&1 || code=$?
  echo "$name: ${errors:-0} errors, --check error exits with $code"
  seen+="$name $code "
done
[[ $seen == "suppressed 1 absent 1 new 1 pass 0 " ]]
