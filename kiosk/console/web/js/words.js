// The staff page's language. Another one is a file beside words/it.js with the same keys.

import italian from '/js/words/it.js';

const words = italian;

/** The sentence for `key`, its `{name}` replaced. */
export function say(key, values = {}) {
  const sentence = key.split('.').reduce((part, name) => part?.[name], words);
  if (typeof sentence !== 'string') throw new Error(`no words for ${key}`);
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/** Like say, with the form for one or for many: keys `<key>.one` and `<key>.many`. */
export function count(key, n, values = {}) {
  return say(`${key}.${n === 1 ? 'one' : 'many'}`, { n, ...values });
}

/** True when there are words for `key`. */
export function known(key) {
  return typeof key.split('.').reduce((part, name) => part?.[name], words) === 'string';
}
