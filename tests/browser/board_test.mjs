// The board in a TV's browser.

import assert from 'node:assert/strict';
import http from 'node:http';
import { run, seriousFaults, test, until } from './rig.mjs';
import { chooseDesk, firstSignIn, phase, row } from './staff_steps.mjs';

const TV = { width: 1920, height: 1080 };

/** Staff at desk 1 who call `count` visitors one after another, as fast as the hall answers. */
async function callMany(hall, page, count) {
  const numbers = [];
  for (let i = 0; i < count; ++i) numbers.push(await hall.takeTicket('residenza-anagrafica', 'ar', { mediator: true }));
  await row(page, numbers.at(-1)).waitFor();
  for (let i = 0; i < count; ++i) {
    await page.keyboard.press('Space');
    await phase(page, 'called');
    await page.keyboard.press('n');
    await phase(page, 'none');
  }
  return numbers;
}

async function nowOn(board) {
  const number = board.locator('.now .number');
  return (await number.count()) ? number.getAttribute('data-number') : '';
}

async function calledOn(board) {
  return board.locator('.called-list li').evaluateAll((rows) => rows.map((one) => one.dataset.number));
}

test('calls close together are shown one after another, each at least five seconds', async ({ hall, open }) => {
  const [board, page] = [await open(TV), await open()];
  await board.clock.install();
  await board.goto(`${hall.url}/board`);
  await board.locator('.now.empty').waitFor();
  await board.clock.pauseAt(Date.now() + 2000);
  await firstSignIn(page, hall.url, hall.pin);
  await chooseDesk(page, '1');
  const [first, second, third] = await callMany(hall, page, 3);

  await until('the first call', async () => (await nowOn(board)) === first);
  await board.clock.runFor(4500);
  assert.equal(await nowOn(board), first);
  await until('the second call', async () => { await board.clock.runFor(100); return (await nowOn(board)) === second; });
  await board.clock.runFor(4500);
  assert.equal(await nowOn(board), second);
  await until('the third call', async () => { await board.clock.runFor(100); return (await nowOn(board)) === third; });
  assert.deepEqual(await calledOn(board), [second, first]);
});

test('a board that starts again stands as it stood, with the last five', async ({ hall, open }) => {
  const [board, page] = [await open(TV), await open()];
  await firstSignIn(page, hall.url, hall.pin);
  await chooseDesk(page, '1');
  const numbers = await callMany(hall, page, 7);

  await board.goto(`${hall.url}/board`);
  await until('the last call', async () => (await nowOn(board)) === numbers[6]);
  assert.deepEqual(await calledOn(board), [5, 4, 3, 2, 1].map((i) => numbers[i]));
});

test('the board names nobody: no language, no service, no reason', async ({ hall, open }) => {
  const [board, page] = [await open(TV), await open()];
  await firstSignIn(page, hall.url, hall.pin);
  await chooseDesk(page, '1');
  await callMany(hall, page, 2);
  const heard = [];
  board.on('response', async (answer) => { if (answer.url().endsWith('/api/board')) heard.push(await answer.text()); });
  await board.route('**/api/board/events', (route) => route.fulfill({ status: 503, body: '' }));
  await board.goto(`${hall.url}/board`);
  await board.locator('.now .number').waitFor();

  const everything = (await board.content()) + (await until('the answer', () => heard[0]));
  for (const secret of ['arab', 'العربية', 'Residenza', 'mediat', 'priority'])
    assert.equal(everything.includes(secret), false, secret);
});

test('when the hall is gone the last call stays and a line says since when', async ({ hall, open }) => {
  const [board, page] = [await open(TV), await open()];
  await firstSignIn(page, hall.url, hall.pin);
  await chooseDesk(page, '1');
  const [number] = await callMany(hall, page, 1);
  await board.goto(`${hall.url}/board`);
  await until('the call', async () => (await nowOn(board)) === number);
  const { port } = hall;
  await hall.end('SIGKILL');

  await board.getByText(/^Dati delle \d\d:\d\d$/).waitFor();
  assert.equal(await nowOn(board), number);
  await hall.run(port);
  await until('the line to go', async () => (await board.locator('.since').textContent()) === '');
  assert.equal(await nowOn(board), number);
});

test('thirty boards at once: those beyond the bound poll, and staff and glass go on', async ({ hall, open }) => {
  const streams = await Promise.all(Array.from({ length: 30 }, () => new Promise((resolve, reject) => {
    const request = http.get(`${hall.url}/api/board/events`, (answer) => resolve({ request, status: answer.statusCode }));
    request.on('error', reject);
  })));
  const statuses = streams.map(({ status }) => status);
  assert.equal(statuses.filter((status) => status === 200).length, 24);
  assert.equal(statuses.filter((status) => status === 503).length, 6);

  const [board, page] = [await open(TV), await open()];
  await board.goto(`${hall.url}/board`);
  await board.locator('.now.empty').waitFor();
  await firstSignIn(page, hall.url, hall.pin);
  await chooseDesk(page, '1');
  const [number] = await callMany(hall, page, 1);
  await until('the call on a polling board', async () => (await nowOn(board)) === number);
  for (const { request } of streams) request.destroy();
});

test('nothing of the board is cut off on any common TV', async ({ hall, open }) => {
  const page = await open();
  await firstSignIn(page, hall.url, hall.pin);
  await chooseDesk(page, '1');
  await callMany(hall, page, 6);
  for (const size of [TV, { width: 1280, height: 720 }, { width: 1366, height: 768 }, { width: 3840, height: 2160 }]) {
    const board = await open(size);
    await board.goto(`${hall.url}/board`);
    await board.locator('.called-list li').nth(4).waitFor();
    const cut = await board.evaluate(() => [...document.querySelectorAll('#board *')]
      .filter((one) => !one.classList.contains('visually-hidden'))
      .map((one) => [one.className, one.getBoundingClientRect()])
      .filter(([, box]) => box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1)
      .map(([name]) => name));
    assert.deepEqual(cut, [], `${size.width} x ${size.height}`);
  }
});

test('axe-core finds nothing serious on the board', async ({ hall, open }) => {
  const [board, page] = [await open(TV), await open()];
  await board.goto(`${hall.url}/board`);
  await board.locator('.now.empty').waitFor();
  assert.deepEqual(await seriousFaults(board), [], 'nobody called');
  await firstSignIn(page, hall.url, hall.pin);
  await chooseDesk(page, '1');
  await callMany(hall, page, 3);
  await board.locator('.called-list li').nth(1).waitFor();
  await until('the end of the flash', () => board.evaluate(() => document.getAnimations().length === 0));
  assert.deepEqual(await seriousFaults(board), [], 'three called');
});

await run();
