import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import { readCasus } from '../../src/casus/read-casus.ts';
import { getValidator } from '../../src/content/validators.ts';
import type { Analyse } from '../../src/model/analyse.ts';
import { createFormaten } from '../../src/report/formaten.ts';
import { createTalkative } from '../report/cases.ts';
import { instrument } from '../support/casus.ts';
import { CHROMIUM } from '../support/chromium.ts';
import { NASTY } from '../support/nasty.ts';
import { ROOT } from '../support/run.ts';

const EXAMPLES = ['1-stapeling', '2-nieuwkomers-middenklasse', '3-huurders-en-kopers', '4-nieuwkomers-volksbuurt'];

function analyseExample(example: string): Analyse {
  const { casus } = readCasus(join(ROOT, 'examples', example, 'modelantwoord.yaml'), getValidator('casus'));
  if (casus === undefined) throw new Error(`${example} cannot be read`);
  return analyse(instrument, casus);
}

async function pageOf(uitkomst: Analyse): Promise<string> {
  const [page] = await createFormaten(uitkomst, ['html'], {
    voor: 'intern',
    zonderEscalatie: false,
    zonderBeeld: false,
    beeldmap: null,
    casustekst: null,
    stijlen: null,
  });
  return String(page?.inhoud);
}

/** What a team could type to make a page fetch or run something. */
function createAttack(port: number): (nummer: number) => string {
  const host = `http://127.0.0.1:${port}`;
  const attacks = [
    `<img src=${host}/a onerror="document.title='kapot'">`,
    `![x](${host}/b)`,
    `<script>document.title='kapot'</script>`,
    `<style>@import url(${host}/c)</style>`,
    `<meta http-equiv=refresh content="0;url=${host}/d">`,
    `"><svg onload="document.title='kapot'">`,
    `[x](javascript:document.title='kapot')`,
    `<iframe src="${host}/e"></iframe><link rel=stylesheet href=${host}/f>`,
    `]] --> ${host}/g </title></style>`,
    ...NASTY,
  ];
  return (nummer) => `${attacks[nummer % attacks.length]} ${nummer}`;
}

describe.skipIf(CHROMIUM === undefined)('a report in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  let requests: string[] = [];
  let served = '';
  const server = createServer((request, response) => {
    if (request.url !== '/') requests.push(request.url ?? '');
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(request.url === '/' ? served : '');
  });

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: String(CHROMIUM), args: ['--no-sandbox'] });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await browser?.close();
    server.close();
  });

  const port = () => (server.address() as AddressInfo).port;

  async function open(html: string, width: number, scheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: scheme, bypassCSP: true });
    await page.setContent(html, { waitUntil: 'load' });
    return page;
  }

  /** What axe finds, in a line each. */
  async function findFaults(page: Page): Promise<string[]> {
    await page.evaluate(axe.source);
    const { violations } = await inPage<{ violations: Violation[] }>(page, "axe.run({ resultTypes: ['violations'] })");
    return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3)}`);
  }

  it.each([
    ['1-stapeling', 1280, 'light'],
    ['4-nieuwkomers-volksbuurt', 320, 'dark'],
  ] as const)('%s, %i wide, %s: nothing for axe to say', async (example, width, scheme) => {
    const page = await open(await pageOf(analyseExample(example)), width, scheme);
    expect(await findFaults(page)).toEqual([]);
    await page.close();
  });

  it('axe does find a fault where there is one', async () => {
    const page = await open('<!doctype html><title>x</title><main><h1>x</h1></main>', 1280);
    expect((await findFaults(page)).join()).toContain('html-has-lang');
    await page.close();
  });

  it.each(EXAMPLES)('%s: the summary fits one screen, and nothing but tables scrolls sideways', async (example) => {
    const page = await open(await pageOf(analyseExample(example)), 1280);
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const size = await inPage<Record<'wide' | 'summary' | 'boxes', number>>(
        page,
        `({
          wide: document.documentElement.scrollWidth,
          summary: document.querySelector('.samenvatting').getBoundingClientRect().height,
          boxes: [...document.querySelectorAll('.schuif')].filter((box) => box.scrollWidth > box.clientWidth + 1).length,
        })`,
      );
      expect(size.wide).toBeLessThanOrEqual(width);
      if (width === 1280) expect(size.summary).toBeLessThanOrEqual(800);
      if (width === 320) expect(size.boxes).toBeGreaterThan(3);
    }
    await page.close();
  });

  it('says so where a picture is wider than its box', async () => {
    const page = await open(await pageOf(analyseExample('1-stapeling')), 375);
    const signs = () =>
      inPage<{ wider: boolean; sign: boolean }[]>(
        page,
        `[...document.querySelectorAll('figure .schuif')].map((box) => ({
          wider: box.scrollWidth > box.clientWidth + 1,
          sign: getComputedStyle(box, '::before').content !== 'none',
        }))`,
      );
    for (const [width, wider] of [
      [375, true],
      [570, true],
      [577, false],
      [1280, false],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      const seen = await signs();
      expect(seen.length).toBeGreaterThan(3);
      expect(seen).toEqual(seen.map(() => ({ wider, sign: wider })));
    }
    await page.close();
  });

  it('prints on A4 with its classification and its number on every page', async () => {
    const page = await open(await pageOf(analyseExample('1-stapeling')), 660);
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');
    expect(pdf).toMatch(/\/MediaBox ?\[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
    await page.emulateMedia({ media: 'print' });
    const shown = await inPage(
      page,
      `({
        nav: getComputedStyle(document.querySelector('nav')).display,
        wide: [...document.querySelectorAll('.schuif > *')].filter((one) => one.getBoundingClientRect().width > 700).length,
      })`,
    );
    expect(shown).toEqual({ nav: 'none', wide: 0 });
    await page.close();
  });

  it('runs and fetches nothing, whatever a team typed', async () => {
    served = await pageOf(analyse(instrument, createTalkative(createAttack(port()))));
    const page = await browser.newPage();
    const opened: string[] = [];
    page.on('dialog', (dialog) => opened.push(dialog.message()));
    await page.goto(`http://127.0.0.1:${port()}/`);
    const found = await inPage<object>(
      page,
      `({
        active: document.querySelectorAll('script, iframe, link, img, object, embed, form, [onerror], [onload]').length,
        links: [...document.querySelectorAll('a')].filter((a) => !a.getAttribute('href').startsWith('#')).length,
        metas: document.querySelectorAll('meta').length,
        titles: document.querySelectorAll('h1').length,
        contents: getComputedStyle(document.querySelector('nav')).position,
      })`,
    );
    expect({ ...found, opened, requests }).toEqual({
      active: 0,
      links: 0,
      metas: 4,
      titles: 1,
      contents: 'sticky',
      opened: [],
      requests: [],
    });
    expect(await page.title()).not.toBe('kapot');
    // The listener does see what a page without our care fetches.
    served = '<img src="/zonder">';
    await page.reload();
    await expect.poll(() => requests).toContain('/zonder');
    requests = [];
    await page.close();
  });
});

/** Works out an expression in the page. As text: the types of a browser are not those of our program. */
async function inPage<T>(page: Page, expression: string): Promise<T> {
  return (await page.evaluate(expression)) as T;
}

interface Violation {
  id: string;
  nodes: { target: string[] }[];
}
