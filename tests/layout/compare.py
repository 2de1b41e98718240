#!/usr/bin/env python3
"""Lays tests/layout/paragraphs.json out with Atrio and with Pango and compares the answers.

usage: compare.py [--programs FOLDER] [--write]

FOLDER holds atrio-layout and pango-layout (build/dev/bin if left out). Prints the figures and how
many of the demands are met; with --write the figures also replace the table in README.md. Exits 1
when a glyph 0 stands in Atrio's answer or when less than 95 % of line starts or glyph ids are equal.
"""
import argparse
import collections
import difflib
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PROGRAMS = HERE.parent.parent / "build/dev/bin"
PARAGRAPHS = HERE / "paragraphs.json"
README = HERE / "README.md"
LEAST = 0.95
BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"


def answer(program):
    if not program.exists():
        sys.exit(f"{program} is not built")
    # What Pango and Fontconfig keep until the process ends is not ours to free.
    environment = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0"}
    done = subprocess.run([program, PARAGRAPHS], capture_output=True, text=True, env=environment)
    if done.returncode != 0:
        sys.exit(f"{program}: {done.stderr.strip()}")
    return json.loads(done.stdout)["paragraphs"]


def starts(paragraph):
    return {line["start"] for line in paragraph["lines"]}


def glyphs(paragraph):
    """All glyphs in the order in which they are seen: (font, glyph)."""
    return [(run["font"], glyph["glyph"]) for line in paragraph["lines"]
            for run in line["runs"] for glyph in run["glyphs"]]


def kind(ours, theirs):
    """Names one stretch of glyphs that differs."""
    if len(ours) == len(theirs) and all(a[0] != b[0] for a, b in zip(ours, theirs)):
        return "another face for the same characters"
    if not ours or not theirs:
        return "a glyph more or less"
    return "another glyph of the same face"


class Figures:
    def __init__(self):
        self.paragraphs = self.missing = 0
        self.starts = self.starts_equal = self.glyphs = self.glyphs_equal = 0

    def add(self, ours, theirs):
        """Counts one paragraph and returns the kinds of difference in it."""
        self.paragraphs += 1
        self.starts += len(starts(ours) | starts(theirs))
        self.starts_equal += len(starts(ours) & starts(theirs))
        a, b = glyphs(ours), glyphs(theirs)
        self.missing += sum(glyph == 0 for _, glyph in a)
        self.glyphs += max(len(a), len(b))
        kinds = []
        for tag, a0, a1, b0, b1 in difflib.SequenceMatcher(None, a, b, False).get_opcodes():
            if tag == "equal":
                self.glyphs_equal += a1 - a0
            else:
                kinds.append(kind(a[a0:a1], b[b0:b1]))
        return kinds + ["another line start"] * len(starts(ours) ^ starts(theirs))

    def row(self, name):
        return (f"| {name} | {self.paragraphs} | {self.missing} "
                f"| {self.starts_equal} of {self.starts} ({share(self.starts_equal, self.starts):.2%}) "
                f"| {self.glyphs_equal} of {self.glyphs} ({share(self.glyphs_equal, self.glyphs):.2%}) |")


def share(part, whole):
    return part / whole if whole else 1.0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--programs", type=pathlib.Path, default=PROGRAMS)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()

    asked = json.loads(PARAGRAPHS.read_text())
    ours, theirs = (answer(options.programs / name) for name in ("atrio-layout", "pango-layout"))
    if not len(asked) == len(ours) == len(theirs):
        sys.exit(f"{len(asked)} paragraphs, answers {len(ours)} and {len(theirs)}")

    everything, by_language = Figures(), collections.defaultdict(Figures)
    differences = collections.defaultdict(list)
    for number, (request, a, b) in enumerate(zip(asked, ours, theirs), 1):
        by_language[request["language"]].add(a, b)
        for name in everything.add(a, b):
            differences[name].append(number)

    lines = ["| language | paragraphs | glyph 0 | line starts equal | glyph ids equal |",
             "|---|---|---|---|---|"]
    lines += [figures.row(language) for language, figures in by_language.items()]
    lines += [everything.row("all"), ""]
    lines += [f"- {name}: {len(where)} × (paragraph {', '.join(map(str, sorted(set(where))))})"
              for name, where in sorted(differences.items())] or ["- no difference"]
    print("\n".join(lines))
    if options.write:
        text = README.read_text()
        before, rest = text.split(BEGIN)
        README.write_text(before + BEGIN + "\n" + "\n".join(lines) + "\n" + END + rest.split(END)[1])

    demands = {
        "at least 200 paragraphs": len(asked) >= 200,
        "no glyph 0": everything.missing == 0,
        "line starts equal": share(everything.starts_equal, everything.starts) >= LEAST,
        "glyph ids equal": share(everything.glyphs_equal, everything.glyphs) >= LEAST,
    }
    for name, met in demands.items():
        if not met:
            print(f"failed: {name}")
    print(f"{sum(demands.values())} passed, {len(demands) - sum(demands.values())} failed")
    return 0 if all(demands.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
