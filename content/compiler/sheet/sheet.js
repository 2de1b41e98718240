// The contact sheet's filters, the opened tile, and the question for news.
'use strict';

const byId = (id) => document.getElementById(id);
const items = [...document.querySelectorAll('main li')];
const filters = ['language', 'screen', 'look', 'state'].map(byId);
const dialog = byId('opened');
const poll_ms = 700;
let current = null;

/** What the filters say and which tile is open stand in the address, so that a refresh keeps them. */
function remember() {
  const now = new URLSearchParams();
  for (const filter of filters) if (filter.value) now.set(filter.id, filter.value);
  if (dialog.open) now.set('open', keyOf(current));
  history.replaceState(null, '', `#${now}`);
}

function keyOf({ dataset }) { return `${dataset.screen} ${dataset.language} ${dataset.look}`; }
function visible() { return items.filter((item) => !item.hidden); }

function filter() {
  const [language, screen, look, state] = filters.map(({ value }) => value);
  for (const item of items) {
    const { dataset } = item;
    item.hidden = (language && dataset.language !== language) || (screen && dataset.screen !== screen)
      || (look && dataset.look !== look) || (state && dataset[state] === '0');
  }
  for (const section of document.querySelectorAll('main section'))
    section.hidden = !section.querySelector('li:not([hidden])');
  const shown = visible();
  const having = (name) => shown.filter(({ dataset }) => dataset[name] !== '0').length;
  byId('shown').textContent = `${shown.length} of ${items.length} pages: ${having('missing')} with missing, `
    + `${having('outdated')} with outdated, ${having('unchecked')} with unchecked texts`;
  remember();
}

function cell(row, text, name) {
  const one = row.insertCell();
  one.textContent = text;
  one.dir = 'auto';
  if (name) one.innerHTML = `<span class="mark ${name}">${name}</span>`;
}

function listTexts(tile) {
  const order = ['missing', 'outdated', 'unchecked', 'checked'];
  const body = byId('texts');
  body.replaceChildren();
  const texts = sheetTiles[tile].map((at) => sheetTexts[at]);
  texts.sort((one, other) => order.indexOf(one[0]) - order.indexOf(other[0]));
  for (const [state, ...rest] of texts) {
    const row = body.insertRow();
    cell(row, '', state);
    for (const text of rest) cell(row, text);
  }
}

function open(item) {
  current = item;
  const button = item.querySelector('button');
  const { screen, language, look } = item.dataset;
  byId('opened-title').textContent = `${screen}, ${language}, ${look}`;
  byId('opened-name').textContent = item.querySelector('.name').textContent;
  byId('opened-picture').src = `pages/${button.dataset.picture}.png`;
  byId('opened-picture').alt = `The page ${screen} in ${language}, ${look}`;
  const italian = items.find(({ dataset }) => dataset.language === 'it' && dataset.screen === screen && dataset.look === look);
  byId('italian').hidden = !italian || language === 'it';
  if (italian) {
    byId('italian-picture').src = `pages/${italian.querySelector('button').dataset.picture}.png`;
    byId('italian-picture').alt = 'The same page in Italian';
  }
  listTexts(Number(button.dataset.tile));
  if (!dialog.open) dialog.showModal();
  remember();
}

function step(by) {
  const shown = visible();
  const next = shown[shown.indexOf(current) + by];
  if (next) open(next);
}

// From a file there is no fetch; a script can be loaded again, though.
function ask() {
  const script = document.createElement('script');
  script.src = `version.js?${Date.now()}`;
  script.onload = script.onerror = () => { script.remove(); setTimeout(ask, poll_ms); };
  document.head.append(script);
}

globalThis.sheetNews = ({ version, faults }) => {
  if (version && version !== document.documentElement.dataset.version) location.reload();
  const text = faults.join('\n');
  const box = byId('faults');
  if (box.textContent !== text) box.textContent = text;
  box.hidden = !text;
};

document.querySelector('main').addEventListener('click', (event) => {
  const item = event.target.closest('li');
  if (item) open(item);
});
for (const select of filters) select.addEventListener('change', filter);
byId('close').addEventListener('click', () => dialog.close());
byId('previous').addEventListener('click', () => step(-1));
byId('next').addEventListener('click', () => step(1));
dialog.addEventListener('close', () => {
  current.querySelector('button').focus();
  remember();
});
dialog.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowLeft') step(-1);
  if (event.key === 'ArrowRight') step(1);
});

const before = new URLSearchParams(location.hash.slice(1));
for (const select of filters) {
  select.value = before.get(select.id) ?? '';
  if (select.selectedIndex < 0) select.value = '';
}
filter();
const opened = items.find((item) => keyOf(item) === before.get('open'));
if (opened) open(opened);
if ('live' in document.documentElement.dataset) ask();
