#!/usr/bin/env python3
"""The shape of the tree: short files, a map that leads to every folder, no machine's own paths."""
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import cases
from cases import ROOT

CODE = {".cpp", ".hpp", ".py", ".mjs", ".js", ".css", ".sql", ".sh"}
# Folders that the map describes as a whole: naming one leads to what is below it.
WHOLE = ("content/", "tests/", "assets/", "kiosk/console/web/")


def tracked():
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, text=True,
                            capture_output=True, check=True).stdout
    return [ROOT / name for name in listed.splitlines() if (ROOT / name).is_file()]


def no_source_file_is_longer_than_500_lines(_):
    lengths = {path.relative_to(ROOT): len(path.read_text(errors="replace").splitlines())
               for path in tracked() if path.suffix in CODE}
    assert lengths, "no source files found"
    long = {str(path): lines for path, lines in lengths.items() if lines > 500}
    assert not long, f"two ideas in one file? {long}"


def the_readme_leads_to_every_folder(_):
    readme = (ROOT / "README.md").read_text()
    missing = []
    for folder in sorted({path.parent.relative_to(ROOT) for path in tracked()}):
        if str(folder) in (".", ".ci", ".reuse"):
            continue
        leads = [folder, *folder.parents][:-1] if str(folder).startswith(WHOLE) else [folder]
        if not any(f"({name}/)" in readme or f"({name})" in readme for name in leads):
            missing.append(str(folder))
    assert not missing, f"the map in README.md does not lead to {missing}"


def every_link_of_a_readme_leads_somewhere(_):
    broken = []
    for page in (path for path in tracked() if path.name == "README.md"):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text()):
            if not (page.parent / target).exists():
                broken.append(f"{page.relative_to(ROOT)}: {target}")
    assert not broken, broken


def no_lockfile_names_a_package_host(_):
    locks = [path for path in tracked() if path.name == "package-lock.json"]
    assert locks, "no lockfile found"
    for path in locks:
        assert '"resolved"' not in path.read_text(), f"{path.relative_to(ROOT)} holds addresses"


def the_folder_rule_refuses_an_upward_include(case):
    root = case.folder
    (root / "levels.txt").write_text("0 base\n1 queue\n2 store queue\nheader sqlite3.h : store\n")
    for name in ("base", "queue", "store"):
        (root / name).mkdir()
    (root / "queue/bad.cpp").write_text('#include "store/tickets.hpp"\n#include <sqlite3.h>\n')
    (root / "store/good.cpp").write_text('#include "queue/rules.hpp"\n#include <sqlite3.h>\n')
    done = subprocess.run([sys.executable, ROOT / "tests/levels.py", root, root / "levels.txt"],
                          capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stdout.count("bad.cpp") == 2, done.stdout
    assert "good.cpp" not in done.stdout, done.stdout


def every_file_says_whose_it_is_and_under_which_licence(_):
    done = subprocess.run(["reuse", "lint"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0 and "ERROR" not in done.stderr, done.stderr + done.stdout


cases.run([no_source_file_is_longer_than_500_lines, the_readme_leads_to_every_folder,
           every_link_of_a_readme_leads_somewhere,
           no_lockfile_names_a_package_host, the_folder_rule_refuses_an_upward_include,
           every_file_says_whose_it_is_and_under_which_licence])
