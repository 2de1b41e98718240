"""A hall with a tapped printer that may be killed at any moment, and all it has promised."""
import collections
import itertools
import re

import escpos_to_png
import rig
from books import require
from cases import BINARIES
from question import Question
from tap import Tap
from terminal import DESK, Terminal

SERVICES = ("residenza-anagrafica", "carta-identita-elettronica", "permesso-soggiorno-rinnovo")
LANGUAGES = ("it", "ar", "bn", "zh-Hans", "ur", "uk", "sq", "en")


def number_of(ticket):
    """A row of the books as it stands on paper."""
    return f"{ticket['series']}\u00a0{ticket['serial']:03}"


def whole_paper(job):
    """The bytes of a job that came to its cut, without the questions behind it; else None."""
    paper = re.sub(rb"(\x10\x04[\x01-\x04])+$", b"", job)
    try:
        return paper if escpos_to_png.decode(paper).cuts else None
    except escpos_to_png.Unexpected:
        return None


class Line:
    """A hall with a tapped printer, and everything it has promised to anybody."""

    def __init__(self, case):
        paper = case.folder / "paper"
        self.printer = case.stop_later(rig.Printer(BINARIES, paper, profile="generic-80"))
        self.tap = Tap(self.printer.port)
        self.terminal = Terminal(case, printer=self.tap.address)
        self.hall, self.books = self.terminal.hall, self.terminal.books
        self.staff = self.terminal.staff
        self.promised = {}  # press -> the number it was answered with
        self.presses = itertools.count(1)
        self.begun_before = 0  # papers begun in earlier lives of the hall
        self.jobs_before = {}  # job -> state at the end of the life before
        self.terminal.open_hall()

    # --- a press -------------------------------------------------------------------------------

    def press(self, rng):
        """-> (body, question not yet written)"""
        body = {"request": f"press-{next(self.presses)}", "service": rng.choice(SERVICES),
                "language": rng.choice(LANGUAGES), "mediator": rng.random() < 0.2,
                "priority": rng.choice(("none", "none", "age")),
                "terminal": self.terminal.terminal_name()}
        return body, Question(self.hall.socket, "/tickets", body)

    def note_answer(self, body, answer):
        """-> whether the press was acknowledged"""
        if answer is None:
            return False
        status, ticket = answer
        require(status == 201, f"{body['request']} was refused: {answer}")
        self.promised[body["request"]] = ticket["number"]
        return True

    def press_again(self, body):
        """The same request after the restart; -> the outcome in words. Promises are kept."""
        before = self.books.ticket(body["request"])
        promised = self.promised.get(body["request"])
        require(before or not promised, f"{promised} was promised and is not in the books")
        status, ticket = self.hall.http.request("POST", "/tickets", body)
        require(status == 201, f"the repeated press got {status} {ticket}")
        after = self.books.ticket(body["request"])
        require(not before or before["id"] == after["id"] == ticket["id"], "a second ticket")
        require(promised in (None, ticket["number"]),
                f"{promised} was promised, the repeat got {ticket['number']}")
        self.promised[body["request"]] = ticket["number"]
        if promised:
            return "promised and kept"
        return "given, not yet told: repeat got it" if before else "not given: repeat got one"

    def issue(self, rng):
        """A press in peace; -> the ticket's id"""
        body, question = self.press(rng)
        question.write()
        answer = question.answer()
        require(self.note_answer(body, answer), "the press was not answered")
        return answer[1]["id"]

    def ask_staff(self, target):
        headers = [f"Cookie: {self.staff.cookie}", f"X-Atrio-Csrf: {self.staff.csrf}"]
        return Question(self.hall.port, target, {}, headers)

    # --- life and death ------------------------------------------------------------------------

    def kill(self, rest_is_lost=False):
        """-> the jobs that were being sent. `rest_is_lost`: what the printer's line held back."""
        self.hall.program.kill_9()
        self.tap.release(rest_is_lost)
        require(self.tap.wait_until_quiet(), "the line to the printer did not close")
        self.check_papers()
        self.books.check()
        return self.interrupted()

    def interrupted(self):
        return [job["id"] for job in self.books.jobs() if job["state"] == "sending"]

    def check_papers(self):
        """Every job that began in this life began to print once; none of an earlier life did."""
        jobs = {job["id"]: job["state"] for job in self.books.jobs()}
        began = [state for job, state in jobs.items()
                 if state != "queued" and self.jobs_before.get(job, "queued") == "queued"]
        papers = self.tap.begun() - self.begun_before
        # Killed between the commit "now I print" and the first byte: no paper at all.
        fewest = began.count("sent")
        most = fewest + began.count("sending") + began.count("unknown")
        require(fewest <= papers <= most, f"{papers} papers were begun for jobs {began}")
        self.begun_before, self.jobs_before = self.tap.begun(), jobs

    def open_again(self, interrupted):
        self.hall.start()
        self.staff.sign_in_again(DESK)
        states = {job["id"]: job["state"] for job in self.books.jobs()}
        require(all(states[job] == "unknown" for job in interrupted),
                f"jobs {interrupted} were being sent and are now {states}")
        for job in interrupted:
            self.jobs_before[job] = "unknown"

    def go_on(self, rng):
        """A further visitor is served: a number, a call, done."""
        number = self.issue(rng)
        self.clear_desk()
        called = self.staff.at_desk(self.staff.call_next())
        require(called, "nobody was called although somebody waits")
        self.staff.act(called["id"], "finish")
        require(self.books.rows("SELECT state FROM ticket WHERE id = ?", called["id"])
                == [{"state": "done"}], "the ticket is not done")
        require(self.books.rows("SELECT 1 FROM ticket WHERE id = ?", number), "no further ticket")
        self.books.check()

    def clear_desk(self):
        if ticket := self.staff.at_desk():
            self.staff.act(ticket["id"], "finish")

    def settle(self):
        rig.wait_for("all papers", lambda: not [job for job in self.books.jobs()
                                                if job["state"] in ("queued", "sending")])
        require(self.tap.wait_until_quiet(), "the line to the printer did not close")

    def check_all(self):
        """Everything at the end of a test; -> one line of sums."""
        self.settle()
        self.check_papers()
        self.books.check()
        self.books.check_file()
        for press, number in self.promised.items():
            require(number_of(self.books.ticket(press)) == number, f"{press} was told {number}")
        papers = list(filter(None, map(whole_paper, self.tap.jobs)))
        require(len(papers) == len(set(papers)), "one paper came out twice")
        states = collections.Counter(job["state"] for job in self.books.jobs())
        require(states["sent"] <= len(papers) <= states["sent"] + states["unknown"],
                f"{len(papers)} whole papers, jobs {dict(states)}")
        self.tap.close()
        return (f"{len(self.books.tickets())} tickets, {len(papers)} whole papers, "
                f"jobs {dict(states)}")
