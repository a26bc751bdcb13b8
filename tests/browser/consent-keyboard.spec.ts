// The consent dialog by keyboard: focus, order and Escape.
import type { Locator } from '@playwright/test';
import { choiceCookies, expectNothingLoaded, NOTHING, stored } from './consent.ts';
import { choice, dialog, expect, expectAsked, expectNotAsked, gated, opener, shipped, test } from './helpers.ts';

test('opening on page load does not move the focus', async ({ page }) => {
  await page.goto(shipped('xcure/'));
  await expectAsked(page);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test('dialog follows the skip link and works by keyboard', async ({ page }) => {
  await page.goto(shipped('xcure/'));
  await expectAsked(page);
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog(page).locator('.seloste-choices__text')).toBeFocused();
  for (const action of ['accept-all', 'reject-all', 'settings']) {
    await page.keyboard.press('Tab');
    await expect(choice(page, action)).toBeFocused();
  }
  // The dialog does not trap the focus: the next tab stop is in the page.
  await page.keyboard.press('Tab');
  await expect(dialog(page).locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(choice(page, 'settings')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page).locator('h3').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog(page).locator('[name=statistics]')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(dialog(page).locator('[name=statistics]')).toBeChecked();
  await choice(page, 'save').focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await page.reload();
  await expectNotAsked(page);
});

test('reopened dialog takes the focus and returns it', async ({ page, context }) => {
  await page.goto(shipped('xcure/'));
  await choice(page, 'reject-all').click();
  await expectNotAsked(page);
  const [before] = await choiceCookies(context);
  for (const leave of ['close', 'Escape', 'accept-all']) {
    await opener(page).focus();
    const at = await page.evaluate(() => window.scrollY);
    await page.keyboard.press('Enter');
    await expect(dialog(page).locator('h2')).toBeFocused();
    await expect(choice(page, 'close')).toBeVisible();
    if (leave === 'Escape') {
      await page.keyboard.press('Escape');
    } else {
      await choice(page, leave).focus();
      await page.keyboard.press('Enter');
    }
    await expect(dialog(page)).toHaveCount(0);
    await expect(opener(page)).toBeFocused();
    expect(Math.abs((await page.evaluate(() => window.scrollY)) - at)).toBeLessThan(2);
    const [after] = await choiceCookies(context);
    if (leave === 'accept-all') {
      expect(after.value).not.toBe(before.value);
    } else {
      expect(after).toEqual(before);
    }
  }
});

test('Escape is not a choice', async ({ page, watch }) => {
  await page.goto(gated('visitors/'));
  await expectAsked(page);
  await page.keyboard.press('Escape');
  for (const action of ['accept-all', 'settings']) {
    await choice(page, action).focus();
    await page.keyboard.press('Escape');
  }
  await choice(page, 'settings').click();
  await dialog(page).locator('[name=statistics]').check();
  await page.keyboard.press('Escape');
  await expectAsked(page);
  await expectNothingLoaded(page, watch.requests);
  expect(await stored(page)).toEqual(NOTHING);
});

test('pressing the footer button twice opens one dialog', async ({ page }) => {
  await page.goto(shipped('xcure/'));
  await expectAsked(page);
  await opener(page).click();
  await opener(page).click();
  await expect(dialog(page)).toHaveCount(1);
  await expect(dialog(page).locator('h2')).toBeFocused();
});

for (const [width, height] of [[320, 256], [320, 480], [640, 320], [1280, 400]]) {
  test(`every button of the dialog is reachable at ${width} × ${height} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(shipped('xcure/'));
    await expectAsked(page);
    const asking = await dialog(page).boundingBox();
    expect(asking!.height).toBeLessThanOrEqual(height * 0.67);
    // Fully visible including the focus ring, and not covered.
    const inSight = (button: Locator) =>
      button.evaluate((element) => {
        const box = element.getBoundingClientRect();
        const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return box.top >= 5 && box.bottom <= window.innerHeight - 5 && element.contains(seen);
      });
    await page.locator('.skip').focus();
    for (const action of ['accept-all', 'reject-all', 'settings']) {
      for (let steps = 0; steps < 4 && !(await choice(page, action).evaluate((it) => it === document.activeElement)); steps += 1) {
        await page.keyboard.press('Tab');
      }
      await expect(choice(page, action)).toBeFocused();
      expect(await inSight(choice(page, action)), action).toBe(true);
    }
    await page.keyboard.press('Enter');
    const box = dialog(page).locator('[name=statistics]');
    await box.focus();
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
    expect(await inSight(box)).toBe(true);
    await choice(page, 'save').focus();
    expect(await inSight(choice(page, 'save'))).toBe(true);
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toHaveCount(0);
  });
}

for (const [width, height] of [[390, 700], [1280, 720]]) {
  test(`dialog does not cover the focused element at ${width} × ${height} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(shipped('futursoft/'));
    await expectAsked(page);
    await page.locator('.contents details').evaluate((part: HTMLDetailsElement) => { part.open = true; });
    await page.locator('.contents a').first().focus();
    const links = await page.locator('.contents a').count();
    // Through the contents and into the notice.
    for (let step = 0; step < links + 12; step += 1) {
      const hidden = await page.evaluate(() => {
        const element = document.activeElement!;
        const box = element.getBoundingClientRect();
        const asking = document.querySelector('#seloste-choices')!.getBoundingClientRect();
        const under = box.right > asking.left && box.left < asking.right && box.bottom > asking.top && box.top < asking.bottom;
        return under || box.bottom < 0 || box.top > window.innerHeight ? element.outerHTML.slice(0, 120) : '';
      });
      expect(hidden).toBe('');
      await page.keyboard.press('Tab');
    }
  });
}
