// DuckDuckGo's program that answers consent banners, run in a page as its own tests run it.
import type { Frame, Page } from '@playwright/test';

/** What the program has said of a page. */
export class Answer {
  /** Everything it said, in order. */
  readonly said: any[] = [];

  /** The last message of this kind. */
  last(type: string): any {
    return this.said.filter((message) => message.type === type).at(-1);
  }

  /** Whether its test of its own work holds; nothing until it has been made. */
  get selfTest(): boolean | undefined {
    return this.last('selfTestResult')?.result;
  }
}

/** How the program is to answer. */
interface Way {
  /** Refuse or accept. */
  action: 'optOut' | 'optIn';
  /** The rules it knows; without one it goes by the words that it reads. */
  rules: unknown[];
}

/** Puts the program into each page that `page` opens from now on. */
export async function answering(page: Page, { action, rules }: Way): Promise<Answer> {
  const answer = new Answer();
  const tell = (frame: Frame, message: unknown) =>
    frame.evaluate((message) => (window as any).autoconsentReceiveMessage(message), message);
  await page.exposeBinding('autoconsentSendMessage', async ({ frame }, message) => {
    answer.said.push(message);
    switch (message.type) {
      case 'init':
        await tell(frame, {
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
        await tell(frame, { type: 'evalResp', id: message.id, result: await frame.evaluate(message.code) });
        break;
      case 'optOutResult':
        await tell(frame, { type: 'selfTest' });
        break;
    }
  });
  await page.addInitScript({ path: 'node_modules/@duckduckgo/autoconsent/dist/autoconsent.playwright.js' });
  return answer;
}
