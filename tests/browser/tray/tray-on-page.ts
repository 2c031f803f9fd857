import type { Locator, Page } from '@playwright/test';
import { encodeTray } from '../../../src/features/tray/tray-code.ts';
import type { Tray, TrayItem } from '../../../src/features/tray/tray.ts';

export const ref = (name: string, remark = ''): TrayItem => ({ type: 'ref', ref: name, remark });
export const heading = (text: string): TrayItem => ({ type: 'heading', text });

/** Address of a page of the tray with a tray in it. */
export const trayAddress = (site: string, tray: Tray, view = ''): string =>
  `${site}tray/${view}#${encodeTray(tray)}`;

export const rows = (page: Page): Locator => page.locator('[data-items] > li');
export const names = (page: Page): Promise<string[]> =>
  page.locator('[data-items] [data-name]').allTextContents();
export const notice = (page: Page, name: string): Locator => page.locator(`[data-notice="${name}"]`);
export const said = (page: Page): Locator => page.locator('[data-said]');

/** A link of a view is complete once the view is drawn. */
export const drawn = (page: Page): Promise<unknown> => page.locator('[data-tray-view][data-drawn]').waitFor();

/** A lesson on the library's own words. */
export const lesson: Tray = {
  title: '医育与医养',
  items: [
    heading('基本概念'),
    ref('glossary/yi-yu-jie-he', '先问\n再讲'),
    ref('glossary/yi-yang-jie-he'),
    heading('目标与做法'),
    ref('targets/rural-doctors-licensed-2030'),
    ref('cases/tianjin-beichen-1-n-n'),
    ref('documents/eldercare-reform-opinion#s3-c5-p1'),
    { type: 'text', text: '想一想' },
  ],
};
