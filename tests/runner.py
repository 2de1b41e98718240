#!/usr/bin/env python3
"""Runs the groups of tests and adds up their counts. Called by tests/run after the build.

Every group is a list of commands. A command reports either Catch2's summary or a last line
"N passed, N failed"; a command that ends badly without having counted a failure counts as one.

As many commands run side by side as there are cores, of different groups too: each has a folder,
ports and a display of its own. Their reports appear in the order of the groups.
"""
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
BIN = ROOT / "build" / "dev" / "bin"
PYTHON = sys.executable


def unit():
    return [[str(program)] for program in sorted(BIN.glob("test_*"))]


def fuzz():
    for program in sorted(BIN.glob("*_fuzz")):
        seeds = sorted((ROOT / "tests/fuzz/seeds" / program.name).glob("*"))
        yield [str(program), *map(str, seeds)]


def scripts(folder):
    return [[PYTHON, str(script)] for script in sorted((ROOT / "tests" / folder).glob("*_test.py"))]


def browser():
    return [["node", str(script)] for script in sorted((ROOT / "tests/browser").glob("*_test.mjs"))]


GROUPS = {
    "structure": lambda: [[PYTHON, str(ROOT / "tests/levels.py")], *scripts("structure")],
    "unit": unit,
    "fuzz": fuzz,
    "content": lambda: scripts("content"),
    "layout": lambda: [[PYTHON, str(ROOT / "tests/layout/compare.py")]],
    "golden": lambda: scripts("golden"),
    "scenario": lambda: scripts("scenario"),
    "browser": browser,
}


def counts(output, code):
    """-> (passed, failed) of one command."""
    plain = re.findall(r"^(?:\w+: )?(\d+) passed, (\d+) failed", output, re.M)
    if plain:
        passed, failed = map(int, plain[-1])
    elif found := re.search(r"All tests passed \(.*?(\d+) test cases?\)", output):
        passed, failed = int(found[1]), 0
    elif found := re.search(r"^test cases: *(\d+)(?: \| *(\d+) passed)?(?: \| *(\d+) failed)?",
                            output, re.M):
        failed = int(found[3] or 0)
        passed = int(found[2] or 0)
    else:
        passed, failed = (1, 0) if code == 0 else (0, 1)
    return passed, failed if code == 0 else max(failed, 1)


def run(command):
    """-> (passed, failed, CPU seconds, report)"""
    name = pathlib.Path(command[1] if command[0] in (PYTHON, "node") else command[0]).name
    began = time.monotonic()
    environment = dict(os.environ, ATRIO_BIN=str(BIN), ATRIO_ROOT=str(ROOT),
                       UBSAN_OPTIONS="print_stacktrace=1", ASAN_OPTIONS="detect_leaks=1")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          errors="replace", cwd=ROOT, env=environment) as child:
        output = child.stdout.read()
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    passed, failed = counts(output, child.returncode)
    cpu_s = used.ru_utime + used.ru_stime
    report = [f"   {name}: {passed} passed, {failed} failed "
              f"({time.monotonic() - began:.0f} s, CPU {cpu_s:.0f} s)"]
    # A table that a test shows.
    report += [f"      {row}" for row in re.findall(r"^\| .*", output, re.M)]
    if failed:
        report.append(output[-8000:])
    return passed, failed, cpu_s, "\n".join(report)


def main(wanted):
    if wanted == ["--list"]:
        print("\n".join(GROUPS))
        return 0
    if unknown := [group for group in wanted if group not in GROUPS]:
        print(f"no such group: {', '.join(unknown)}; there are: {' '.join(GROUPS)}")
        return 2
    total_passed = total_failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as side_by_side:
        started = {group: [side_by_side.submit(run, command) for command in GROUPS[group]()]
                   for group in wanted or GROUPS}
        for group, runs in started.items():
            print(f"== {group}", flush=True)
            group_cpu_s = 0
            for one in runs:
                passed, failed, cpu_s, report = one.result()
                print(report, flush=True)
                total_passed += passed
                total_failed += failed
                group_cpu_s += cpu_s
            print(f"   {group}: CPU {group_cpu_s:.0f} s in all", flush=True)
    print(f"{total_passed} passed, {total_failed} failed")
    return 1 if total_failed or not total_passed else 0


sys.exit(main(sys.argv[1:]))
