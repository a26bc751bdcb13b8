// The part of Consent-O-Matic that reads a rule and works a page by it. The program is a browser extension that no
// package registry has, so this follows its documentation: https://github.com/cavi-au/Consent-O-Matic (rules, actions).
import type { Page } from '@playwright/test';

/** What a visitor may have set in the extension: for each kind of purpose, whether it is allowed. */
export type Settings = Partial<Record<'A' | 'B' | 'D' | 'E' | 'F' | 'X', boolean>>;

/** Waits until a detector of the rule sees the dialog, then takes the steps of the rule. Returns those taken. */
export async function work(page: Page, rule: any, settings: Settings): Promise<string[]> {
  // It looks again at each change of the page, for five seconds.
  const shows = rule.detectors.map((detector: any) => [detector.presentMatcher, detector.showingMatcher]);
  await page.waitForFunction(
    (detectors) =>
      detectors.some((matchers: any[]) =>
        matchers.flat().every(({ target }) => {
          const found = document.querySelector<HTMLElement>(target.selector);
          return found && (!target.displayFilter || found.offsetHeight !== 0);
        }),
      ),
    shows,
    { timeout: 5_000 },
  );
  return page.evaluate(
    async ({ rule, settings }) => {
      const find = (target: any): HTMLElement | null =>
        [...document.querySelectorAll<HTMLElement>(target.selector)].find(
          (element) => target.displayFilter === undefined || (element.offsetHeight !== 0) === target.displayFilter,
        ) ?? null;
      const matches = (matcher: any): boolean => {
        const found = find(matcher.target);
        switch (matcher.type) {
          case 'css':
            return found !== null;
          case 'checkbox':
            return (found as HTMLInputElement | null)?.checked === true;
          default:
            throw new Error(`a matcher of the kind ${matcher.type}`);
        }
      };
      const act = async (action: any): Promise<void> => {
        switch (action.type) {
          case 'click':
            find(action.target)?.click();
            break;
          case 'list':
            for (const one of action.actions) await act(one);
            break;
          case 'ifcss':
            await act((find(action.target) ? action.trueAction : action.falseAction) ?? { type: 'list', actions: [] });
            break;
          case 'hide':
            find(action.target)?.style.setProperty('opacity', '0', 'important');
            break;
          case 'consent':
            for (const { type, matcher, toggleAction, trueAction, falseAction } of action.consents) {
              const allowed = (settings as any)[type] === true;
              if (toggleAction) {
                if (matches(matcher) !== allowed) await act(toggleAction);
              } else {
                await act(allowed ? trueAction : falseAction);
              }
            }
            break;
          default:
            throw new Error(`an action of the kind ${action.type}`);
        }
      };
      const taken: string[] = [];
      for (const step of ['HIDE_CMP', 'OPEN_OPTIONS', 'DO_CONSENT', 'SAVE_CONSENT']) {
        const method = rule.methods.find((method: any) => method.name === step);
        if (method?.action) {
          await act(method.action);
          taken.push(step);
        }
      }
      return taken;
    },
    { rule, settings },
  );
}
