#!/usr/bin/env bash
# DOMPurify 3.5.0 without options removes the `id` of a heading if `document` or a form has a property of that name. Among
# typical sections of a privacy notice, "cookie", "children", "location", "links", "method", "action", "forms" and "title"
# lose their id; "cookies", "contact", "rights", "purpose", "security" and "transfer" keep it. If a system shows foreign HTML
# through DOMPurify, links to those sections then lead nowhere. The documentation of DOMPurify explains this as a protection
# of the page's own scripts (SANITIZE_DOM), which is correct. sanitize-html 2.17.7 with `id` allowed keeps all ids.
#
# Guess before the run: DOMPurify keeps ids of headings, because it allows the attribute `id` without options.
# Consequence for anchors of a notice: use names of two words (data-location, your-children), never a single word of the DOM.
#
# Needs Node.js 20 or later and npm; installs three packages into a temporary folder.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{ "name": "probe", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund dompurify@3.5.0 jsdom@26.1.0 sanitize-html@2.17.7
cat > probe.mjs <<'PROBE'
import createPurifier from 'dompurify';
import { JSDOM } from 'jsdom';
import sanitizeHtml from 'sanitize-html';

const purifier = createPurifier(new JSDOM('').window);
const ids = 'cookie children location links method action forms title'.split(' ');
const others = 'cookies contact rights purpose security transfer data-location your-children'.split(' ');
const heading = (id) => `<h2 id="${id}">Heading</h2>`;
const loses = (clean) => [...ids, ...others].filter((id) => !clean(heading(id)).includes(`id="${id}"`)).join(' ');
const purified = loses((html) => purifier.sanitize(html));
const sanitized = loses((html) => sanitizeHtml(html, { allowedAttributes: { h2: ['id'] } }));
console.log(`node ${process.version}, DOMPurify ${purifier.version} removes: ${purified}`);
console.log(`sanitize-html 2.17.7 removes: ${sanitized || 'none'}`);
process.exit(purified === ids.join(' ') && sanitized === '' ? 0 : 1);
PROBE
node probe.mjs
