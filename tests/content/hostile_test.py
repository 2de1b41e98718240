#!/usr/bin/env python3
"""A broken or hostile source ends in a clear error at once, and nothing is written.

Every plant (hostile_source.py, hostile_plants.py) is one spoilt copy of the real sources. Each
command of atrio-content has to refuse it: exit code 1, a line that names the file, the reason and
the mend, no sanitizer's report; sources, earlier output and the temporary folder stay as they
were. No time is asserted but a limit that only a hang reaches; the slowest run is printed.

ATRIO_BIN names another build to measure: ATRIO_BIN=build/release/bin.
"""
import hashlib
import os
import pathlib
import re
import resource
import shutil
import stat
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import cases
import hostile_plants
import hostile_source
from cases import BINARIES, ROOT

HANG_S = 120  # sanitizers and a busy machine together never take as long
DRAWN = ["--npm", ROOT / "provisioning/npm/node_modules", "--shapes", ROOT / "assets/shapes",
         "--fonts", ROOT / "assets/fonts.json"]
WORDS = {"preview": [*DRAWN, "--languages", "en", "--screens", "choose_need", "--looks",
                     "portrait"],
         "export": [*DRAWN, "--format", "hsds"],
         "web": [*DRAWN, "--date", "2026-11-23"],
         "reviewed": ["isee-caf-patronato", "--until", "2027-11-23"],
         "checked": ["en", "service/isee-caf-patronato", "--by", "mediator", "--on", "2026-11-23"]}
slowest = (0, "")


def tool(*words, full_disk=None, temporary=None):
    """-> (exit code, what it said, seconds)"""
    def confine():
        if full_disk:
            resource.setrlimit(resource.RLIMIT_FSIZE, (full_disk, full_disk))
    began = time.monotonic()
    environment = dict(os.environ, TMPDIR=str(temporary or tempfile.gettempdir()))
    done = subprocess.run([BINARIES / "atrio-content", *words], text=True, errors="replace",
                          capture_output=True, timeout=HANG_S, env=environment,
                          preexec_fn=confine)
    return done.returncode, done.stdout + done.stderr, time.monotonic() - began


def commands():
    """The sub-commands that there are, with the words each needs, but --out."""
    listed = re.findall(r"^  (\w+) ", tool("--help")[1].split("Subcommands:")[1], re.M)
    assert {"lint", "build", "extract", "merge", "preview", "stats"} <= set(listed), listed
    helps = {name: tool(name, "--help")[1] for name in listed}
    return {name: (WORDS.get(name, DRAWN if "--npm" in helps[name] else []),
                   "--out" in helps[name]) for name in listed}


def snapshot(folder):
    """Everything in a folder, with what it holds."""
    seen = {}
    for path in sorted(folder.rglob("*")):
        facts = path.lstat()
        held = ""
        if stat.S_ISREG(facts.st_mode) and facts.st_size < 20 << 20:
            held = hashlib.sha256(path.read_bytes()).hexdigest() if os.access(path, os.R_OK) else ""
        seen[str(path.relative_to(folder))] = (facts.st_mode, facts.st_size if held else 0, held)
    return seen


def require_clear(says, code, source, plant):
    assert code == 1, f"exit code {code}\n{says[-3000:]}"
    assert "Sanitizer" not in says.replace("LeakSanitizer: suppressing", "") \
        and "runtime error" not in says, says[-3000:]
    assert len(says) < 1 << 20, f"{len(says)} bytes of complaints"
    place = f"{source}/{plant.file}" + (f":{plant.line}" if plant.line else "")
    fitting = [line for line in says.splitlines()
               if line.startswith(place) and plant.says in line]
    assert fitting, f"no line about {place} says '{plant.says}'\n{says[:3000]}"
    assert all(re.fullmatch(r"\S+?(:\d+)?: .+: \S.+", line) for line in fitting), fitting


def run_all(case, source, chosen, what, judge):
    """Runs commands of `source` into a folder that holds earlier output; judges each."""
    global slowest
    out, temporary = case.folder / "out", case.folder / "tmp"
    temporary.mkdir(exist_ok=True)
    for name, (words, has_out) in chosen.items():
        before = snapshot(source), snapshot(out)
        where = ["--out", out / name] if has_out else []
        code, says, took = tool(name, source, *words, *where, temporary=temporary)
        judge(name, code, says)
        assert (snapshot(source), snapshot(out)) == before, f"{name} wrote something"
        assert not list(temporary.iterdir()), f"{name} left {list(temporary.iterdir())}"
        slowest = max(slowest, (took, f"{name}, {what}"))


def sound_source(case, name="content"):
    hostile_source.make(ROOT / "content", case.folder / name)
    return case.folder / name


def refuses(plant, chosen):
    """A case of its own for one plant."""
    def case_of_plant(case):
        source = sound_source(case)
        shutil.copytree(EARLIER.name, case.folder / "out")
        plant.spoil(source)
        if "nobody may read" in plant.name and os.geteuid() == 0:
            print("   skipped: the superuser may read every file")
            return
        run_all(case, source, chosen, plant.name,
                lambda name, code, says: require_clear(says, code, source, plant))
    case_of_plant.__name__ = f"refused: {plant.name} ({', '.join(chosen)})"
    return case_of_plant


def the_sound_source_passes_every_command(case):
    source = sound_source(case)
    for name, (words, has_out) in ALL.items():
        where = ["--out", pathlib.Path(EARLIER.name) / name] if has_out else []
        code, says, _ = tool(name, source, *words, *where)
        assert code == 0, f"{name}: {says[-3000:]}"


EARLIER = tempfile.TemporaryDirectory(prefix="atrio-hostile-")
ALL = commands()


def cases_of(plants):
    """All commands read the sources by one door: each plant meets one in turn, every 15th all."""
    names = sorted(ALL)
    for n, plant in enumerate(plants):
        if plant.checked:
            yield refuses(plant, {"lint": ALL["lint"]})
        else:
            name = names[n % len(names)]
            yield refuses(plant, ALL if n % 15 == 0 else {name: ALL[name]})


if __name__ == "__main__":
    everything = [the_sound_source_passes_every_command,
                  *cases_of([*hostile_source.generic_plants(), *hostile_plants.all_plants()])]
    try:
        cases.run(everything)
    finally:
        print(f"| slowest refusal: {slowest[0]:.2f} s ({slowest[1]})")
        EARLIER.cleanup()
