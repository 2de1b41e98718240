"""A member of staff at the console, asking over plain HTTP what the staff page asks."""
import http.client
import json
import re

ACCOUNT = "staff"
PASSWORD = "tre civette sul comò"


class Refused(Exception):
    """The console said no; `word` is its one word why."""

    def __init__(self, status, word):
        super().__init__(f"{status} {word}")
        self.status, self.word = status, word


class Staff:
    """One session. Every method raises Refused, or OSError when the hall is away."""

    def __init__(self, port):
        self.port = port
        self.cookie = self.csrf = None

    def ask(self, method, target, body=None, limit_s=30):
        """-> the decoded answer"""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=limit_s)
        headers = {"Content-Type": "application/json"}
        if self.cookie:
            headers["Cookie"] = self.cookie
        if self.csrf:
            headers["X-Atrio-Csrf"] = self.csrf
        try:
            line.request(method, target, json.dumps(body or {}) if method == "POST" else None,
                         headers)
            answer = line.getresponse()
            text = answer.read().decode()
        except http.client.HTTPException as cut_off:
            raise ConnectionError(f"{target}: {cut_off!r}") from cut_off
        finally:
            line.close()
        if cookie := answer.getheader("Set-Cookie"):
            self.cookie = re.match(r"[^;]+", cookie)[0]
        decoded = json.loads(text) if text else None
        if answer.status != 200:
            raise Refused(answer.status, decoded["error"])
        return decoded

    def sign_in(self, secret):
        self.cookie = self.csrf = None
        session = self.ask("POST", "/api/session", {"account": ACCOUNT, "secret": secret})
        self.csrf = session["csrf"]
        return session

    def choose_password(self):
        session = self.ask("POST", "/api/session/password", {"password": PASSWORD})
        self.csrf = session["csrf"]

    def sit_at(self, desk):
        self.ask("POST", "/api/session/desk", {"desk": desk})
        self.desk = desk

    def first_sign_in(self, pin, desk):
        """What the first person does on the first day."""
        self.sign_in(pin)
        self.choose_password()
        self.sit_at(desk)

    def sign_in_again(self, desk):
        """After a restart: sessions end with the program."""
        self.sign_in(PASSWORD)
        self.sit_at(desk)

    def call_next(self):
        return self.ask("POST", "/api/tickets/next")["hall"]

    def act(self, ticket, action):
        """`action`: call, recall, serve, finish, finish-and-next, no-show."""
        return self.ask("POST", f"/api/tickets/{ticket}/{action}")["hall"]

    def state(self):
        return self.ask("GET", "/api/staff")["hall"]

    def board(self):
        return self.ask("GET", "/api/board")["hall"]

    def at_desk(self, state=None):
        """The ticket at this session's desk, or None."""
        state = state or self.state()
        return next(desk["ticket"] for desk in state["desks"] if desk["desk"] == self.desk)
