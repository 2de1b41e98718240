"""What is under way when the hall is killed. Every function kills it once (or twice) and returns,
in words, what came of what was under way; it raises when a promise was broken."""
import rig
from books import require
from question import Question
from staff import Refused

ONE_START_S = 0.8


def blink(rng):
    """Seconds until the kill: a commit takes 1 to 10 ms; kills fall before, into and behind it."""
    return rng.uniform(0, rng.choice((0.0005, 0.003, 0.012)))


def half_a_request(line, rng):
    body, question = line.press(rng)
    question.write(rng.uniform(0.05, 0.98))
    line.open_again(line.kill())
    require(question.answer() is None, "half a request was answered")
    require(line.books.ticket(body["request"]) is None, "half a request got a ticket")
    return line.press_again(body)


def request_on_its_way(line, rng):
    body, question = line.press(rng)
    question.write()
    question.answered_within(blink(rng))
    interrupted = line.kill()
    line.note_answer(body, question.answer())
    line.open_again(interrupted)
    return line.press_again(body)


def request_answered(line, rng):
    body, question = line.press(rng)
    question.write()
    require(line.note_answer(body, question.answer()), "the press was not answered")
    line.open_again(line.kill())
    return line.press_again(body)


def eight_requests_at_once(line, rng):
    pressed = [line.press(rng) for _ in range(8)]
    for _, question in pressed:
        question.write()
    pressed[rng.randrange(8)][1].answered_within(blink(rng))
    interrupted = line.kill()
    answered = [line.note_answer(body, question.answer()) for body, question in pressed]
    line.open_again(interrupted)
    for body, _ in pressed:
        line.press_again(body)
    return f"{'some' if any(answered) else 'none'} of 8 promised, all 8 have one"


def paper_under_way(line, rng):
    """The printer stops taking bytes somewhere inside the job; the hall dies there."""
    line.settle()
    job = line.tap.begun()
    stop = rng.choice((0, 1, rng.randrange(60_000)))
    line.tap.hold_after(job, stop)
    body, question = line.press(rng)
    question.write()
    require(line.note_answer(body, question.answer()), "the press was not answered")
    require(line.tap.wait_for_bytes(job, stop), "no paper came")
    interrupted = line.kill(rest_is_lost=rng.random() < 0.5)
    require(len(interrupted) == 1, f"the job was not under way: {interrupted}")
    line.open_again(interrupted)
    line.press_again(body)
    line.settle()
    require(line.tap.begun() == job + 1, "paper came out again by itself")
    return "unknown, not printed again"


def paper_complete(line, rng):
    """The last bytes have gone; the hall may or may not have noted it."""
    line.settle()
    job = line.tap.begun()
    body, question = line.press(rng)
    question.write()
    require(line.note_answer(body, question.answer()), "the press was not answered")
    rig.wait_for("the cut", lambda: line.tap.wait_for_bytes(job, 1) and
                 b"\x1dV" in line.tap.jobs[job][-16:])
    require(not line.hall.program.ends_within(rng.uniform(0, 0.1)), "the hall ended by itself")
    interrupted = line.kill()
    line.open_again(interrupted)
    line.press_again(body)
    line.settle()
    require(line.tap.begun() == job + 1, "paper came out again by itself")
    return "unknown, not printed again" if interrupted else "sent, not printed again"


def print_again(line, rng):
    line.issue(rng)
    ticket = line.books.tickets()[-1]["id"]
    body = {"request": f"copy-{next(line.presses)}"}
    question = Question(line.hall.socket, f"/tickets/{ticket}/reprint", body)
    question.write()
    question.answered_within(blink(rng))
    interrupted = line.kill()
    answer = question.answer()
    copies = [job for job in line.books.jobs() if job["ticket"] == ticket]
    require(answer is None or len(copies) == 2, "a copy was promised and is not in the books")
    line.open_again(interrupted)
    line.hall.http.request("POST", f"/tickets/{ticket}/reprint", body)
    copies_now = [job for job in line.books.jobs() if job["ticket"] == ticket]
    require(len(copies_now) == 2, f"one copy was asked for, there are {len(copies_now) - 1}")
    return "one copy, promised" if answer else "one copy, by the repeat" if len(copies) == 1 else \
        "one copy, not yet told"


# Action of staff -> what must have happened before, and the state it leads to.
DESK_WORK = {"call": ((), "called"), "recall": (("call",), "called"),
             "serve": (("call",), "serving"), "no-show": (("call",), "no_show"),
             "finish": (("call", "serve"), "done")}


def desk_work(action):
    """Staff press once, the hall dies, staff look at the page and press again if it did not
    happen."""
    before, leads_to = DESK_WORK[action]

    def happen(line, rng):
        line.clear_desk()
        ticket = line.issue(rng)
        for step in before:
            line.staff.act(ticket, step)
        calls = len(line.books.calls(ticket))
        question = line.ask_staff(f"/api/tickets/{ticket}/{action}")
        question.write()
        question.answered_within(blink(rng))
        interrupted = line.kill()
        answer = question.answer()
        require(answer is None or answer[0] == 200, f"{action} was refused: {answer}")

        def happened():
            state = line.books.rows("SELECT state FROM ticket WHERE id = ?", ticket)[0]["state"]
            return (len(line.books.calls(ticket)) > calls if action == "recall"
                    else state == leads_to)

        done = happened()
        require(done or answer is None, f"{action} was acknowledged and is not in the books")
        line.open_again(interrupted)
        if not done:
            line.staff.act(ticket, action)
        elif action != "recall":  # a second recall is only announced once more
            try:
                line.staff.act(ticket, action)
                require(False, f"{action} happened twice")
            except Refused as refused:
                require(refused.status == 409, f"{refused}")
        require(happened(), f"{action} did not happen")
        return ("promised and kept" if answer else
                "done, not yet told" if done else "not done: repeat did it")

    return happen


def while_starting(line, rng):
    """Killed again before it is open, perhaps several times."""
    body, question = line.press(rng)
    question.write()
    line.note_answer(body, question.answer())
    interrupted = line.kill()
    for _ in range(rng.randint(1, 2)):
        line.hall.spawn()
        require(not line.hall.program.ends_within(rng.uniform(0, ONE_START_S)), "it did not start")
        line.hall.program.kill_9()
        require(line.tap.wait_until_quiet(), "the line to the printer did not close")
        line.books.check()
    line.open_again(interrupted)
    return line.press_again(body)


HALL_CASES = [("tap: half a request", half_a_request, 12),
              ("commit: request on its way", request_on_its_way, 36),
              ("commit: eight at once", eight_requests_at_once, 12),
              ("commit: answered", request_answered, 10),
              ("print: paper under way", paper_under_way, 26),
              ("print: paper complete", paper_complete, 12),
              ("print: once more", print_again, 10),
              *((f"call: {action}", desk_work(action), 8) for action in DESK_WORK),
              ("start", while_starting, 6)]
