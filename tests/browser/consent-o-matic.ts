// Executes rules of Consent-O-Matic. The program is a browser extension that is in no package registry, so this follows
// its documentation: https://github.com/cavi-au/Consent-O-Matic (rules, actions).
import type { Page } from '@playwright/test';

/** The user's settings: for each kind of purpose, whether it is allowed. */
export type Settings = Partial<Record<'A' | 'B' | 'D' | 'E' | 'F' | 'X', boolean>>;

interface Target {
  selector: string;
  displayFilter?: boolean;
}

interface Matcher {
  type: string;
  target: Target;
}

/** An action, with the members of all kinds. */
interface Action {
  type: string;
  target: Target;
  actions: Action[];
  trueAction?: Action;
  falseAction?: Action;
  consents: {
    type: keyof Settings;
    matcher: Matcher;
    toggleAction?: Action;
    trueAction: Action;
    falseAction: Action;
  }[];
}

/** A rule: how to detect the dialog, and the actions of each step. */
export interface Rule {
  detectors: { presentMatcher: Matcher[]; showingMatcher: Matcher[] }[];
  methods: { name: string; action?: Action }[];
}

/** Waits until a detector of the rule finds the dialog, then executes the rule. Returns the steps that have an action. */
export async function runRule(page: Page, rule: Rule, settings: Settings): Promise<string[]> {
  // The program checks after each change of the page, for five seconds.
  const shows = rule.detectors.map((detector) => [detector.presentMatcher, detector.showingMatcher]);
  await page.waitForFunction(
    (detectors) =>
      detectors.some((matchers) =>
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
      const find = (target: Target): HTMLElement | null =>
        [...document.querySelectorAll<HTMLElement>(target.selector)].find(
          (element) => target.displayFilter === undefined || (element.offsetHeight !== 0) === target.displayFilter,
        ) ?? null;
      const matches = (matcher: Matcher): boolean => {
        const found = find(matcher.target);
        switch (matcher.type) {
          case 'css':
            return found !== null;
          case 'checkbox':
            return (found as HTMLInputElement | null)?.checked === true;
          default:
            throw new Error(`unknown matcher ${matcher.type}`);
        }
      };
      const act = async (action: Action): Promise<void> => {
        switch (action.type) {
          case 'click':
            find(action.target)?.click();
            break;
          case 'list':
            for (const one of action.actions) await act(one);
            break;
          case 'ifcss':
            {
              const next = find(action.target) ? action.trueAction : action.falseAction;
              if (next) await act(next);
            }
            break;
          case 'hide':
            find(action.target)?.style.setProperty('opacity', '0', 'important');
            break;
          case 'consent':
            for (const { type, matcher, toggleAction, trueAction, falseAction } of action.consents) {
              const allowed = settings[type] === true;
              if (toggleAction) {
                if (matches(matcher) !== allowed) await act(toggleAction);
              } else {
                await act(allowed ? trueAction : falseAction);
              }
            }
            break;
          default:
            throw new Error(`unknown action ${action.type}`);
        }
      };
      const taken: string[] = [];
      for (const step of ['HIDE_CMP', 'OPEN_OPTIONS', 'DO_CONSENT', 'SAVE_CONSENT']) {
        const method = rule.methods.find((method) => method.name === step);
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
