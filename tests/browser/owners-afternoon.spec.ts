// docs/owners-afternoon.md, step by step: its commands, its changes of the notice and of the shop.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { program } from './sites.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A block of the document, or keys to delete from the notice. */
type Step = { kind: 'sh' | 'yaml' | 'diff' | 'delete'; text: string };

/** Returns the steps of the document in their order. */
function steps(document: string): Step[] {
  const found = document.matchAll(/^```(sh|yaml|diff)\n([\s\S]*?)^```$|^Delete the keys ([^:]*):/gm);
  return [...found].map(([, kind, text, keys]) => (keys ? { kind: 'delete', text: keys } : { kind, text }) as Step);
}

/** Removes a key and what is below it from YAML. */
const without = (yaml: string, key: string) => yaml.replace(new RegExp(`^${key}:.*\n(?:[ #].*\n)*`, 'm'), '');

test('all steps run without an error or a warning', async () => {
  test.setTimeout(120_000);
  const folder = await mkdtemp(join(tmpdir(), 'seloste-afternoon-'));
  await cp(join(root, 'tests/afternoon/before'), join(folder, 'shop'), { recursive: true });
  const server = spawn('node', [join(root, 'tests/afternoon/server.mjs'), join(folder, 'shop')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = (await once(createInterface({ input: server.stdout }), 'line')) as [string];
  const run = (words: string[]) =>
    new Promise<{ code: number; out: string }>((resolve) => {
      const child = execFile(program, words, { cwd: folder }, (error, out, err) =>
        resolve({ code: Number(error?.code ?? 0), out: out + err }),
      );
      child.stdin?.end();
    });
  const notice = 'notices/content/notices/shop.yaml';
  const edit = async (path: string, change: (text: string) => string) =>
    writeFile(join(folder, path), change(await readFile(join(folder, path), 'utf8')));

  const commands = [];
  for (const { kind, text } of steps(await readFile(join(root, 'docs/owners-afternoon.md'), 'utf8'))) {
    if (kind === 'delete') {
      await rm(join(folder, 'shop/privacy.html'), { force: true });
      for (const [, key] of text.matchAll(/`(\w+)`/g)) await edit(notice, (yaml) => without(yaml, key));
    } else if (kind === 'yaml') {
      expect(text.split('\n')[0]).toBe(`# ${notice}`);
      // Each key replaces the one of the draft.
      for (const [key] of text.matchAll(/^\w+(?=:)/gm)) await edit(notice, (yaml) => without(yaml, key));
      await edit(notice, (yaml) => yaml + text.slice(text.indexOf('\n') + 1));
    } else if (kind === 'diff') {
      const [heading, ...lines] = text.trimEnd().split('\n');
      const side = (other: string) => lines.filter((line) => !line.startsWith(other)).map((line) => `${line.slice(1)}\n`).join('');
      const pattern = heading.slice('--- '.length);
      const pages = (await readdir(join(folder, dirname(pattern)))).filter((name) => name.endsWith('.html'));
      const paths = pattern.endsWith('/*.html') ? pages.map((name) => join(dirname(pattern), name)) : [pattern];
      let changed = 0;
      for (const path of paths) {
        await edit(path, (before) => {
          const after = before.replace(side('+'), () => side('-'));
          changed += Number(after !== before);
          return after;
        });
      }
      expect(changed, text).toBeGreaterThan(0);
    } else {
      const line = text.trim();
      const words = line.split(' ').slice(1);
      commands.push(words[0]);
      // The scan of the shop before any change would take as long as the one at the end.
      if (words.includes('--draft')) continue;
      const isLast = words[0] === 'scan' || (words[0] === 'check' && commands.filter((word) => word === 'check').length === 2);
      if (isLast) words.push('--deny', 'warning');
      if (words[0] === 'scan') {
        words.push('--browser-option', `--host-resolver-rules=MAP * 127.0.0.1:${port}`);
        words.push('--browser-option', '--ignore-certificate-errors');
      }
      const { code, out } = await run(words);
      // Before the notice is complete, the check finds errors.
      expect(code, `${line}\n${out}`).toBe(words[0] === 'check' && !isLast ? 1 : 0);
      if (words[0] === 'scan') {
        expect(out).toContain('before any choice, after refusing, after accepting, after withdrawing');
      }
    }
  }
  expect(commands).toEqual(['new', 'scan', 'check', 'check', 'build', 'scan']);
  server.kill();
  await rm(folder, { recursive: true, force: true });
});
