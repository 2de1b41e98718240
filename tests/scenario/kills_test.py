#!/usr/bin/env python3
"""kill -9 on hall and screen, seeded, all over tap -> commit -> print -> call (queue.md §3.4).

After every kill the program starts again and the same requests are made again. What was promised
stands in the books exactly once, what was not stands there once or not at all, no paper comes out
twice by itself, and the line goes on. Prints the table of cases.
"""
import collections
import contextlib
import pathlib
import random
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "support"), str(HERE), str(HERE.parent / "decode")]
import cases  # noqa: E402
from answer_tap import AnswerTap  # noqa: E402
from hall_kills import HALL_CASES  # noqa: E402
from line import Line  # noqa: E402
from screen_kills import (SCREEN_CASES, answer_lost_with_the_hall,  # noqa: E402
                          hall_killed_in_her_paper, hall_killed_under_a_visitor, screen_killed)

SEED = 20261123


class Table:
    """How often which program was killed in which phase, and what came of it."""

    def __init__(self):
        self.outcomes = collections.defaultdict(collections.Counter)

    def note(self, phase, program, outcome):
        self.outcomes[phase, program][outcome] += 1

    def kills(self):
        return sum(sum(outcomes.values()) for outcomes in self.outcomes.values())

    def show(self, sums):
        for (phase, program), outcomes in self.outcomes.items():
            what = "; ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
            print(f"| {phase:32} | {program:6} | {sum(outcomes.values()):3} | {what}")
        print(f"| {self.kills()} kills, seed {SEED}: {sums}", flush=True)


@contextlib.contextmanager
def named(what):
    """A failure inside says in which case it happened."""
    try:
        yield
    except Exception as wrong:
        raise AssertionError(f"{what}: {wrong}") from wrong


def the_hall_killed_anywhere_keeps_every_promise(case):
    line, table = Line(case), Table()
    for phase, happen, times in HALL_CASES:
        for n in range(times):
            rng = random.Random(f"{SEED} {phase} {n}")
            with named(f"{phase}, case {n}"):
                table.note(phase, "hall", happen(line, rng))
                line.go_on(rng)
    table.show(line.check_all())


def the_screen_killed_anywhere_loses_no_number(case):
    line, table = Line(case), Table()
    line.answers = AnswerTap(case.folder / "tapped.sock", line.hall.socket)
    line.terminal.open_screen(line.answers.path)
    for phase, last, times in SCREEN_CASES:
        for n in range(times):
            rng = random.Random(f"{SEED} {phase} {last} {n}")
            with named(f"{phase}, touch {last + 1}, case {n}"):
                table.note(phase, "screen", screen_killed(line, rng, last))
                line.go_on(rng)
    for phase, happen, times in (("tap -> commit: screen stays", hall_killed_under_a_visitor, 12),
                                 ("commit: answer lost", answer_lost_with_the_hall, 8),
                                 ("print: screen stays", hall_killed_in_her_paper, 6)):
        for n in range(times):
            rng = random.Random(f"{SEED} {phase} {n}")
            with named(f"{phase}, case {n}"):
                table.note(phase, "hall", happen(line, rng))
                line.go_on(rng)
    line.answers.close()
    table.show(line.check_all())


cases.run([the_hall_killed_anywhere_keeps_every_promise,
           the_screen_killed_anywhere_loses_no_number])
