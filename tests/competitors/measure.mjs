// Measures what a page loads of consent managers before the first choice, in how many languages each has texts, and the
// letter generator of Datenanfragen.de.
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
const packages = [
  'vanilla-cookieconsent@3.1.0',
  'klaro@0.7.22',
  'tarteaucitronjs@1.34.0',
  // Published for bundlers.
  '@c15t/react@2.2.1',
  '@c15t/translations@2.2.1',
  'react@19.2.0',
  'react-dom@19.2.0',
  'letter-generator@2.2.1',
  'esbuild@0.28.2',
];
const root = fileURLToPath(new URL('../../', import.meta.url));
const within = (...path) => join(folder, 'node_modules', ...path);

if (!packages.every((name) => existsSync(within(name.slice(0, name.lastIndexOf('@')))))) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...options, ...packages], { cwd: folder, stdio: 'inherit' });
}

const brotli = (file) => brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
/** Bundles and minifies a module. Returns the script. */
function bundle(name, source, external = []) {
  const entry = join(folder, `${name}.mjs`);
  const out = join(folder, `${name}.js`);
  writeFileSync(entry, source);
  const options = ['--bundle', '--minify', '--format=esm', '--define:process.env.NODE_ENV="production"', `--outfile=${out}`];
  const without = external.map((module) => `--external:${module}`);
  execFileSync(within('esbuild/bin/esbuild'), [entry, ...options, ...without, '--log-level=error'], { stdio: 'inherit' });
  return out;
}
/** Banner and dialog of c15t, as its quick start for React shows them, in the mode without a server. */
const C15T = `
  import { createElement } from 'react';
  import { createRoot } from 'react-dom/client';
  import { ConsentBanner, ConsentDialog, ConsentManagerProvider } from '@c15t/react';
  createRoot(document.body.appendChild(document.createElement('div'))).render(
    createElement(ConsentManagerProvider, { options: { mode: 'offline' } }, createElement(ConsentBanner), createElement(ConsentDialog)),
  );
`;
/** A letter of the generator of Datenanfragen.de, as text: its templates and data are not in the package. */
const LETTER = `
  import { Letter, Template } from 'letter-generator';
  const content = new Template('{name}', {}, { name: location.hash }).getText();
  document.title = new Letter({ sender_address: '', recipient_address: '', information_block: '', subject: '', content }).toString();
`;
/** Files of a folder whose names match. */
const named = (path, pattern) => readdirSync(path).filter((name) => pattern.test(name));
const choices = join(dist, 'choices');
// A build keeps the files of earlier builds.
const pages = readdirSync(dist, { recursive: true }).filter((name) => name.endsWith('.html')).map((name) => readFileSync(join(dist, name), 'utf8')).join();

const { baseTranslations } = await import(within('@c15t/translations/dist/all.js'));
/** Name, files that a page loads before the first choice, number of languages with texts. */
const managers = [
  ['Seloste', named(choices, /^(widget|choices)\.[0-9a-f]+\.(js|css)$/).filter((name) => pages.includes(name)).map((name) => join(choices, name)),
    readdirSync(join(root, 'app/languages'), { withFileTypes: true }).filter((entry) => existsSync(join(root, 'app/languages', entry.name, 'pages.ftl'))).length],
  ['vanilla-cookieconsent 3.1.0', ['cookieconsent.umd.js', 'cookieconsent.css'].map((name) => within('vanilla-cookieconsent/dist', name)), 0],
  ['klaro 0.7.22', [within('klaro/dist/klaro.js')], existsSync(within('klaro/src/translations')) ? named(within('klaro/src/translations'), /\.ya?ml$/).length : NaN],
  ['tarteaucitronjs 1.34.0', ['tarteaucitron.min.js', 'tarteaucitron.services.min.js', 'lang/tarteaucitron.en.min.js', 'css/tarteaucitron.min.css'].map((name) => within('tarteaucitronjs', name)),
    named(within('tarteaucitronjs/lang'), /^tarteaucitron\.[a-z]+\.min\.js$/).length],
  ...[['with React', []], ['on a page with React', ['react', 'react/*', 'react-dom', 'react-dom/*']]].map(([how, external], index) => [
    `@c15t/react 2.2.1, ${how}`, [bundle(`c15t-${index}`, C15T, external), within('@c15t/react/dist/styles.css')],
    Object.keys(baseTranslations).length,
  ]),
];
for (const [name, files, languages] of managers) {
  const found = files.filter((file) => existsSync(file));
  const bytes = found.map(brotli).reduce((sum, size) => sum + size, 0);
  console.log(`${name}: ${bytes} bytes in ${found.length} of ${files.length} files, ${languages} languages`);
}
console.log(`letter-generator 2.2.1: ${brotli(bundle('letter', LETTER))} bytes of script without templates and data`);
