// WebKitGTK by WebDriver: https://www.w3.org/TR/webdriver2/
import { mkdtempSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { type Engine, Folder, PageError, Program, type Session, type Settings, pause } from './session.ts';
import { freePort } from '../ports.ts';

/** The window around the engine. */
const WINDOW = fileURLToPath(new URL('webkit-window.mjs', import.meta.url));

/** A failure that the driver reports. */
class DriverError extends Error {
  constructor(readonly kind: string, message: string) {
    super(`${kind}: ${message}`);
  }
}

/** Starts a virtual display. The driver and the engine start with each page. */
export async function startWebKit({ dark }: Settings): Promise<Engine> {
  const folder = new Folder();
  const display = new Program('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp']);
  const environment = {
    DISPLAY: `:${await display.line(/^(\d+)$/)}`,
    GDK_BACKEND: 'x11',
    HOME: folder.path,
    XDG_RUNTIME_DIR: folder.path,
    // There is neither a session bus nor a screen reader.
    GSETTINGS_BACKEND: 'memory',
    NO_AT_BRIDGE: '1',
  };
  return {
    saved: folder.saved,
    open: () => {
      const data = mkdtempSync(join(folder.path, 'data-'));
      return openPage(environment, [data, folder.saved, dark ? 'dark' : 'light']);
    },
    stop: async () => {
      await display.stop();
      folder.delete();
    },
  };
}

/** Starts the driver and the window, and opens a page in it. */
async function openPage(environment: Record<string, string>, settings: string[]): Promise<Session> {
  const messages: string[] = [];
  const port = await freePort();
  const driver = new Program('WebKitWebDriver', [`--port=${port}`], environment, (line) => {
    if (/CONSOLE (?:[A-Z]+ )*(?:ERROR|WARN)/.test(line)) {
      messages.push(line);
    }
  });
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null };
    if (!answer.ok) {
      throw new DriverError(value?.error ?? answer.statusText, value?.message ?? '');
    }
    return value;
  };
  for (const end = Date.now() + 30_000; !(await send('GET', '/status').then(() => true, () => false));) {
    if (Date.now() > end) {
      await driver.stop();
      throw new Error(`WebKitWebDriver does not answer:\n${driver.lines.join('\n')}`);
    }
    await pause(20);
  }
  const options = { 'webkitgtk:browserOptions': { binary: 'gjs', args: ['-m', WINDOW, ...settings] } };
  const { sessionId } = (await send('POST', '/session', { capabilities: { alwaysMatch: options } })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  return {
    messages,
    async goto(url) {
      await send('POST', `${session}/url`, { url });
    },
    async call(source, args) {
      try {
        const script = `return (${source}).apply(null, arguments)`;
        return String(await send('POST', `${session}/execute/sync`, { script, args: [JSON.stringify(args)] }));
      } catch (error) {
        const isThrown = error instanceof DriverError && error.kind === 'javascript error';
        throw isThrown ? new PageError(error.message) : error;
      }
    },
    async perform(actions) {
      await send('POST', `${session}/actions`, { actions });
    },
    async resize(width, height) {
      await send('POST', `${session}/window/rect`, { width, height });
    },
    close: () => driver.stop(),
  };
}
