// Staff at work: the real hall, the real page, a real browser.

import assert from 'node:assert/strict';
import { run, seriousFaults, test, until } from './rig.mjs';
import { chooseDesk, firstSignIn, myNumber, phase, row, signIn } from './staff_steps.mjs';

const RESIDENCE = 'residenza-anagrafica';

test('staff sign in with the one-time PIN, choose a password, and the PIN is dead', async ({ hall, open }) => {
  const page = await open();
  await firstSignIn(page, hall.url, hall.pin);
  await page.context().clearCookies();

  await page.goto(hall.url);
  await page.getByLabel('Nome utente').fill('staff');
  await page.getByLabel('Password o PIN').fill(hall.pin);
  await page.getByRole('button', { name: 'Entra' }).click();
  await page.getByRole('alert').getByText('Nome utente o password non corretti.').waitFor();
});

test('a visitor who takes a number appears with language, mediator and priority', async ({ hall, open }) => {
  const page = await open();
  await firstSignIn(page, hall.url, hall.pin);
  await chooseDesk(page, '2');
  const number = await hall.takeTicket(RESIDENCE, 'ar', { mediator: true, priority: 'age' });

  await row(page, number).waitFor();
  const words = await row(page, number).innerText();
  assert.match(words, /العربية/);
  assert.match(words, /Arabo/);
  // Whoever listens hears the same, in this order.
  const heard = `^Chiama ${number.replace('\u00a0', '\\s')}: Residenza.*Arabo.*chiede mediazione.*Età.*attende da 0 minuti`;
  await page.getByRole('button', { name: new RegExp(heard) }).waitFor();
});

test('call, the board shows number and desk, recall, here, finish', async ({ hall, open }) => {
  const [page, board] = [await open(), await open({ width: 1920, height: 1080 })];
  await board.goto(`${hall.url}/board`);
  await board.getByRole('heading', { name: 'Comune di Borgolieto' }).waitFor();
  await firstSignIn(page, hall.url, hall.pin);
  await chooseDesk(page, '2');
  const number = await hall.takeTicket(RESIDENCE, 'bn');
  await row(page, number).waitFor();

  await page.getByRole('button', { name: /Chiama il prossimo/ }).click();
  await phase(page, 'called');
  assert.equal(await myNumber(page), number);
  await board.locator(`.now [data-number="${number}"]`).waitFor();
  assert.match(await board.locator('.now .go').innerText(), /Sportello[\s\S]*2/);

  await page.getByRole('button', { name: /Richiama/ }).click();
  await page.getByText('chiamato 2 volte').waitFor();
  await page.getByRole('button', { name: /È qui/ }).click();
  await phase(page, 'serving');
  await page.getByRole('button', { name: 'Finisci', exact: true }).click();
  await phase(page, 'none');
  await page.getByText(`${number} finito.`).waitFor();
});

test('who does not come is passed over, one press finishes and calls the next', async ({ hall, open }) => {
  const page = await open();
  await firstSignIn(page, hall.url, hall.pin);
  await chooseDesk(page, '1');
  const numbers = [];
  for (const language of ['uk', 'sq', 'zh-Hans']) numbers.push(await hall.takeTicket(RESIDENCE, language));
  await row(page, numbers[2]).waitFor();

  await page.keyboard.press('Space');
  await phase(page, 'called');
  await page.getByRole('button', { name: /Non c’è/ }).click();
  await phase(page, 'none');
  await page.keyboard.press('Space');
  await page.keyboard.press('e'); // before the hall has answered: the press is not lost
  await phase(page, 'serving');
  assert.equal(await myNumber(page), numbers[1]);
  await page.getByRole('button', { name: /Finisci e chiama il prossimo/ }).click();
  await phase(page, 'called');
  assert.equal(await myNumber(page), numbers[2]);
});

test('two browsers that call at the same moment never get the same number', async ({ hall, open }) => {
  const [one, two] = [await open(), await open()];
  await firstSignIn(one, hall.url, hall.pin);
  await chooseDesk(one, '1');
  await signIn(two, hall.url);
  await chooseDesk(two, '2');

  const called = [];
  for (let round = 0; round < 5; ++round) {
    for (let i = 0; i < 2; ++i) await hall.takeTicket(RESIDENCE, 'it');
    for (const page of [one, two]) await until('two who wait', async () => (await page.locator('.rows [data-number]').count()) === 2);
    await Promise.all([one, two].map((page) => page.keyboard.press('Space')));
    for (const page of [one, two]) {
      await phase(page, 'called');
      called.push(await myNumber(page));
      await page.keyboard.press('n');
      await phase(page, 'none');
    }
  }
  assert.equal(new Set(called).size, 10, `called: ${called}`);
});

test('a whole morning with the keyboard alone', async ({ hall, open }) => {
  const page = await open();
  const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key); };
  await page.goto(hall.url);
  await page.locator('#account:focus').waitFor();
  await page.keyboard.type('staff');
  await press('Tab');
  await page.keyboard.type(hall.pin);
  await press('Enter');
  await page.locator('#first:focus').waitFor();
  await page.keyboard.type('tastiera e basta');
  await press('Tab');
  await page.keyboard.type('tastiera e basta');
  await press('Enter');
  await page.locator('.desk:focus').waitFor();
  await press('Tab', 'Enter');
  await page.getByText('Collegato · ultimo dato').waitFor();
  const first = await hall.takeTicket(RESIDENCE, 'ur');
  const second = await hall.takeTicket(RESIDENCE, 'en');
  await row(page, second).waitFor();

  await press('2');
  await phase(page, 'called');
  assert.equal(await myNumber(page), second);
  await press('r');
  await page.getByText('chiamato 2 volte').waitFor();
  await press('e');
  await phase(page, 'serving');
  await press('Space');
  await phase(page, 'called');
  assert.equal(await myNumber(page), first);
  await press('n');
  await phase(page, 'none');
  await press('?');
  await page.getByRole('dialog').waitFor();
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('single keys rest while somebody types and can be switched off', async ({ hall, open }) => {
  const page = await open();
  await firstSignIn(page, hall.url, hall.pin);
  await chooseDesk(page, '1');
  const number = await hall.takeTicket(RESIDENCE, 'it');
  await row(page, number).waitFor();
  await page.keyboard.press('?');
  await page.getByLabel('Usa i tasti singoli').uncheck();
  await page.getByRole('button', { name: 'Chiudi l’aiuto' }).click();

  let asked = false;
  page.on('request', (request) => { asked ||= request.url().includes('/api/tickets'); });
  await page.locator('.ticket').focus();
  for (const key of ['Space', '1', 'n']) await page.keyboard.press(key);
  assert.equal(asked, false);

  await page.keyboard.press('?');
  await page.getByLabel('Usa i tasti singoli').check();
  await page.getByRole('button', { name: 'Chiudi l’aiuto' }).click();
  await page.locator('.ticket').focus();
  await page.keyboard.press('1');
  await phase(page, 'called');
});

test('a visitor at the glass asks for a person and staff say "I go"', async ({ hall, open }) => {
  const page = await open();
  await firstSignIn(page, hall.url, hall.pin);
  await chooseDesk(page, '1');
  await hall.callPerson();

  await page.getByRole('heading', { name: 'Serve una persona' }).waitFor();
  await page.keyboard.press('v');
  await page.getByRole('button', { name: 'Ho aiutato' }).waitFor();
  const view = await hall.glass('GET', '/view');
  assert.equal(view.person_calls[0].state, 'coming');
  await page.getByRole('button', { name: 'Ho aiutato' }).click();
  await page.locator('.person-call').waitFor({ state: 'detached' });
});

test('when the hall is gone the last state stays, and work goes on when it is back', async ({ hall, open }) => {
  const page = await open();
  await firstSignIn(page, hall.url, hall.pin);
  await chooseDesk(page, '1');
  const number = await hall.takeTicket(RESIDENCE, 'ar');
  await row(page, number).waitFor();
  const { port } = hall;
  await hall.end('SIGKILL');

  await page.getByText('Collegamento perso · ultimo dato').waitFor();
  assert.equal(await row(page, number).count(), 1);
  await page.keyboard.press('Space');
  await page.getByText('Il terminale non risponde: non è cambiato nulla.').waitFor();

  await hall.run(port);
  await page.getByText('La sessione è finita. Entra di nuovo.').waitFor();
  await signIn(page, hall.url);
  await chooseDesk(page, '1');
  await row(page, number).waitFor();
});

test('beyond the bound of streams the page polls and stays live', async ({ hall, open }) => {
  const page = await open();
  await page.route('**/api/staff/events', (route) => route.fulfill({ status: 503, body: '{"error":"refused"}' }));
  await firstSignIn(page, hall.url, hall.pin);
  await chooseDesk(page, '1');
  const number = await hall.takeTicket(RESIDENCE, 'ar');

  await row(page, number).waitFor();
  assert.equal(await page.locator('.shell').getAttribute('data-connected'), 'true');
});

test('axe-core finds nothing serious on any of the staff pages', async ({ hall, open }) => {
  const page = await open();
  await page.goto(hall.url);
  await page.getByLabel('Nome utente').waitFor();
  assert.deepEqual(await seriousFaults(page), [], 'sign in');
  await firstSignIn(page, hall.url, hall.pin);
  assert.deepEqual(await seriousFaults(page), [], 'choose a desk');
  await chooseDesk(page, '1');
  await page.getByText('Nessuno è in attesa.').waitFor();
  assert.deepEqual(await seriousFaults(page), [], 'nobody waits');
  for (const language of ['ar', 'ur', 'bn', 'zh-Hans'])
    await hall.takeTicket(RESIDENCE, language, { mediator: true, priority: 'pregnancy' });
  await hall.callPerson();
  await page.locator('.person-call').waitFor();
  await page.keyboard.press('Space');
  await phase(page, 'called');
  assert.deepEqual(await seriousFaults(page), [], 'called');
  await page.keyboard.press('e');
  await phase(page, 'serving');
  assert.deepEqual(await seriousFaults(page), [], 'serving');
});

await run();
