// A page as a visitor uses it: waits until something can be clicked, then clicks it.
import { expect } from '@playwright/test';
import { PageError, type Session, pause } from './session.ts';

/** Maximum time to wait for an element, in milliseconds. */
const TIMEOUT = 10_000;

/** Codes of keys without a character, as WebDriver defines them. */
const KEYS: Record<string, string> = {
  Shift: '\uE008', Control: '\uE009', Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', End: '\uE010', Space: ' ',
};

/** Position of an element, as `locate` returns it. */
interface Place {
  x: number;
  y: number;
  /** Why it cannot be clicked, or an empty string. */
  problem: string;
}

export class Tab {
  constructor(private readonly session: Session) {}

  /** Errors and warnings in the console. */
  get messages(): string[] {
    return this.session.messages;
  }

  /** Loads a URL. */
  async goto(url: string): Promise<void> {
    await this.session.goto(url);
  }

  /** Loads the page again. */
  async reload(): Promise<void> {
    await this.goto(await this.run(() => location.href));
  }

  /** Calls a function in the page and returns its result. Waits if the page is being replaced. */
  async run<T, A extends unknown[]>(f: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    const source = `async (args) => JSON.stringify({ result: await (${String(f)})(...JSON.parse(args)) })`;
    for (const end = Date.now() + TIMEOUT; ;) {
      try {
        return (JSON.parse(await this.session.call(source, args)) as { result: Awaited<T> }).result;
      } catch (error) {
        if (error instanceof PageError || Date.now() > end) {
          throw error;
        }
        await pause(50);
      }
    }
  }

  /** Sets the size of the viewport. */
  async resize(width: number, height: number): Promise<void> {
    await this.session.resize(width, height);
    await expect.poll(() => this.run(() => [innerWidth, innerHeight])).toEqual([width, height]);
  }

  /**
   * Clicks the center of an element, as soon as it is visible and not covered. Clicks again if it has moved away before the
   * press, or between press and release: then there is no click.
   */
  async click(selector: string): Promise<void> {
    let problem = '';
    for (const end = Date.now() + TIMEOUT; Date.now() < end; await pause(50)) {
      const { x, y, ...place } = await this.run(locate, selector);
      problem = place.problem;
      if (problem !== '') {
        continue;
      }
      await this.session.perform([{
        type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      }]);
      if (!await this.run(isMissed)) {
        return;
      }
      problem = 'the click missed it';
    }
    throw new Error(`${selector} cannot be clicked: ${problem}`);
  }

  /** Presses keys one after another: `Tab`, `Shift+Tab`, `a`. */
  async press(...keys: string[]): Promise<void> {
    const actions = keys.flatMap((key) => {
      const codes = (key === '+' ? [key] : key.split('+')).map((name) => KEYS[name] ?? name);
      return [
        ...codes.map((value) => ({ type: 'keyDown', value })),
        ...codes.toReversed().map((value) => ({ type: 'keyUp', value })),
      ];
    });
    await this.session.perform([{ type: 'key', id: 'keyboard', actions }]);
  }

  /** Types text at the caret. */
  async type(text: string): Promise<void> {
    await this.press(...[...text].map((character) => (character === '\n' ? 'Enter' : character)));
  }

  /** Clicks a field and types at its end. */
  async fill(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await expect.poll(() => this.isFocused(selector)).toBe(true);
    await this.press('Control+End');
    await this.type(text);
  }

  /** Scrolls to an element. */
  async scrollTo(selector: string): Promise<void> {
    await this.run((selector) => document.querySelector(selector)!.scrollIntoView({ block: 'center' }), selector);
  }

  /** Moves the focus by script. */
  async focus(selector: string): Promise<void> {
    await this.run((selector) => document.querySelector<HTMLElement>(selector)!.focus(), selector);
  }

  /** Returns true if an element has the focus. */
  isFocused(selector: string): Promise<boolean> {
    return this.run((selector) => document.activeElement?.matches(selector) ?? false, selector);
  }

  /** Returns the number of elements. */
  count(selector: string): Promise<number> {
    return this.run((selector) => document.querySelectorAll(selector).length, selector);
  }

  /** Returns true if an element is rendered and visible. */
  isVisible(selector: string): Promise<boolean> {
    return this.run((selector) => document.querySelector(selector)?.checkVisibility({ visibilityProperty: true }) ?? false, selector);
  }

  /** Returns the text of an element, with collapsed white space; empty if there is none. */
  text(selector: string): Promise<string> {
    return this.run((selector) => (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim(), selector);
  }

  /** Returns an attribute of an element. */
  attribute(selector: string, name: string): Promise<string | null> {
    return this.run((selector, name) => document.querySelector(selector)?.getAttribute(name) ?? null, selector, name);
  }

  /** Returns the value of a field. */
  value(selector: string): Promise<string> {
    return this.run((selector) => document.querySelector<HTMLInputElement>(selector)!.value, selector);
  }

  /** Returns true if a box is checked. */
  isChecked(selector: string): Promise<boolean> {
    return this.run((selector) => document.querySelector<HTMLInputElement>(selector)!.checked, selector);
  }
}

/**
 * Scrolls to an element and returns its center, if it does not move. Runs in the page.
 * From then on `window.missed` is true until the button is pressed and released over the element.
 */
async function locate(selector: string): Promise<Place> {
  const element = document.querySelector(selector);
  if (!element?.checkVisibility({ visibilityProperty: true })) {
    return { x: 0, y: 0, problem: element ? 'it is not visible' : 'it does not exist' };
  }
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  await frame();
  const before = element.getBoundingClientRect();
  await frame();
  await frame();
  const after = element.getBoundingClientRect();
  if (before.x !== after.x || before.y !== after.y || after.width === 0) {
    return { x: 0, y: 0, problem: 'it moves' };
  }
  // A link over several lines has several boxes; this uses the first one.
  const { x, y, width, height } = element.getClientRects()[0];
  const [left, top] = [Math.round(x + width / 2), Math.round(y + height / 2)];
  const isHit = (hit: Element | null) => hit !== null && (element.contains(hit) || hit.closest('label')?.control === element);
  const hit = document.elementFromPoint(left, top);
  // Not the event `click`, which the consent dialog stops. A later call adds its listeners after these, so the last element
  // decides.
  window.missed = true;
  let isPressed = false;
  addEventListener('mousedown', (event) => { isPressed = isHit(event.target as Element); }, { capture: true, once: true });
  addEventListener('mouseup', (event) => { window.missed = !isPressed || !isHit(event.target as Element); }, { capture: true, once: true });
  return { x: left, y: top, problem: isHit(hit) ? '' : `${hit?.outerHTML.slice(0, 80)} covers it` };
}

/**
 * Returns true if the last click did not hit the element. An engine may report an action before the page has handled it, so
 * this waits for a second first. Runs in the page; in a page that the click has loaded, there is no value.
 */
async function isMissed(): Promise<boolean> {
  for (const end = performance.now() + 1000; window.missed === true && performance.now() < end;) {
    await new Promise((done) => { setTimeout(done, 20); });
  }
  return window.missed === true;
}
