// The shipped site on hosts in common use, prepared with `seloste build --host`, at the root and below a path.
// What the hosts send is tested in tests/program/hosts.rs; here a browser uses the pages. A host that is not
// installed is skipped with a warning.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { choice, dialog, expect, expectAsked, expectNotAsked, test, startForm } from './helpers.ts';
import { freePort } from './ports.ts';
import { box, message } from './request.ts';
import { program } from './sites.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const widgets = process.env.SELOSTE_WIDGETS ?? join(root, 'target/widgets');
const modules = fileURLToPath(new URL('node_modules/', import.meta.url));

/** A document root with a site. */
interface Place {
  /** Folder of the document root and of the files of the server. */
  folder: string;
  /** The document root. */
  files: string;
  port: number;
}

/** How to start a server. */
interface Start {
  command: string;
  arguments: string[];
  /** Configuration, written to `server.conf`. */
  configuration?: string;
}

interface Host {
  name: string;
  /** File without which the host is not installed. */
  needs: string;
  /** Options of the build for a path. */
  options(base: string): string[];
  start(place: Place): Start;
  /** Returns true if the host shows the site's own 404 page below this path. */
  hasMissing(base: string): boolean;
}

/** Options for compressed copies: below a path, so that pages without them are tested, too. */
const compressed = (base: string) => (base === '/' ? [] : ['--precompress']);

/** Modules of Apache. */
const APACHE = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'filter', 'deflate', 'rewrite'];

const HOSTS: Host[] = [
  {
    name: 'nginx',
    needs: '/usr/sbin/nginx',
    options: (base) => ['--host', 'nginx', ...compressed(base)],
    hasMissing: () => true,
    start: ({ folder, files, port }) => ({
      command: '/usr/sbin/nginx',
      arguments: ['-e', join(folder, 'log'), '-c', join(folder, 'server.conf')],
      configuration: `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/log; events {}
        http {
          include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
          ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
          server { listen 127.0.0.1:${port}; root ${files}; include ${folder}/site.nginx.conf; }
        }`,
    }),
  },
  {
    name: 'Apache',
    needs: '/usr/sbin/apache2',
    options: (base) => ['--host', 'apache', ...compressed(base)],
    hasMissing: () => true,
    start: ({ folder, files, port }) => ({
      command: '/usr/sbin/apache2',
      arguments: ['-X', '-f', join(folder, 'server.conf')],
      configuration: `${APACHE.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
        ServerName 127.0.0.1
        Listen 127.0.0.1:${port}
        DefaultRuntimeDir ${folder}
        PidFile ${folder}/pid
        ErrorLog ${folder}/log
        User www-data
        Group www-data
        TypesConfig /etc/mime.types
        DocumentRoot ${files}
        <Directory ${files}>
          AllowOverride FileInfo
          Require all granted
        </Directory>`,
    }),
  },
  {
    name: 'lighttpd',
    needs: '/usr/sbin/lighttpd',
    options: () => ['--host', 'lighttpd'],
    hasMissing: () => true,
    start: ({ folder, files, port }) => ({
      command: '/usr/sbin/lighttpd',
      arguments: ['-D', '-f', join(folder, 'server.conf')],
      configuration: `server.modules = ( "mod_indexfile", "mod_access" )
        server.document-root = "${files}"
        server.bind = "127.0.0.1"
        server.port = ${port}
        include_shell "/usr/share/lighttpd/create-mime.conf.pl"
        include "${folder}/site.lighttpd.conf"`,
    }),
  },
  {
    name: 'serve',
    needs: join(modules, 'serve/build/main.js'),
    options: () => [],
    // Its 404 page is that of the root.
    hasMissing: (base) => base === '/',
    start: ({ folder, files, port }) => ({
      command: process.execPath,
      arguments: [join(modules, 'serve/build/main.js'), files, '--listen', `tcp://127.0.0.1:${port}`, '--config', join(folder, 'server.conf'), '--no-port-switching'],
      configuration: '{ "trailingSlash": true }',
    }),
  },
  {
    name: 'sirv',
    needs: join(modules, 'sirv-cli/bin.js'),
    options: () => [],
    // Its responses for missing addresses have no content.
    hasMissing: () => false,
    start: ({ files, port }) => ({
      command: process.execPath,
      arguments: [join(modules, 'sirv-cli/bin.js'), files, '--host', '127.0.0.1', '--port', `${port}`, '--quiet'],
    }),
  },
];

/** Builds the shipped site for a host below a path. */
async function build(host: Host, base: string): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'seloste-host-'));
  // Servers drop their privileges.
  await chmod(folder, 0o755);
  const port = await freePort();
  const source = join(folder, 'source');
  await mkdir(source);
  await cp(join(root, 'content'), join(source, 'content'), { recursive: true });
  if (existsSync(join(root, 'public'))) {
    await cp(join(root, 'public'), join(source, 'public'), { recursive: true });
  }
  const settings = join(source, 'content/site.yaml');
  await writeFile(settings, `${await readFile(settings, 'utf8')}url: http://127.0.0.1:${port}${base}\n`);
  const out = join(folder, 'site');
  await promisify(execFile)(program, ['build', source, '--out', out, '--widgets', widgets, ...host.options(base)]);
  const files = join(folder, 'root');
  await cp(out, join(files, base), { recursive: true });
  return { folder, files, port };
}

/** Starts a server and waits until it answers. */
async function serve(host: Host, place: Place): Promise<ChildProcess> {
  const start = host.start(place);
  if (start.configuration !== undefined) {
    await writeFile(join(place.folder, 'server.conf'), start.configuration);
  }
  const server = spawn(start.command, start.arguments, { stdio: ['ignore', 'ignore', 'inherit'], cwd: place.folder });
  await expect(async () => {
    expect(server.exitCode).toBeNull();
    await fetch(`http://127.0.0.1:${place.port}/`);
  }).toPass({ timeout: 20_000, intervals: [50] });
  return server;
}

for (const host of HOSTS) {
  for (const base of ['/', '/tietosuoja/']) {
    test(`pages work on ${host.name} at ${base}`, async ({ page, watch }) => {
      if (!existsSync(host.needs)) {
        console.warn(`warning: ${host.name} is not installed; pages on it were NOT tested`);
      }
      test.skip(!existsSync(host.needs), `${host.name} is not installed`);
      const place = await build(host, base);
      const server = await serve(host, place);
      try {
        const address = `http://127.0.0.1:${place.port}${base}`;
        const types = new Map<string, string>();
        page.on('response', (response) => {
          types.set(new URL(response.url()).pathname.replace(/.*\./, ''), response.headers()['content-type'] ?? '');
        });
        const accent = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'));
        // By links, as a visitor: some of these servers do not redirect to folders.
        await page.goto(address);
        expect(await accent()).not.toBe('');
        await page.locator('main a[href$="xcure/"]').first().click();
        await expect(page).toHaveURL(`${address}xcure/`);
        await expectAsked(page);
        expect(await accent()).not.toBe('');
        await choice(page, 'accept-all').click();
        await expect(dialog(page)).toHaveCount(0);
        await page.reload();
        await expectNotAsked(page);
        await page.goto(`${address}en/xcure/`);
        await expectNotAsked(page);
        await startForm(page);
        await box(page, 'access').check();
        await expect(message(page)).toContainText('Article 15');
        expect(types.get('wasm')).toBe('application/wasm');
        if (host.hasMissing(base)) {
          watch.expect(/status of 404/);
          const missing = await page.goto(`${address}missing/page`);
          expect(missing?.status()).toBe(404);
          expect(await accent()).not.toBe('');
          await page.locator('main a').first().click();
          await expect(page).toHaveURL(address);
        }
      } finally {
        const end = once(server, 'exit');
        // At SIGTERM, `serve` would wait for connections that the open page keeps ready
        // (findings/node-close-waits-for-unused-connections.sh).
        server.kill('SIGKILL');
        await end;
        await rm(place.folder, { recursive: true });
      }
    });
  }
}
