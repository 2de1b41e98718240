#!/usr/bin/env python3
"""The shape of the tree: short files, a map that leads to every folder, no machine's own paths."""
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CODE = {".cpp", ".hpp", ".py", ".mjs", ".js", ".css", ".sql", ".sh"}


def tracked():
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, text=True,
                            capture_output=True, check=True).stdout
    return [ROOT / name for name in listed.splitlines() if (ROOT / name).is_file()]


def no_source_file_is_longer_than_500_lines():
    for path in tracked():
        if path.suffix in CODE:
            lines = len(path.read_text(errors="replace").splitlines())
            if lines > 500:
                yield f"{path.relative_to(ROOT)}: {lines} lines, two ideas in one file?"


def the_readme_leads_to_every_folder():
    readme = (ROOT / "README.md").read_text()
    folders = {path.parent.relative_to(ROOT) for path in tracked()}
    for folder in sorted(folders):
        named = [folder, *folder.parents]
        # A folder is led to when it, or a folder that the map describes as a whole, is named.
        deep = str(folder).startswith(("content/", "tests/", "assets/", "kiosk/console/web"))
        if str(folder) in (".", ".ci"):
            continue
        wanted = named[:-1] if deep else [folder]
        if not any(f"({name}" in readme or f"`{name}" in readme for name in wanted):
            yield f"README.md: the map does not lead to {folder}"


def no_commit_names_a_package_host():
    for path in tracked():
        if path.name == "package-lock.json" and '"resolved"' in path.read_text():
            yield f"{path.relative_to(ROOT)}: holds download addresses"


def the_folder_rule_refuses_an_upward_include():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "levels.txt").write_text("0 base\n1 queue\n2 store queue\nheader sqlite3.h : store\n")
        for name in ("base", "queue", "store"):
            (root / name).mkdir()
        (root / "queue/bad.cpp").write_text('#include "store/tickets.hpp"\n#include <sqlite3.h>\n')
        (root / "store/good.cpp").write_text('#include "queue/rules.hpp"\n#include <sqlite3.h>\n')
        done = subprocess.run([sys.executable, ROOT / "tests/levels.py", root, root / "levels.txt"],
                              capture_output=True, text=True)
        faults = [line for line in done.stdout.splitlines() if "bad.cpp" in line]
        if done.returncode == 0 or len(faults) != 2 or "good.cpp" in done.stdout:
            yield f"levels.py let an upward include pass:\n{done.stdout}"


CHECKS = [no_source_file_is_longer_than_500_lines, the_readme_leads_to_every_folder,
          no_commit_names_a_package_host, the_folder_rule_refuses_an_upward_include]

failed = 0
for check in CHECKS:
    faults = list(check())
    failed += bool(faults)
    print(f"{'FAILED' if faults else 'ok'}: {check.__name__.replace('_', ' ')}")
    for fault in faults:
        print(f"  {fault}")
print(f"{len(CHECKS) - failed} passed, {failed} failed")
sys.exit(bool(failed))
