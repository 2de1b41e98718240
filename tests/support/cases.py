"""What the Python tests share: a case is a function whose name is the sentence it proves.

A case that raises, or asserts in vain, failed; its transcript is printed. The last line is the
count that tests/runner.py reads.
"""
import os
import pathlib
import shutil
import sys
import tempfile
import traceback

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BINARIES = pathlib.Path(os.environ.get("ATRIO_BIN", ROOT / "build/dev/bin"))
PACK = ROOT / "build/pack"
sys.path.insert(0, str(ROOT / "provisioning"))


class Case:
    """What one case has at hand: a folder of its own, and things to stop at the end."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="atrio-test-"))
        self.started = []

    def stop_later(self, *parts):
        """Remembers what runs; -> the first part."""
        self.started.extend(parts)
        return parts[0]

    def stop(self):
        import rig
        rig.stop_all(*self.started)


def run_one(case):
    """-> whether it held. What it started has ended, cleanly, or that is its failure."""
    name = case.__name__.replace("_", " ")
    here = Case()
    try:
        try:
            case(here)
        finally:
            here.stop()
        print(f"ok: {name}", flush=True)
        return True
    except Exception:  # a test reports whatever went wrong
        print(f"FAILED: {name}\n{traceback.format_exc()}", flush=True)
        for log in sorted(here.folder.rglob("*.log")):
            print(f"--- {log.name}\n{log.read_text(errors='replace')[-3000:]}", flush=True)
        return False
    finally:
        shutil.rmtree(here.folder, ignore_errors=True)


def run(cases):
    """Runs every case in order and leaves with the exit code."""
    wanted = sys.argv[1:]
    chosen = [case for case in cases if not wanted or case.__name__ in wanted]
    failed = sum(not run_one(case) for case in chosen)
    print(f"{len(chosen) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)
