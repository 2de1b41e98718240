// Everything the staff page asks of the hall.

let csrf = '';

/** The hall's answer to one request: `ok`, `status`, `body`; status 0 = no answer at all. */
async function ask(method, path, body) {
  const request = { method, headers: {} };
  if (method === 'POST') {
    request.headers = { 'Content-Type': 'application/json', 'X-Atrio-Csrf': csrf };
    request.body = JSON.stringify(body ?? {});
  }
  try {
    const answer = await fetch(path, request);
    const text = await answer.text();
    return { ok: answer.ok, status: answer.status, body: text ? JSON.parse(text) : {} };
  } catch {
    return { ok: false, status: 0, body: {} };
  }
}

async function askForSession(method, path, body) {
  const answer = await ask(method, path, body);
  if (answer.ok) csrf = answer.body.csrf;
  return answer;
}

export const session = {
  current: () => askForSession('GET', '/api/session'),
  signIn: (account, secret) => askForSession('POST', '/api/session', { account, secret }),
  choosePassword: (password) => askForSession('POST', '/api/session/password', { password }),
  chooseDesk: (desk) => askForSession('POST', '/api/session/desk', { desk }),
  signOut: () => ask('POST', '/api/session/end'),
  bePresent: () => ask('POST', '/api/session/presence'),
};

export const queue = {
  next: () => ask('POST', '/api/tickets/next'),
  onTicket: (id, action) => ask('POST', `/api/tickets/${id}/${action}`),
  onPersonCall: (terminal, action) =>
    ask('POST', `/api/person-calls/${encodeURIComponent(terminal)}/${action}`),
};
