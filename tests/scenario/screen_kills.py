"""Kills around a visitor at the real screen: of the screen itself, and of the hall behind it. Every
function returns in words what came of her number; it raises when one was lost or given twice."""
import rig
from books import require
from line import number_of
from terminal import BEGIN, FINISH, NUMBER, TAKE, plain, steps, take_number, words

WAY = ("ar", "casa", "residenza-anagrafica")
# The last touch before the kill -> how often.
ASKING = steps(*WAY).index(TAKE)
SCREEN_CASES = [*(("tap: on the way", step, 5) for step in range(ASKING)),
                ("tap -> commit: asking", ASKING, 24), ("print: number on the glass", ASKING + 1, 10)]


def moment(rng):
    """Seconds until the kill: the finger needs 5 to 30 ms to arrive, the hall 1 to 10 to commit."""
    return rng.uniform(0, rng.choice((0.01, 0.03, 0.09)))


def screen_killed(line, rng, last):
    screen, before = line.terminal.screen, len(line.books.tickets())
    *way, touch = steps(*WAY)[:last + 1]
    for step in way:
        screen.tap(id=step)
    finger = screen.finger_to(screen.wait_for_node(id=touch))
    shown = plain(screen.wait_for_node(id=NUMBER)["label"]) if last > ASKING else None
    require(not screen.program.ends_within(moment(rng)), "the screen ended by itself")
    screen.program.kill_9()
    finger.wait()
    screen.start()
    screen.wait_for_node(id=BEGIN)
    require(not screen.find(id=NUMBER), "the next visitor sees the last one's number")
    require(screen.frame()["screen"]["language"] == "it", "the last visitor's language is left")
    given = line.books.tickets()[before:]
    require(len(given) <= 1, f"one press, {len(given)} numbers")
    require(not given or last >= ASKING, "a number that nobody asked for")
    line.books.check()
    if shown:
        require([number_of(ticket) for ticket in given] == [shown],
                f"{shown} stood on the glass, the books have {given}")
        return "shown and kept"
    return "given, paper has it" if given else "not given, nothing to lose"


def hall_killed_under_a_visitor(line, rng):
    """The glass says that no number came; she touches again and has one, exactly one."""
    screen, before = line.terminal.screen, len(line.books.tickets())
    finger = walk_and_touch(screen)
    require(not line.hall.program.ends_within(moment(rng)), "the hall ended by itself")
    interrupted = line.kill()
    finger.wait()
    given = len(line.books.tickets()) - before
    line.open_again(interrupted)
    if not number_on_glass(line, before):
        return "answered before"
    return "given, second touch showed it" if given else "not given, second touch got it"


def answer_lost_with_the_hall(line, rng):
    """The number is on disk and the hall dies before the screen has heard of it."""
    screen, before = line.terminal.screen, len(line.books.tickets())
    line.answers.lose_next_number()
    walk_and_touch(screen).wait()
    rig.wait_for("the number in the books", lambda: len(line.books.tickets()) > before)
    require(not line.hall.program.ends_within(moment(rng)), "the hall ended by itself")
    line.open_again(line.kill())
    require(number_on_glass(line, before) > 0, "the number came although its answer was lost")
    return "given, second touch showed it"


def walk_and_touch(screen):
    """-> the finger on its way to the key that asks for a number"""
    *way, take = steps(*WAY)
    for step in way:
        screen.tap(id=step)
    return screen.finger_to(screen.wait_for_node(id=take))


def number_on_glass(line, before):
    """Touches again until a number stands there, and checks it; -> how many touches it took."""
    screen, failed, touches = line.terminal.screen, plain(words("confirm/failed", WAY[0])), []

    def number():
        if node := screen.find(id=NUMBER):
            return plain(node["label"])
        if (take := screen.find(id=TAKE)) and plain(take["label"]) == failed:
            touches.append(screen.tap_node(take))
        return None

    shown = rig.wait_for("the number on the glass", number)
    tickets = [number_of(ticket) for ticket in line.books.tickets()[before:]]
    require(tickets == [shown], f"{shown} stands on the glass, the books have {tickets}")
    screen.tap(id=FINISH)
    return len(touches)


def hall_killed_in_her_paper(line, rng):
    """Her number stands on the glass, the paper stops half-way: the glass says that nobody knows
    whether it came, and prints again when she wants it."""
    line.settle()
    screen, job, stop = line.terminal.screen, line.tap.begun(), rng.randrange(1, 60_000)
    line.tap.hold_after(job, stop)
    number = take_number(screen, *WAY)
    require(line.tap.wait_for_bytes(job, stop), "no paper came")
    interrupted = line.kill(rest_is_lost=rng.random() < 0.5)
    require(len(interrupted) == 1, f"the job was not under way: {interrupted}")
    line.open_again(interrupted)
    trouble = screen.wait_for_node(id="trouble")
    require(plain(trouble["label"]) == plain(words("trouble/maybe_printed", WAY[0])),
            f"the glass says {trouble['label']}")
    require(plain(screen.find(id=NUMBER)["label"]) == number, "the number changed on the glass")
    screen.tap(id="print-again")
    rig.wait_for("the copy", lambda: [
        (job["copy"], job["state"]) for job in line.books.jobs()][-1:] == [(2, "sent")])
    screen.tap(id=FINISH)
    screen.wait_for_node(id=BEGIN)
    return "doubt said, copy on demand"
