// WebKitGTK by WebDriver: https://www.w3.org/TR/webdriver2/
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { type Engine, Folder, PageError, Program, type Session, type Settings, freePort, pause } from './session.ts';

/** The window around the engine. */
const WINDOW = fileURLToPath(new URL('webkit-window.mjs', import.meta.url));

/** A failure that the driver reports. */
class DriverError extends Error {
  constructor(readonly kind: string, message: string) {
    super(`${kind}: ${message}`);
  }
}

/** Starts the driver on a virtual display. The engine itself starts with each page. */
export async function startWebKit({ dark }: Settings): Promise<Engine> {
  const folder = new Folder();
  const display = new Program('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp']);
  let messages: string[] = [];
  const environment = {
    DISPLAY: `:${await display.line(/^(\d+)$/)}`,
    GDK_BACKEND: 'x11',
    HOME: folder.path,
    XDG_RUNTIME_DIR: folder.path,
    SELOSTE_ENGINE_FOLDER: folder.path,
    SELOSTE_ENGINE_DARK: dark ? 'yes' : '',
    // There is no session bus to use.
    GSETTINGS_BACKEND: 'memory',
    NO_AT_BRIDGE: '1',
  };
  // Any free port of the machine: the driver cannot choose one itself.
  const port = await freePort();
  const driver = new Program('WebKitWebDriver', [`--port=${port}`], environment, (line) => {
    if (/CONSOLE (?:[A-Z]+ )*(?:ERROR|WARN)/.test(line)) {
      messages.push(line);
    }
  });
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}/session${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null };
    if (!answer.ok) {
      throw new DriverError(value?.error ?? answer.statusText, value?.message ?? '');
    }
    return value;
  };
  for (let tries = 0; ; tries += 1) {
    const answers = await fetch(`http://127.0.0.1:${port}/status`).then(() => true, () => false);
    if (answers) {
      break;
    }
    if (tries > 200) {
      throw new Error(`WebKitWebDriver does not answer:\n${driver.lines.join('\n')}`);
    }
    await pause(50);
  }
  return {
    saved: folder.saved,
    open: async () => {
      messages = [];
      for (const kind of ['data', 'cache']) {
        rmSync(join(folder.path, kind), { recursive: true, force: true });
      }
      return openWindow(send, messages);
    },
    stop: async () => {
      await driver.stop();
      await display.stop();
      folder.delete();
    },
  };
}

async function openWindow(send: (method: string, path: string, body?: object) => Promise<unknown>, messages: string[]): Promise<Session> {
  const options = { 'webkitgtk:browserOptions': { binary: 'gjs', args: ['-m', WINDOW] } };
  const { sessionId } = (await send('POST', '', { capabilities: { alwaysMatch: options } })) as { sessionId: string };
  const path = `/${sessionId}`;
  return {
    messages,
    async goto(url) {
      await send('POST', `${path}/url`, { url });
    },
    async call(source, args) {
      try {
        const script = `return (${source}).apply(null, arguments)`;
        return String(await send('POST', `${path}/execute/sync`, { script, args: [JSON.stringify(args)] }));
      } catch (error) {
        const isThrown = error instanceof DriverError && error.kind === 'javascript error';
        throw isThrown ? new PageError(error.message) : error;
      }
    },
    async perform(actions) {
      await send('POST', `${path}/actions`, { actions });
    },
    async resize(width, height) {
      await send('POST', `${path}/window/rect`, { width, height });
    },
    async close() {
      await send('DELETE', path);
    },
  };
}
