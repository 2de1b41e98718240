// One key for each action (look.md §12). They rest while somebody types, and can be switched off.

import { element, keyCap, show } from '/js/dom.js';
import { say } from '/js/words.js';

const STORED = 'atrio-single-keys';
const SHOWN = [['ticket.space', 'next'], ['E', 'serve'], ['R', 'recall'], ['F', 'finish'], ['N', 'noShow'], ['V', 'go']];

const cap = (key) => keyCap(key.includes('.') ? say(key) : key);

function typing(target) {
  return target.closest?.('input, textarea, select, [contenteditable]');
}

export class Keys {
  /** @param actions key -> function; digits arrive as '1' … '9' */
  constructor(actions) {
    this.actions = actions;
    this.dialog = element('dialog', { class: 'help', 'aria-labelledby': 'help-title', onclose: () => this.show() });
    this.foot = element('div', { class: 'foot-keys' });
    this.listener = (event) => this.pressed(event);
    document.addEventListener('keydown', this.listener);
    this.show();
  }

  stop() {
    document.removeEventListener('keydown', this.listener);
    this.dialog.remove();
  }

  get on() {
    return localStorage.getItem(STORED) !== 'off';
  }

  pressed(event) {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || this.dialog.open) return;
    if (typing(event.target)) return;
    if (event.key === '?') { this.help(); return; }
    // Space presses the button that has the focus, as everywhere.
    if (event.key === ' ' && event.target.closest('button, a')) return;
    const action = this.on && this.actions[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action(event.key);
  }

  show() {
    const entry = (key, word) => element('span', { class: 'foot-key' }, cap(key), say(`keys.${word}`));
    show(this.foot,
      this.on ? SHOWN.map(([key, word]) => entry(key, word)) : null,
      this.on && element('span', { class: 'foot-key' }, keyCap('1'), '–', keyCap('9'), say('keys.fromList')),
      element('button', { type: 'button', class: 'foot-key foot-help', onclick: () => this.help() }, keyCap('?'), say('keys.help')));
  }

  help() {
    const use = element('input', {
      type: 'checkbox', id: 'use-keys',
      onchange: () => localStorage.setItem(STORED, use.checked ? 'on' : 'off'),
    });
    use.checked = this.on;
    show(this.dialog,
      element('h2', { id: 'help-title' }, say('keys.title')),
      element('dl', { class: 'help-list' },
        SHOWN.map(([key, word]) => element('div', {}, element('dt', {}, cap(key)), element('dd', {}, say(`keys.${word}`)))),
        element('div', {}, element('dt', {}, keyCap('1'), ' – ', keyCap('9')), element('dd', {}, say('keys.fromList')))),
      element('p', { class: 'soft' }, say('keys.where')),
      element('p', { class: 'use-keys' }, use, element('label', { for: 'use-keys' }, say('keys.use'))),
      element('button', { type: 'button', class: 'btn btn-primary', onclick: () => this.dialog.close() }, say('keys.close')));
    this.dialog.showModal();
  }
}
