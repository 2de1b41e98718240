// The web site of atrio-content web, opened from its folder as from any server below any address.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { binaries, root, run, seriousFaults, test } from './rig.mjs';

const LAYERS = 'ambito-pianura-lieta,borgolieto,sportello-borgolieto';
const LANGUAGES = ['it', 'ar', 'bn', 'zh-Hans', 'ur'];
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
/** What must still read without scrolling sideways (WCAG 1.4.10). */
const NARROWEST = { width: 320, height: 700 };

/** The base alone and the invented municipality, made once; every test only reads them. */
class Sites {
  static made = null;

  static start() {
    Sites.made ??= new Sites();
    return Sites.made;
  }

  constructor() {
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atrio-web-'));
    process.on('exit', () => fs.rmSync(this.folder, { recursive: true }));
    this.output = this.make('base') + this.make('local', '--layers', LAYERS);
  }

  make(name, ...more) {
    return execFileSync(path.join(binaries, 'atrio-content'), ['web', path.join(root, 'content'),
      '--out', path.join(this.folder, name), '--date', '2026-11-23', ...more], { encoding: 'utf8' });
  }

  stop() {}
  url(page) { return pathToFileURL(path.join(this.folder, page)).href; }

  /** Every HTML file of both sites: its path → its text. */
  get pages() {
    const names = fs.readdirSync(this.folder, { recursive: true }).filter((name) => name.endsWith('.html'));
    return new Map(names.map((name) => [name, fs.readFileSync(path.join(this.folder, name), 'utf8')]));
  }
}

const idsOf = (html) => [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test('every link and picture of both sites leads somewhere', ({ hall: sites }) => {
  const pages = sites.pages;
  assert.ok(pages.size > 1500, `${pages.size} pages`);
  const ids = new Map([...pages].map(([name, html]) => [name, new Set(idsOf(html))]));
  const broken = [];
  let links = 0;
  for (const [name, html] of pages) {
    for (const [, target] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      links += 1;
      if (/^(https:\/\/|tel:[+\d]|mailto:)/.test(target)) continue;
      const [file, fragment] = target.split('#');
      const there = file ? path.join(path.dirname(name), file) : name;
      const known = !file || fs.existsSync(path.join(sites.folder, there));
      const absolute = target.startsWith('/') || target.includes('://');
      if (!known || absolute || (fragment && !ids.get(there)?.has(fragment))) broken.push(`${name}: ${target}`);
    }
  }
  assert.deepEqual(broken.slice(0, 20), []);
  assert.ok(links > 50000, `${links} links`);
  const css = fs.readFileSync(path.join(sites.folder, 'base/assets/site.css'), 'utf8');
  const assets = [...css.matchAll(/url\("([^"]*)"\)/g)].map((match) => match[1]);
  assert.ok(assets.length > 0 && assets.every((name) => fs.existsSync(path.join(sites.folder, 'base/assets', name))), assets);
});

test('no page runs anything or fetches anything from elsewhere', ({ hall: sites }) => {
  const bad = [...sites.pages].filter(([, html]) => /<script|<iframe|<img|\son\w+="|javascript:|<link[^>]*rel="stylesheet"[^>]*href="http/i.test(html));
  assert.deepEqual(bad.map(([name]) => name), []);
});

test('no id stands twice on a page', ({ hall: sites }) => {
  const twice = [...sites.pages].flatMap(([name, html]) => {
    const ids = idsOf(html);
    return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${name}: ${id}`);
  });
  assert.deepEqual(twice.slice(0, 20), []);
});

for (const [site, forms] of Object.entries({
  base: ['', 'needs/casa', 'residenza-anagrafica', 'phrases', 'helplines'],
  local: ['residenza-anagrafica', 'violenza-donne-1522', 'offices', 'courses', 'events', 'forms/dichiarazione-residenza'],
})) {
  test(`axe-core finds nothing serious in five languages, wide and on a phone: ${site}`, async ({ hall: sites, open }) => {
    for (const size of [WIDE, PHONE]) {
      const page = await open(size);
      for (const language of LANGUAGES) {
        for (const form of forms) {
          await page.goto(sites.url(path.join(site, language, form, 'index.html')));
          assert.deepEqual(await seriousFaults(page), [], `${language}/${form} ${size.width}`);
        }
      }
      await page.goto(sites.url(`${site}/index.html`));
      assert.deepEqual(await seriousFaults(page), [], 'the choice of language');
    }
  });
}

test('nothing has to be scrolled sideways in the narrowest window', async ({ hall: sites, open }) => {
  const page = await open(NARROWEST);
  const forms = ['', 'residenza-anagrafica', 'offices', 'glossary', 'forms/dichiarazione-residenza', 'courses'];
  for (const language of [...LANGUAGES, 'uk', 'fil', 'pa']) {
    for (const form of forms) {
      await page.goto(sites.url(path.join('local', language, form, 'index.html')));
      assert.equal(await overflow(page), 0, `${language}/${form}`);
    }
  }
});

test('who reads Arabic finds the same page in Arabic, with the keyboard alone', async ({ hall: sites, open }) => {
  const page = await open(PHONE);
  await page.goto(sites.url('local/it/residenza-anagrafica/index.html'));
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#main');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'العربية' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/ar/residenza-anagrafica/index.html');
  assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
});

test('a field of a form leads to its explanation', async ({ hall: sites, open }) => {
  const page = await open(WIDE);
  await page.goto(sites.url('base/zh-Hans/forms/dichiarazione-residenza/index.html'));
  const field = page.locator('.paper .field').nth(5);
  await field.click();
  const target = page.locator('.fields li:target');
  assert.equal(await target.locator('.number').textContent(), await field.locator('.number').textContent());
  assert.ok(await target.isVisible());
});

test('on paper there are boxes to tick and numbers to call, and no ways to click', async ({ hall: sites, open }) => {
  const page = await open(WIDE);
  await page.goto(sites.url('local/bn/residenza-anagrafica/index.html'));
  const shown = async () => ({
    navigation: await page.locator('nav:visible').count(),
    boxes: await page.locator('.tick:visible').count(),
    numbers: await page.getByText('02 0000 0011').first().isVisible(),
  });
  assert.deepEqual(await shown(), { navigation: 4, boxes: 0, numbers: true }, 'on the screen');
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await shown(), { navigation: 0, boxes: 7, numbers: true }, 'on paper');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = pdf.match(/\/Type \/Page\b/g).length;
  assert.ok(sheets >= 2 && sheets <= 4, `${sheets} sheets`);
  assert.match(pdf, /\/MediaBox \[0 0 59[45][.\d]* 84[12]/);
});

await run(() => Sites.start());
