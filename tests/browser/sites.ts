// The tested sites: the shipped one, each fixture site and the gallery of components, each on its own port.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Number of ports for the tests of one clone. */
const PORTS = 20;
/**
 * The port of the shipped site; the fixture sites follow, in the order of their names. It comes from the path of this
 * clone, so that two clones can be tested at the same time, and is below the ports that a machine gives out by itself.
 */
const FIRST_PORT = 20_000 + (createHash('sha256').update(root).digest().readUInt32BE() % 600) * PORTS;

/** The program that serves the sites, set by `cargo xtask test browser`. */
export const program = process.env.SELOSTE_PROGRAM ?? join(root, 'target/release/seloste');

/** A built site and the address it is served at. */
export interface Site {
  /** `shipped`, or the name of a folder in `tests/sites`. */
  name: string;
  /** The folder that is served. */
  folder: string;
  /** The port of this machine. */
  port: number;
  /** Base path of the site; starts and ends with a slash. */
  base: string;
}

/** Returns the path of `url` in a site's `site.yaml`. */
function baseOf(source: string): string {
  const settings = readFileSync(join(source, 'content/site.yaml'), 'utf8');
  const stated = /^url:\s*['"]?https?:\/\/[^\/'"\s]+(\/[^'"\s#]*)/m.exec(settings);
  return stated ? stated[1].replace(/\/*$/, '/') : '/';
}

function find(): Site[] {
  const built = process.env.SELOSTE_SITES ?? join(root, 'target/sites');
  const dist = process.env.SELOSTE_DIST ?? join(root, 'dist');
  const gallery = process.env.SELOSTE_GALLERY ?? join(root, 'target/gallery');
  const entries = existsSync(built) ? readdirSync(built, { withFileTypes: true }) : [];
  // Beside each site is the manifest of its build.
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  const fixtures = names.map((name, index) => ({
    name,
    folder: join(built, name),
    port: FIRST_PORT + 1 + index,
    base: baseOf(join(root, 'tests/sites', name)),
  }));
  return [
    { name: 'shipped', folder: dist, port: FIRST_PORT, base: baseOf(root) },
    ...fixtures,
    // The same files under a path unknown to the build.
    { name: 'moved', folder: dist, port: FIRST_PORT + 1 + fixtures.length, base: '/x/y/' },
    // The tests of the engines do without it.
    ...(existsSync(gallery) ? [{ name: 'gallery', folder: gallery, port: FIRST_PORT + 2 + fixtures.length, base: '/' }] : []),
  ];
}

/**
 * All sites: the shipped one, the fixture sites, `moved`, which is the shipped one under another path, and `gallery`, the
 * examples of all components.
 */
export const sites = find();

/** Returns the URL of a site's front page: `address('shipped')`, `address('services')`. */
export function address(name: string): string {
  const site = sites.find((site) => site.name === name);
  if (!site) {
    throw new Error(`there is no site ${name}; there are ${sites.map((site) => site.name).join(', ')}`);
  }
  return `http://127.0.0.1:${site.port}${site.base}`;
}

/** The owner's page, which uses the widget from another origin, the site `services`. */
export const owner = { port: FIRST_PORT + PORTS - 1, address: `http://127.0.0.1:${FIRST_PORT + PORTS - 1}/` };
