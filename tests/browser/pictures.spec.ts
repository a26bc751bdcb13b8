// Pictures of a notice: layout at every width and direction, and their text in the accessibility tree.
import { type Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './helpers.ts';
import { address } from './sites.ts';

/** A notice with all pictures, in the language with the longest words. */
const NOTICE = `${address('current-shop')}customers/`;

/** Returns parts of the pictures that overlap or are outside their picture. Runs in the page. */
function misplaced(): string[] {
  const faults: string[] = [];
  const name = (element: Element) => `${element.getAttribute('class') ?? element.localName} “${element.textContent.trim().slice(0, 30)}”`;
  const check = (frame: Element, parts: Element[]) => {
    const outer = frame.getBoundingClientRect();
    // The text of a mark may exceed its scale by less than the margin of the page.
    const overhang = 9;
    const boxes = parts
      .map((part) => ({ part, box: part.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    for (const [index, { part, box }] of boxes.entries()) {
      if (box.left < outer.left - overhang || box.right > outer.right + overhang || box.top < outer.top - 1 || box.bottom > outer.bottom + 1) {
        faults.push(`${name(part)} is outside`);
      }
      for (const { part: other, box: second } of boxes.slice(index + 1)) {
        const wide = Math.min(box.right, second.right) - Math.max(box.left, second.left);
        const high = Math.min(box.bottom, second.bottom) - Math.max(box.top, second.top);
        if (wide > 1 && high > 1) {
          faults.push(`${name(part)} and ${name(other)} overlap by ${Math.round(wide)} x ${Math.round(high)} px`);
        }
      }
    }
  };
  const all = (frame: Element, selector: string) => [...frame.querySelectorAll(selector)];
  for (const flow of document.querySelectorAll('.flow')) {
    check(flow, all(flow, 'figcaption, li, .flow__label, .flow__zone-label, .flow__facts, .flow__arrow'));
  }
  for (const periods of document.querySelectorAll('.periods')) {
    check(periods, all(periods, 'figcaption, li > div, li > svg, .periods__scale text, p'));
    for (const row of all(periods, 'li > svg')) {
      const { left, right } = row.getBoundingClientRect();
      for (const bar of all(row, 'rect, path')) {
        const box = bar.getBoundingClientRect();
        if (box.left < left - 2 || box.right > right + 2) {
          faults.push('a bar leaves its row');
        }
      }
    }
  }
  for (const matrix of document.querySelectorAll('.matrix')) {
    if (matrix.scrollWidth > matrix.clientWidth) {
      faults.push(`the matrix is ${matrix.scrollWidth - matrix.clientWidth} px wider than its frame`);
    }
  }
  return faults;
}

async function expectInPlace(page: Page, state: string): Promise<void> {
  await expectNoSidewaysScroll(page, state);
  expect.soft(await page.evaluate(misplaced), state).toEqual([]);
}

test('parts of pictures do not overlap at any width, in any direction', async ({ page }) => {
  await page.goto(NOTICE);
  await expect(page.locator('figure.flow, figure.periods, .matrix')).toHaveCount(3);
  for (const direction of ['ltr', 'rtl']) {
    await page.locator('html').evaluate((html, dir) => { html.setAttribute('dir', dir); }, direction);
    for (const width of [320, 480, 640, 800, 1024, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      await expectInPlace(page, `${width} px, ${direction}`);
    }
  }
});

test('pictures have room for many and long names', async ({ page }) => {
  await page.goto(NOTICE);
  await page.evaluate(() => {
    const long = 'Arbeitnehmerüberlassungsgesetzesänderungsverordnung';
    for (const list of document.querySelectorAll('.flow ul')) {
      while (list.children.length < 40) {
        list.append(list.children[0].cloneNode(true));
      }
    }
    document.querySelectorAll('.flow li, .periods b').forEach((part, index) => {
      part.textContent = index % 3 ? `${long} ${index}` : `Lentokonesuihkuturbiinimoottoriapumekaanikko ja ${long.toLowerCase()}`;
    });
  });
  for (const width of [320, 640, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectInPlace(page, `${width} px`);
  }
});

test('facts in pictures are in the accessibility tree once', async ({ page }) => {
  await page.goto(NOTICE);
  const names = ['Esimerkkitilit Oy', 'Esimerkkipaino Oy'];
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const section = page.locator('section[aria-labelledby=recipients]');
    const tree = await section.ariaSnapshot();
    for (const name of names) {
      expect(tree.split(name).length - 1, `${name} at ${width} px`).toBe(1);
    }
    // The table of purposes is a table of the same text, whether its marks or its names are visible.
    const purpose = page.getByRole('table').getByRole('row', { name: 'Kirjanpito' }).first();
    await expect(purpose.getByRole('rowheader')).toHaveText('Kirjanpito');
    await expect(purpose.getByRole('cell', { name: 'Lakisääteinen velvoite' })).toHaveCount(1);
    await expect(purpose.getByRole('cell', { name: 'Maksutiedot' })).toHaveCount(1);
    await expect(purpose.getByRole('cell', { name: 'Suostumus' })).toHaveCount(0);
    await expectAccessible(page, `${width} px`, { part: 'main' });
  }
});

test('the table of purposes has marks on wide screens and names on narrow ones', async ({ page }) => {
  await page.goto(NOTICE);
  const basis = page.locator('.matrix__mark', { hasText: 'Lakisääteinen velvoite' }).locator('span').first();
  const label = () => basis.locator('..').evaluate((cell) => getComputedStyle(cell, '::before').content);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await basis.evaluate((text) => getComputedStyle(text).clipPath)).toBe('none');
  expect(await label()).toContain('Oikeusperuste');
  await expect(page.locator('.matrix__name').first()).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await basis.evaluate((text) => getComputedStyle(text).clipPath)).not.toBe('none');
  expect(await label()).toBe('""');
  await expect(page.locator('.matrix__name').first()).toBeVisible();
});
