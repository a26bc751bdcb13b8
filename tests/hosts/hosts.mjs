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

export const HOSTS = {
  // The bare tag, and a gated script beside the pages of the layout.
  next: next({ IN_BODY: '{{TAG}}' }),
  'next-script': next({
    IMPORT: "import Script from 'next/script';",
    IN_BODY: '<Script type="module" src="/privacy/choices/en.js" strategy="afterInteractive" />',
  }),
  'astro-router': astro(true),
  astro: astro(false),
};
