#!/usr/bin/env bash
# Docusaurus 3.10.2: a site does not build if its package.json has `"type": "commonjs"`, the value that Node.js assumes
# without the key. webpack then treats the modules that Docusaurus generates in `.docusaurus` as CommonJS and stops at
# their first `import`. With the key removed, the same site builds.
#
# Guess before the run: the explicit default changes nothing.
# Consequence for a recipe that creates a Docusaurus site: leave the key out of package.json.
#
# Needs Node.js 20 or later and npm. Installs the packages below, about 1 200 with their dependencies, into a temporary
# folder; takes a few minutes.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true }' > package.json
npm install --silent --no-audit --no-fund \
  @docusaurus/core@3.10.2 @docusaurus/preset-classic@3.10.2 react@19.3.1 react-dom@19.3.1
mkdir docs
echo '# Hello' > docs/index.md
cat > docusaurus.config.js <<'CONFIG'
module.exports = {
  title: 'Probe',
  url: 'https://example.fi',
  baseUrl: '/',
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
};
CONFIG
echo "node $(node --version), docusaurus $(node -p "require('@docusaurus/core/package.json').version")"

build() {
  rm -rf build .docusaurus node_modules/.cache
  DOCUSAURUS_NO_TELEMETRY=1 npx docusaurus build > log.txt 2>&1 && echo built || echo failed
}

without=$(build)
echo "no type: $without"
npm pkg set type=commonjs
with=$(build)
echo "type commonjs: $with"
grep --max-count=2 'Module parse failed' log.txt || true

[[ $without == built && $with == failed ]] && grep --quiet 'Module parse failed' log.txt
