// The interface of an engine for the tests: one page without cookies.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Settings of a browser that pages can detect. */
export interface Settings {
  /** True if the visitor prefers dark colors. */
  dark?: boolean;
  /** True if Global Privacy Control is switched on. Only Firefox has it. */
  signal?: boolean;
}

/** A page of an engine, with storage of its own. */
export interface Session {
  /** Errors and warnings in the console, in order. */
  readonly messages: string[];
  /** Loads a URL and waits for its `load` event. */
  goto(url: string): Promise<void>;
  /** Calls a function in the page. It must return text. */
  call(source: string, args: unknown[]): Promise<string>;
  /** Performs input actions, as WebDriver defines them. */
  perform(actions: object[]): Promise<void>;
  /** Sets the size of the viewport in pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Closes the page and deletes its storage. */
  close(): Promise<void>;
}

/** A running engine. */
export interface Engine {
  /** The folder that downloads and printed pages are saved to. */
  readonly saved: string;
  /** Opens a page. */
  open(): Promise<Session>;
  /** Ends the engine's processes and deletes its files. */
  stop(): Promise<void>;
}

/** An exception that the page threw. Other failures of `call` mean that the page was being replaced. */
export class PageError extends Error {}

/** A program that is ended together with its own child processes. */
export class Program {
  /** The lines that it has printed. */
  readonly lines: string[] = [];
  private readonly process: ChildProcess;
  private readonly ended: Promise<void>;

  constructor(command: string, args: string[], environment: Record<string, string> = {}, listen = (_line: string) => {}) {
    this.process = spawn(command, args, {
      // A group of its own, so that `stop` reaches all processes of a browser.
      detached: true,
      env: { ...process.env, TZ: 'Europe/Helsinki', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.ended = new Promise((done) => {
      this.process.once('exit', () => done());
      this.process.once('error', (error) => {
        this.lines.push(error.message);
        done();
      });
    });
    process.once('exit', this.kill);
    for (const stream of [this.process.stdout!, this.process.stderr!]) {
      createInterface(stream).on('line', (line) => {
        this.lines.push(line);
        listen(line);
      });
    }
  }

  /** Waits for a line that matches and returns its first group. */
  async line(wanted: RegExp, seconds = 60): Promise<string> {
    for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
      const found = this.lines.map((line) => wanted.exec(line)).find(Boolean);
      if (found) {
        return found[1];
      }
      if (this.process.exitCode !== null || this.process.pid === undefined) {
        break;
      }
      await pause(20);
    }
    await this.stop();
    throw new Error(`${this.process.spawnfile} printed no line that matches ${wanted}:\n${this.lines.join('\n')}`);
  }

  /** Ends the program and its child processes. */
  async stop(): Promise<void> {
    this.kill();
    process.off('exit', this.kill);
    await this.ended;
  }

  private readonly kill = (): void => {
    if (this.process.pid !== undefined) {
      try {
        process.kill(-this.process.pid, 'SIGKILL');
      } catch {
        // It has ended already.
      }
    }
  };
}

/** A temporary folder with a folder `saved`. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'seloste-engine-'));
  readonly saved = join(this.path, 'saved');

  constructor() {
    mkdirSync(this.saved);
  }

  delete(): void {
    // Processes that have just been ended may still write.
    rmSync(this.path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Waits. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
