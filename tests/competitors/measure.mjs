// Measures what a page loads of consent managers before the first choice, and in how many languages each has texts.
// usage: node tests/competitors/measure.mjs DIST [FOLDER]
// DIST is a built site with optional services. The packages are installed into FOLDER, by default in the temporary folder.
// Prints bytes of scripts and styles, minified as published, with brotli 11. Not part of CI.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const [dist, folder = join(tmpdir(), 'seloste-measured')] = process.argv.slice(2);
const packages = ['vanilla-cookieconsent@3.1.0', 'klaro@0.7.22', 'tarteaucitronjs@1.34.0'];
const root = fileURLToPath(new URL('../../', import.meta.url));
const within = (...path) => join(folder, 'node_modules', ...path);

if (!packages.every((name) => existsSync(within(name.split('@')[0])))) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...options, ...packages], { cwd: folder, stdio: 'inherit' });
}

const brotli = (file) => brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
/** Files of a folder whose names match. */
const named = (path, pattern) => readdirSync(path).filter((name) => pattern.test(name));
const choices = join(dist, 'choices');

/** Name, files that a page loads before the first choice, number of languages with texts. */
const managers = [
  ['Seloste', named(choices, /^(widget|choices)\.[0-9a-f]+\.(js|css)$/).map((name) => join(choices, name)),
    readdirSync(join(root, 'app/languages'), { withFileTypes: true }).filter((entry) => existsSync(join(root, 'app/languages', entry.name, 'pages.ftl'))).length],
  ['vanilla-cookieconsent 3.1.0', ['cookieconsent.umd.js', 'cookieconsent.css'].map((name) => within('vanilla-cookieconsent/dist', name)), 0],
  ['klaro 0.7.22', [within('klaro/dist/klaro.js')], existsSync(within('klaro/src/translations')) ? named(within('klaro/src/translations'), /\.ya?ml$/).length : NaN],
  ['tarteaucitronjs 1.34.0', ['tarteaucitron.min.js', 'tarteaucitron.services.min.js', 'lang/tarteaucitron.en.min.js', 'css/tarteaucitron.min.css'].map((name) => within('tarteaucitronjs', name)),
    named(within('tarteaucitronjs/lang'), /^tarteaucitron\.[a-z]+\.min\.js$/).length],
];
for (const [name, files, languages] of managers) {
  const found = files.filter((file) => existsSync(file));
  const bytes = found.map(brotli).reduce((sum, size) => sum + size, 0);
  console.log(`${name}: ${bytes} bytes in ${found.length} of ${files.length} files, ${languages} languages`);
}
