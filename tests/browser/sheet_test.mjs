// The contact sheet of atrio-content preview, opened from its folder as an editor does.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { binaries, root, run, seriousFaults, test, until } from './rig.mjs';

const DOCK_BACK = /(msgctxt "ui\/dock\/back"\nmsgid "[^"]*"\n)msgstr "[^"]*"/;

/** A copy of the sources in Italian and Arabic, and the program that draws and watches it. */
class Watched {
  static async start() {
    const watched = new Watched();
    watched.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atrio-sheet-'));
    const sources = watched.source('');
    fs.cpSync(path.join(root, 'content'), sources, { recursive: true });
    watched.edit('po/ar.po', (text) => text.replace(DOCK_BACK, '$1msgstr ""'));
    watched.output = '';
    watched.program = spawn(path.join(binaries, 'atrio-content'), ['preview', sources,
      '--out', watched.sheet, '--languages', 'ar', '--screens', 'choose_need,choose_language', '--looks', 'portrait', '--watch',
      '--npm', path.join(root, 'provisioning/npm/node_modules'), '--shapes', path.join(root, 'assets/shapes'),
      '--fonts', path.join(root, 'assets/fonts.json')]);
    for (const stream of [watched.program.stdout, watched.program.stderr])
      stream.on('data', (text) => { watched.output += text; });
    await until('the sheet', () => {
      if (watched.program.exitCode !== null) throw new Error(`atrio-content ended:\n${watched.output}`);
      return watched.output.includes('watching ');
    });
    return watched;
  }

  get sheet() { return path.join(this.folder, 'sheet'); }
  get url() { return pathToFileURL(path.join(this.sheet, 'index.html')).href; }
  source(file) { return path.join(this.folder, 'content', file); }
  edit(file, change) {
    const before = fs.readFileSync(this.source(file), 'utf8');
    const after = change(before);
    assert.notEqual(after, before, `nothing to change in ${file}`);
    fs.writeFileSync(this.source(file), after);
  }

  async stop() {
    if (this.program.exitCode === null) {
      const gone = once(this.program, 'exit');
      this.program.kill('SIGINT');
      const [code] = await gone;
      assert.equal(code, 0, this.output);
    }
    fs.rmSync(this.folder, { recursive: true });
  }
}

const arabicHome = (page) => page.locator('li[data-screen="choose_need"][data-language="ar"]');
const visible = (page) => page.locator('main li:visible');

test('every page of the sheet is drawn, and no picture is missing', async ({ hall: watched, open }) => {
  const page = await open();
  await page.goto(watched.url);
  const all = await visible(page).count();
  assert.ok(all >= 18, `${all} pages`);
  for (let i = 0; i < all; ++i) await visible(page).nth(i).scrollIntoViewIfNeeded();
  await until('all pictures', () => page.evaluate(() => [...document.images]
    .filter((image) => image.src.includes('/tiles/')).every((image) => image.complete && image.naturalWidth === 360)));
});

test('an editor finds the pages with a missing text, and its line in the PO file', async ({ hall: watched, open }) => {
  const page = await open();
  await page.goto(watched.url);
  const all = await visible(page).count();
  await page.getByLabel('Only with texts that are').selectOption('missing');
  const missing = await visible(page).count();
  assert.ok(missing > 0 && missing < all, `${missing} of ${all}`);
  assert.equal(await page.locator('main li[data-language="it"]:visible').count(), 0);
  await arabicHome(page).getByText('1 missing').waitFor();
  await page.getByLabel('Screen').selectOption('choose_need');
  assert.equal(await visible(page).count(), 1);

  await page.reload();
  assert.equal(await visible(page).count(), 1, 'the filters outlive a refresh');
  await arabicHome(page).getByRole('button').click();
  await page.getByRole('row', { name: /missing ui\/dock\/back Indietro .*po\/ar\.po:\d+/ }).waitFor();
});

test('a page opens beside its Italian, and the keyboard is enough', async ({ hall: watched, open }) => {
  const page = await open();
  await page.goto(watched.url);
  await page.getByLabel('Language').selectOption('ar');
  await arabicHome(page).getByRole('button').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  for (const name of ['The page choose_need in ar, portrait', 'The same page in Italian']) {
    const picture = dialog.getByAltText(name);
    await until(name, () => picture.evaluate((image) => image.complete && image.naturalWidth === 1080));
  }
  const title = dialog.getByRole('heading', { level: 2 });
  const first = await title.textContent();
  await page.keyboard.press('ArrowRight');
  assert.notEqual(await title.textContent(), first);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => document.activeElement.closest('li')?.dataset.screen), 'choose_need');
});

test('a changed translation shows on the open page by itself, a fault as a message', async ({ hall: watched, open }) => {
  const page = await open();
  await page.goto(watched.url);
  await arabicHome(page).getByText('1 missing').waitFor();
  const picture = arabicHome(page).locator('img');
  const before = await picture.getAttribute('src');
  watched.edit('po/ar.po', (text) => text.replace(DOCK_BACK, '$1msgstr "رجوع"'));
  await arabicHome(page).getByText('1 missing').waitFor({ state: 'detached' });
  assert.notEqual(await picture.getAttribute('src'), before);

  watched.edit('needs.yaml', (text) => `${text}- {id: casa, nome: "Casa"}\n`);
  await page.getByRole('alert').getByText(/needs\.yaml:\d+: /).first().waitFor();
  watched.edit('needs.yaml', (text) => text.replace('- {id: casa, nome: "Casa"}\n', ''));
  await page.getByRole('alert').waitFor({ state: 'hidden' });
});

test('axe-core finds nothing serious on the sheet, closed and opened', async ({ hall: watched, open }) => {
  const page = await open();
  await page.goto(watched.url);
  assert.deepEqual(await seriousFaults(page), [], 'closed');
  await arabicHome(page).getByRole('button').click();
  await page.getByRole('dialog').waitFor();
  assert.deepEqual(await seriousFaults(page), [], 'opened');
});

await run(() => Watched.start());
