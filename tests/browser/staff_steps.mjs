// What staff do on their page, as steps for tests and the demo.

export const PASSWORD = 'una frase lunga davvero';

/** Signs in with the one-time PIN and chooses a password. */
export async function firstSignIn(page, url, pin) {
  await page.goto(url);
  await page.getByLabel('Nome utente').fill('staff');
  await page.getByLabel('Password o PIN').fill(pin);
  await page.getByRole('button', { name: 'Entra' }).click();
  await page.getByLabel('Nuova password').fill(PASSWORD);
  await page.getByLabel('Scrivila di nuovo').fill(PASSWORD);
  await page.getByRole('button', { name: 'Salva la password' }).click();
  await page.getByRole('heading', { name: 'A quale sportello sei?' }).waitFor();
}

/** Signs in with the password chosen before. */
export async function signIn(page, url) {
  await page.goto(url);
  await page.getByLabel('Nome utente').fill('staff');
  await page.getByLabel('Password o PIN').fill(PASSWORD);
  await page.getByRole('button', { name: 'Entra' }).click();
  await page.getByRole('heading', { name: 'A quale sportello sei?' }).waitFor();
}

export async function chooseDesk(page, desk) {
  await page.getByRole('button', { name: `Sportello ${desk}`, exact: true }).click();
  await page.getByText('Collegato · ultimo dato').waitFor();
}

/** The row of a number in the waiting list. */
export function row(page, number) {
  return page.locator(`.rows [data-number="${number}"]`);
}

/** The number at this desk, or "" when there is none. */
export async function myNumber(page) {
  const digits = page.locator('.ticket-digits .visually-hidden');
  return (await digits.count()) ? digits.textContent() : '';
}

/** Waits until the ticket at this desk is in that phase (none, called, serving) and the press that
 *  brought it there has been answered. */
export async function phase(page, wanted) {
  await page.locator(`.ticket[data-phase="${wanted}"][data-busy="false"]`).waitFor();
}
