import { expect, test, type Page } from '@playwright/test';
import { parseRegister } from '../../src/addresses/parse-register.ts';
import { resolveAddress } from '../../src/addresses/resolve-address.ts';
import { encodeTray } from '../../src/features/tray/tray-code.ts';
import { siteBelow, siteRoot } from './site.ts';
import { drawn, heading, names, notice, ref, rows, said, trayAddress } from './tray/tray-on-page.ts';

const script = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';
const isHit = (page: Page) => page.evaluate(() => 'hit' in window);

test('a thing that is not there is named, stays, and does not keep the rest from working', async ({
  page,
}) => {
  const tray = {
    title: '',
    items: [
      ref('glossary/not-there'),
      ref('glossary/yi-yu-jie-he'),
      ref('documents/eldercare-reform-opinion#s99'),
    ],
  };
  await page.goto(trayAddress(siteBelow(), tray));
  await expect(rows(page).nth(0)).toContainText('本库没有这一项');
  await expect(rows(page).nth(2)).toContainText('documents/eldercare-reform-opinion#s99');
  await expect.poll(() => names(page)).toContain('医育结合');
  await page.getByRole('link', { name: '讲义' }).click();
  await drawn(page);
  await expect(notice(page, 'unknown')).toContainText('有 2 项查无此项，已略去：glossary/not-there、');
  await expect(page.locator('.entry-title')).toHaveText(/医育结合/);
});

test('a thing that is named twice stands once, with both remarks', async ({ page }) => {
  const tray = {
    title: '',
    items: [
      ref('glossary/yi-yu-jie-he', '甲'),
      ref('targets/rural-doctors-licensed-2030'),
      ref('glossary/yi-yu-jie-he', '乙'),
    ],
  };
  await page.goto(trayAddress(siteRoot(), tray));
  await expect(rows(page)).toHaveCount(2);
  await expect(notice(page, 'doubles')).toContainText('有 1 项重复');
  await expect(rows(page).first().getByLabel('备注', { exact: true })).toHaveValue('甲\n乙');
});

test('a renamed thing is followed to its new address', async ({ page }) => {
  // The site's own table, as a register with a renamed entry and a moved paragraph makes it.
  const { register } = parseRegister(
    'glossary/old-name -> glossary/older\nglossary/older -> glossary/yi-yu-jie-he\ndocuments/old -> documents/eldercare-reform-opinion\n',
    'permalinks.txt',
  );
  const table = Object.fromEntries(
    [...register.redirects.keys()].map((from) => [from, resolveAddress(register, from)]),
  );
  await page.route('**/redirects.json', (route) => route.fulfill({ json: table }));
  const tray = { title: '', items: [ref('glossary/old-name', '注'), ref('documents/old#s3-c5-p1')] };
  await page.goto(trayAddress(siteBelow(), tray));
  await expect
    .poll(() => names(page))
    .toEqual(['医育结合', expect.stringContaining('第三部分第（五）条第1段')]);
  await expect(notice(page, 'renamed')).toContainText('glossary/old-name → glossary/yi-yu-jie-he');
  await expect(rows(page).first().getByLabel('备注', { exact: true })).toHaveValue('注');
  await expect(page).toHaveURL(/~g\.yi-yu-jie-he\./);
  await page.goto(trayAddress(siteBelow(), tray, 'handout/'));
  await drawn(page);
  await expect(page.locator('.entry-title').first()).toContainText('医育结合');
});

test('thousands of things are listed by and by, and ordered without delay', async ({ page }) => {
  const items = Array.from({ length: 3000 }, (_, index) =>
    ref(`documents/roundtable-childcare-eldercare#s1-p${index + 1}`),
  );
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(trayAddress(siteRoot(), { title: '', items }));
  await expect(rows(page)).toHaveCount(100);
  await expect(page.locator('[data-count]')).toHaveText('共 3000 项。');
  // However many passages, their text is read once.
  expect(asked.filter((url) => url.includes('/page-data/'))).toHaveLength(1);
  await page.getByRole('button', { name: /^再列 100 项（还有 2900 项）$/ }).click();
  await expect(rows(page)).toHaveCount(200);
  await rows(page).nth(1).locator('[data-up]').click();
  await expect(said(page)).toContainText('第 1 项，共 3000 项');
  await page.reload();
  await expect(page.locator('[data-count]')).toContainText('共 3000 项');
});

test('thousands of things that are not there are counted, a few are named, and the rest works', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const items = Array.from({ length: 1500 }, (_, index) => ref(`glossary/not-there-${index + 1}`));
  await page.goto(
    trayAddress(siteRoot(), { title: '', items: [...items, ref('glossary/yi-yu-jie-he')] }, 'handout/'),
  );
  await drawn(page);
  const words = (await notice(page, 'unknown').textContent()) ?? '';
  expect(words).toContain('有 1500 项查无此项，已略去：glossary/not-there-1、');
  expect(words).toMatch(/glossary\/not-there-20 等。$/);
  await expect(page.locator('.entry-title')).toHaveText(/医育结合/);
});

test('an address that was cut in the middle gives what is left, and says what is lost', async ({ page }) => {
  const tray = {
    title: '一课',
    items: [
      ref('glossary/yi-yu-jie-he'),
      heading('二'),
      ref('glossary/yi-yang-jie-he'),
      ref('targets/rural-doctors-licensed-2030'),
    ],
  };
  const code = encodeTray(tray);
  await page.goto(`${siteRoot()}tray/#${code.slice(0, code.indexOf('yi-yang') + 7)}`);
  await expect(notice(page, 'address')).toHaveText(
    '这个地址不完整，或被改动过。能读的都读出了；末尾少了 1 项；读出的最后一项可能也不完整，请核对。',
  );
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).last()).toContainText('地址在这里被截断');
  await page.goto('about:blank');
  await page.goto(`${siteRoot()}tray/#1.4.ab`);
  await expect(notice(page, 'address')).toContainText('在开头处就被截断');
});

test('a script in the trainer’s words is text everywhere', async ({ page }) => {
  const tray = {
    title: script,
    items: [heading(script), ref('glossary/yi-yu-jie-he', script), { type: 'text', text: script } as const],
  };
  await page.goto(trayAddress(siteBelow(), tray));
  await expect(page.getByLabel('题目')).toHaveValue(script);
  await expect(rows(page).nth(1).getByLabel('备注', { exact: true })).toHaveValue(script);
  for (const view of ['handout/', 'cards/', 'slides/']) {
    await page.goto(trayAddress(siteBelow(), tray, view));
    await drawn(page);
    await expect(page.locator('[data-tray-view]')).toContainText(script);
    expect(await isHit(page), view).toBe(false);
    await expect(page.locator('[data-sheet] :is(img, script)')).toHaveCount(0);
  }
});

test('a link of a colleague does not touch the own tray until it is wished', async ({ page }) => {
  await page.goto(`${siteRoot()}glossary/tuo-yu-fu-wu/`);
  await page.getByRole('button', { name: '收入备课篮' }).click();
  await page.goto(trayAddress(siteRoot(), { title: '同事的', items: [ref('glossary/yi-yu-jie-he')] }));
  await expect(notice(page, 'linked')).toContainText('你自己的备课篮（1 项）没有动');
  await expect(page.getByRole('link', { name: '备课篮，1 项' })).toBeVisible();
  await page.getByRole('button', { name: '并入我的' }).click();
  await expect.poll(() => names(page)).toEqual(['托育服务', '医育结合']);
  await expect(page.getByRole('link', { name: '备课篮，2 项' })).toBeVisible();

  await page.goto('about:blank');
  await page.goto(trayAddress(siteRoot(), { title: '又一个', items: [ref('glossary/yi-yang-jie-he')] }));
  await page.getByRole('button', { name: '换下我的' }).click();
  await expect.poll(() => names(page)).toEqual(['医养结合']);
  await page.getByRole('button', { name: '换回来' }).click();
  await expect.poll(() => names(page)).toEqual(['托育服务', '医育结合']);
});

test('what is taken out can be put back', async ({ page }) => {
  await page.goto(
    trayAddress(siteRoot(), { title: '', items: [ref('glossary/yi-yu-jie-he', '注'), heading('二')] }),
  );
  await page.getByRole('button', { name: '移出：医育结合' }).click();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(rows(page).first().getByLabel('备注', { exact: true })).toHaveValue('注');
  await page.getByRole('button', { name: '清空' }).click();
  await expect(page.locator('[data-empty]')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(rows(page)).toHaveCount(2);
});
