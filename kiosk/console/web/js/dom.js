// Building pages from values. Text always goes in as text, never as markup.

/** An element: attributes by name, `on…` as listeners, `false`, `null` and `undefined` left out. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** A pictogram of files.txt, in the colour of the text. Always beside words. */
export function icon(name, extra = '') {
  const made = element('span', { class: `icon ${extra}`, 'aria-hidden': 'true' });
  made.style.setProperty('--picture', `url("/icons/${name}.svg")`);
  return made;
}

/** The code of a need: silhouette, colour, letter (look.md §2). */
export function seal(number, extra = '') {
  const made = element('span', { class: `seal ${extra}`, 'aria-hidden': 'true', 'data-silhouette': number.silhouette },
    element('span', { class: 'seal-letter', 'data-letter': number.letter }));
  made.style.setProperty('--silhouette', `url("/shapes/${number.silhouette}.svg")`);
  made.style.setProperty('--need', number.colour);
  return made;
}

/** Words for those who listen instead of looking. */
export function spoken(text) {
  return element('span', { class: 'visually-hidden' }, text);
}

/** The key that does the same as the button it stands on. */
export function keyCap(text) {
  return element('kbd', { class: 'key', 'aria-hidden': 'true' }, text);
}

/** Replaces what stands in `place`; whoever had the focus by `data-focus` keeps it. */
export function show(place, ...children) {
  const focused = place.contains(document.activeElement)
    ? document.activeElement.dataset.focus : undefined;
  place.replaceChildren(...children.flat(Infinity).filter(Boolean));
  if (!focused) return;
  const again = [...place.querySelectorAll('[data-focus]')]
    .find((candidate) => candidate.dataset.focus === focused);
  (again ?? place.querySelector('[data-focus-home]'))?.focus({ preventScroll: true });
}
