// Before the desk: sign in, choose a password, choose the desk.

import { element, icon } from '/js/dom.js';
import { known, say } from '/js/words.js';
import { session } from '/js/staff/server.js';

function page(title, ...content) {
  return element('main', { class: 'door' },
    element('div', { class: 'door-card' },
      element('div', { class: 'brand brand-dark' }, element('span', { class: 'emblem', 'aria-hidden': 'true' }), say('product')),
      element('h1', { class: 'h3' }, title),
      ...content));
}

function field(id, label, type, autocomplete, hint) {
  return element('div', { class: 'field' },
    element('label', { for: id }, label),
    hint && element('p', { id: `${id}-hint`, class: 'hint' }, hint),
    element('input', {
      id, name: id, type, autocomplete, required: true, class: 'form-control', autocapitalize: 'none',
      spellcheck: 'false', 'aria-describedby': hint ? `${id}-hint fault` : 'fault',
    }));
}

function form(submit, button, ...fields) {
  const fault = element('p', { id: 'fault', class: 'fault', role: 'alert' });
  const go = element('button', { type: 'submit', class: 'btn btn-primary go' }, button);
  const made = element('form', {
    novalidate: true,
    onsubmit: async (event) => {
      event.preventDefault();
      go.disabled = true;
      const sentence = await submit(made);
      go.disabled = false;
      if (!sentence) return;
      fault.replaceChildren(icon('warning'), sentence);
      made.querySelector('input').focus();
    },
  }, ...fields, fault, go);
  return made;
}

function faultOfSignIn({ status, body }) {
  if (status === 0) return say('signIn.unreachable');
  if (status === 429) return say('signIn.wait', { seconds: body.wait_s });
  return say(status === 401 ? 'signIn.wrong' : 'signIn.broken');
}

/** The page that signs in; `entered` receives the session. */
export function signInPage(entered, note) {
  return page(say('signIn.title'),
    note && element('p', { class: 'hint', role: 'status' }, note),
    form(async (filled) => {
      const [account, secret] = [filled.account.value.trim(), filled.secret.value];
      if (!account || !secret) return say('signIn.fields');
      // Printed in two groups of four; a PIN typed with its space is the same PIN.
      const typed = /^\d{4} \d{4}$/.test(secret.trim()) ? secret.replace(/ /g, '') : secret;
      const answer = await session.signIn(account, typed);
      if (!answer.ok) return faultOfSignIn(answer);
      entered(answer.body);
      return null;
    }, say('signIn.enter'),
    field('account', say('signIn.account'), 'text', 'username'),
    field('secret', say('signIn.secret'), 'password', 'current-password')));
}

/** The page after the one-time PIN. */
export function passwordPage(entered, signedOut) {
  return page(say('password.title'),
    element('p', {}, say('password.why')),
    form(async (filled) => {
      const [first, again] = [filled.first.value, filled.again.value];
      if (first !== again) return say('password.different');
      const answer = await session.choosePassword(first);
      if (answer.ok) { entered(answer.body); return null; }
      if (answer.status === 401) { signedOut(); return null; }
      if (known(`password.${answer.body.error}`)) return say(`password.${answer.body.error}`);
      return faultOfSignIn(answer);
    }, say('password.save'),
    field('first', say('password.first'), 'password', 'new-password', say('password.rule')),
    field('again', say('password.again'), 'password', 'new-password')));
}

/** The page that asks where one sits; `remembered` comes first for the keyboard. */
export function deskPage(desks, remembered, entered, signedOut) {
  const fault = element('p', { id: 'fault', class: 'fault', role: 'alert' });
  const choose = async (desk) => {
    const answer = await session.chooseDesk(desk);
    if (answer.ok) entered(answer.body);
    else if (answer.status === 401) signedOut();
    else fault.replaceChildren(icon('warning'), faultOfSignIn(answer));
  };
  const button = (desk) => element('button', {
    type: 'button', class: 'btn btn-outline-primary desk', 'data-desk': desk,
    autofocus: desk === remembered, onclick: () => choose(desk),
  }, say('desk.choose', { desk }));
  return page(say('desk.title'), element('div', { class: 'desks' }, desks.map(button)), fault);
}
