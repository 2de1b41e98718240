#!/usr/bin/env python3
"""The main job on the real programs: a visitor takes a number by touch, a desk calls it.

The number must be the same everywhere, the paper dot for dot what the receipt renderer made, and
nothing of a visitor may stay on the glass.
"""
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "support"), str(HERE), str(HERE.parent / "decode")]
import cases  # noqa: E402
import escpos_to_png  # noqa: E402
import rig  # noqa: E402
from staff import Refused  # noqa: E402
from terminal import BEGIN, DESK, FINISH, Terminal, plain, take_number, words  # noqa: E402

# Nodes that move while nobody is there: the clock, and the words of the window with light.
RESTLESS = ("clock", "date", "touch-here/")


def still(frame):
    """A waiting screen without what moves on it by itself."""
    return frame["screen"], [
        (node["id"], node["role"], node["label"], node["language"], node["rect_mm"], node["state"])
        for node in frame["nodes"] if not node["id"].startswith(RESTLESS)]


def fresh_glass(screen):
    """The waiting screen as the first visitor finds it, once the hall has been heard."""
    rig.wait_for("the hall on the glass", lambda: screen.find(id=BEGIN)
                 and not screen.find(id="notice"))
    return still(screen.frame())


def check_fresh(screen, fresh):
    screen.wait_for_node(id=BEGIN)
    now = still(screen.frame())
    assert now[0] == fresh[0], f"{now[0]} instead of {fresh[0]}"
    differs = set(map(repr, now[1])) ^ set(map(repr, fresh[1]))
    assert not differs, f"the waiting screen is not as before: {sorted(differs)}"


def rendered(terminal, ticket):
    """The rows of a ticket's paper as the receipt renderer draws it from the books alone."""
    profile = json.loads(terminal.hall.profile.read_text())
    need = next(series.get("need", "") for series in profile["series"]
                if series["letter"] == ticket["series"])
    wait = None if ticket["wait_from_min"] is None else [ticket["wait_from_min"],
                                                         ticket["wait_to_min"]]
    facts = {"pack": str(cases.PACK), "fonts": str(cases.ROOT / "assets/fonts.json"),
             "printers": str(cases.ROOT / "assets/printers.json"),
             "printer_profile": profile["printer_profile"], "language": ticket["language"],
             "place": profile["place"]["name"], "issued_at": ticket["arrived_local"],
             "number": number_of(ticket), "need": need, "people_ahead": ticket["people_ahead"],
             "wait": wait, "mediator": bool(ticket["mediator"]), "service": ticket["service"],
             "base_url": profile["base_url"], "copy": 1}
    request, out = terminal.case.folder / "facts.json", terminal.case.folder / "paper.pbm"
    request.write_text(json.dumps(facts))
    subprocess.run([cases.BINARIES / "atrio-receipt", request, out], check=True)
    kind, size, dots = out.read_bytes().split(b"\n", 2)
    assert kind == b"P4"
    width, _ = map(int, size.split())
    row_bytes = (width + 7) // 8
    return [dots[i:i + row_bytes] for i in range(0, len(dots), row_bytes)]


def without_blank_end(rows):
    """Paper below the last dot is fed, not printed."""
    rows = list(rows)
    while rows and not any(rows[-1]):
        rows.pop()
    return rows


def number_of(ticket):
    return f"{ticket['series']}\u00a0{ticket['serial']:03}"


def check_paper(terminal, ticket, name):
    job = rig.wait_for("the paper", lambda: terminal.printer.folder / name
                       if (terminal.printer.folder / name).exists() else None)
    paper = escpos_to_png.decode(job.read_bytes())
    wanted = rendered(terminal, ticket)
    assert paper.cuts == [len(paper.rows)], f"cut at {paper.cuts} of {len(paper.rows)} rows"
    printed, drawn = without_blank_end(paper.rows), without_blank_end(wanted)
    assert len(drawn) > 300, "a ticket of less than 4 cm is none"
    assert len(printed) == len(drawn), f"{len(printed)} rows printed, {len(drawn)} drawn"
    wrong = [y for y, (one, other) in enumerate(zip(printed, drawn)) if one != other]
    assert not wrong, f"{len(wrong)} rows differ from what was drawn, the first is {wrong[0]}"


def called_numbers(terminal):
    """(sequence, number, desk) as the board shows them, latest first."""
    return [(call["sequence"], call["number"]["text"], call["desk"])
            for call in terminal.staff.board()["calls"]]


def check_same_number(terminal, number, language, name):
    """Glass, books, staff page and paper agree; -> the ticket as the books have it."""
    tickets = [ticket for ticket in terminal.books.tickets() if number_of(ticket) == number]
    assert len(tickets) == 1, f"{number} on the glass, {tickets} in the books"
    waiting = {ticket["number"]["text"]: ticket for ticket in terminal.staff.state()["waiting"]}
    assert number in waiting, f"{number} on the glass, staff see {list(waiting)}"
    assert waiting[number]["id"] == tickets[0]["id"]
    assert waiting[number]["language"]["tag"] == language == tickets[0]["language"]
    check_paper(terminal, tickets[0], name)
    return tickets[0]


def call_recall_serve(terminal, ticket, number):
    staff = terminal.staff
    called = staff.at_desk(staff.call_next())
    assert (called["id"], called["phase"]) == (ticket["id"], "called"), called
    (first, shown, desk), *_ = called_numbers(terminal)
    assert (shown, desk) == (number, DESK), f"called {number}, the board shows {shown} at {desk}"
    assert terminal.hall.view()["calls"][0]["number"] == number
    staff.act(ticket["id"], "recall")
    assert called_numbers(terminal)[0] > (first, number, DESK), "a recall is announced once more"
    assert staff.at_desk(staff.act(ticket["id"], "serve"))["phase"] == "serving"
    assert staff.at_desk(staff.act(ticket["id"], "finish")) is None
    assert terminal.books.ticket(ticket["request"])["state"] == "done"


def main_job(case, language, need, service):
    """-> the terminal, with the visitor's number still on the glass"""
    terminal = Terminal(case, ticket_shown_s=10)
    terminal.open_hall()
    terminal.open_screen()
    number = take_number(terminal.screen, language, need, service)
    frame = terminal.screen.frame()["screen"]
    assert frame["language"] == language
    assert frame["direction"] == ("rtl" if language == "ar" else "ltr")
    ticket = check_same_number(terminal, number, language, "0001.bin")
    call_recall_serve(terminal, ticket, number)
    terminal.books.check()
    return terminal


def a_visitor_takes_a_number_in_arabic_and_it_is_called(case):
    terminal = main_job(case, "ar", "casa", "residenza-anagrafica")
    # She walks away: the page with the number empties itself.
    terminal.screen.wait_for_node(id=BEGIN)


def a_visitor_takes_a_number_in_italian_and_it_is_called(case):
    terminal = main_job(case, "it", "documenti", "permesso-soggiorno-rinnovo")
    terminal.screen.tap(id=FINISH)
    terminal.screen.wait_for_node(id=BEGIN)


def a_visitor_who_does_not_come_is_noted_and_the_next_is_called(case):
    terminal = Terminal(case)
    terminal.open_hall()
    tickets = [terminal.ask_ticket(f"press-{n}")[1] for n in (1, 2)]
    staff = terminal.staff
    assert staff.at_desk(staff.call_next())["id"] == tickets[0]["id"]
    assert staff.at_desk(staff.act(tickets[0]["id"], "no-show")) is None
    assert staff.at_desk(staff.call_next())["id"] == tickets[1]["id"]
    assert [ticket["state"] for ticket in terminal.books.tickets()] == ["no_show", "called"]
    terminal.books.check()


def a_press_that_is_repeated_gets_the_same_number_and_one_paper(case):
    terminal = Terminal(case)
    terminal.open_hall()
    first, again = terminal.ask_ticket("press-1"), terminal.ask_ticket("press-1")
    assert (first[0], again[0]) == (201, 201) and first[1]["number"] == again[1]["number"]
    rig.wait_for("the paper", lambda: terminal.books.jobs()[0]["state"] == "sent")
    assert len(terminal.books.jobs()) == 1
    assert len(list(terminal.printer.folder.glob("*.bin"))) == 1
    terminal.books.check()


def the_one_time_pin_opens_nothing_but_the_choice_of_a_password(case):
    terminal = Terminal(case)
    terminal.hall.start()
    session = terminal.staff.sign_in(terminal.hall.pin)
    assert session["must_change"] is True
    for ask in (terminal.staff.state, terminal.staff.call_next):
        try:
            ask()
        except Refused as refused:
            assert refused.status == 403, refused
        else:
            raise AssertionError("a one-time PIN was enough to work with")
    terminal.staff.choose_password()
    assert terminal.staff.state()["waiting"] == []
    try:
        terminal.staff.sign_in(terminal.hall.pin)
    except Refused as refused:
        assert refused.status == 401, refused
    else:
        raise AssertionError("the one-time PIN worked twice")


def a_call_for_a_person_reaches_staff_and_their_answer_the_glass(case):
    terminal = Terminal(case)
    terminal.open_hall()
    terminal.open_screen()
    screen, staff = terminal.screen, terminal.staff
    screen.tap(id=BEGIN)
    screen.tap(id="language/ar")
    screen.wait_for_node(id="need/casa")  # the dock is mirrored from here on
    screen.tap(id="dock/person")

    def glass_says(key):
        return rig.wait_for(f"'{key}' on the glass", lambda: plain(
            (screen.find(id="person") or {"label": ""})["label"]) == plain(words(key, "ar")))

    calls = rig.wait_for("the call at the staff page", lambda: staff.state()["person_calls"])
    assert [(call["terminal"], call["state"]) for call in calls] == [
        (terminal.terminal_name(), "asked")]
    glass_says("person/requested")
    staff.ask("POST", f"/api/person-calls/{terminal.terminal_name()}/answer")
    glass_says("person/coming")
    staff.ask("POST", f"/api/person-calls/{terminal.terminal_name()}/end")
    rig.wait_for("the glass to be quiet again", lambda: not screen.find(id="person"))


def a_visitor_who_ends_leaves_nothing_behind(case):
    terminal = Terminal(case)
    terminal.open_hall()
    terminal.open_screen()
    screen = terminal.screen
    fresh = fresh_glass(screen)
    screen.tap(id=BEGIN)
    screen.tap(id="language/ar")
    screen.wait_for_node(id="need/casa")  # the dock is mirrored from here on
    screen.tap(id="dock/contrast")
    rig.wait_for("white on black", lambda: screen.frame()["screen"]["look"] == "contrast")
    screen.tap(id="dock/larger")
    rig.wait_for("large letters", lambda: screen.frame()["screen"]["large"])
    screen.tap(id="dock/end")
    check_fresh(screen, fresh)


def a_visitor_who_leaves_is_asked_and_then_forgotten(case):
    terminal = Terminal(case, idle_s=20, warning_s=20)  # the shortest that the norms allow
    terminal.open_hall()
    terminal.open_screen()
    screen = terminal.screen
    fresh = fresh_glass(screen)
    screen.tap(id=BEGIN)
    screen.tap(id="language/ar")
    screen.tap(id="need/casa")
    screen.wait_for_node(id="still-there", role="dialog")
    assert screen.frame()["screen"]["language"] == "ar", "the question comes in her language"
    check_fresh(screen, fresh)


cases.run([
    a_visitor_takes_a_number_in_arabic_and_it_is_called,
    a_visitor_takes_a_number_in_italian_and_it_is_called,
    a_visitor_who_does_not_come_is_noted_and_the_next_is_called,
    a_press_that_is_repeated_gets_the_same_number_and_one_paper,
    the_one_time_pin_opens_nothing_but_the_choice_of_a_password,
    a_call_for_a_person_reaches_staff_and_their_answer_the_glass,
    a_visitor_who_ends_leaves_nothing_behind,
    a_visitor_who_leaves_is_asked_and_then_forgotten,
])
