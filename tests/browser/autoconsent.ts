// Runs DuckDuckGo's autoconsent, which answers consent dialogs, in a page as its own tests do.
import type { Frame, Page } from '@playwright/test';

/** A message of the program. */
interface Message {
  type: string;
  id?: string;
  code?: string;
  cmp?: string;
  result?: boolean;
  state?: { findCmpAttempts?: number };
}

/** The messages of the program about a page. */
export class Answer {
  readonly messages: Message[] = [];

  /** Returns the last message of this type. */
  last(type: string): Message | undefined {
    return this.messages.filter((message) => message.type === type).at(-1);
  }

  /** Number of searches of the page for a dialog that it has begun; every second one is for known words, too. */
  get searches(): number {
    return this.last('report')?.state?.findCmpAttempts ?? 0;
  }

  /** Result of its self test; undefined until it has run. */
  get selfTest(): boolean | undefined {
    return this.last('selfTestResult')?.result;
  }
}

/** Settings of the program. */
interface Settings {
  /** Refuse or accept. */
  action: 'optOut' | 'optIn';
  /** Its rules; without a rule it searches for known words. */
  rules: unknown[];
}

/** Adds the program to each document that `page` opens from now on. */
export async function runAutoconsent(page: Page, { action, rules }: Settings): Promise<Answer> {
  const answer = new Answer();
  const send = (frame: Frame, message: unknown) =>
    frame.evaluate((message) => window.autoconsentReceiveMessage(message), message);
  await page.exposeBinding('autoconsentSendMessage', async ({ frame }, message: Message) => {
    answer.messages.push(message);
    switch (message.type) {
      case 'init':
        await send(frame, {
          type: 'initResp',
          config: {
            enabled: true,
            autoAction: action,
            disabledCmps: [],
            enablePrehide: false,
            enableCosmeticRules: true,
            enableGeneratedRules: true,
            detectRetries: 20,
            isMainWorld: false,
            enableHeuristicDetection: rules.length === 0,
            heuristicMode: 'reject',
            logs: {},
          },
          rules: { autoconsent: rules },
        });
        break;
      case 'eval':
        await send(frame, { type: 'evalResp', id: message.id, result: await frame.evaluate(message.code ?? '') });
        break;
      case 'optOutResult':
        await send(frame, { type: 'selfTest' });
        break;
    }
  });
  await page.addInitScript({ path: 'node_modules/@duckduckgo/autoconsent/dist/autoconsent.playwright.js' });
  return answer;
}
