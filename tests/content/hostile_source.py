"""A small source for atrio-content, made of the real one, and the ways to spoil it.

A plant is one hostile thing in one file. It knows what the tool must say: the file, the line
where there is one, and words of the reason.
"""
import dataclasses
import os
import pathlib
import shutil
import typing

LAYER = "layers/borgolieto"
LANGUAGES = ("it", "en")


@dataclasses.dataclass(frozen=True)
class Plant:
    name: str
    spoil: typing.Callable[[pathlib.Path], None]
    file: str  # that the message names, seen from the sources
    line: int | None  # None: the file as a whole
    says: str
    checked: bool = False  # found by the checks of lint and build, not by reading


def make(content, folder):
    """The real sources in Italian and English, into a new folder."""
    def other_languages(place, names):
        keep = {f"{tag}{ending}" for tag in LANGUAGES for ending in (".po", ".yaml")}
        if pathlib.Path(place).name in ("po", "terms"):
            return [name for name in names if name not in keep]
        return [name for name in names if name == "compiler"]
    shutil.copytree(content, folder, ignore=other_languages)
    pack = folder / "pack.yaml"
    kept = [line for line in pack.read_text().splitlines(keepends=True)
            if "{tag:" not in line or any(f"tag: {tag}," in line for tag in LANGUAGES)]
    pack.write_text("".join(kept))


def write(file, content):
    return lambda source: (source / file).write_bytes(
        content if isinstance(content, bytes) else content.encode())


def append(file, content):
    def spoil(source):
        before = (source / file).read_bytes()
        write(file, before + (content if isinstance(content, bytes) else content.encode()))(source)
    return spoil


def change(file, old, new):
    """Replaces the first place where `old` stands."""
    def spoil(source):
        text = (source / file).read_text()
        assert old in text, (file, old)
        (source / file).write_text(text.replace(old, new, 1))
    return spoil


def instead(file, put):
    """Something else than a file: `put` makes it."""
    def spoil(source):
        (source / file).unlink(missing_ok=True)
        put(source / file)
    return spoil


def sparse(path):
    with path.open("wb") as file:
        file.truncate(200 << 20)


def unreadable(path):
    path.touch()
    path.chmod(0)


# What bytes may be, whatever the file is for: (name, content or what stands there instead, words).
BYTES = [
    ("10 MB on one line", b'- {id: "' + b"x" * (10 << 20) + b'"}\n', "longer than"),
    ("a NUL byte", b"- {id: a\0b}\n", "hidden character U+0000"),
    ("ill-formed UTF-8", b"- {id: \xff\xfe}\n", "not UTF-8"),
    ("overlong UTF-8", b"- {id: \xc0\xaf}\n", "not UTF-8"),
    ("UTF-16", "- {id: a}\n".encode("utf-16"), "not UTF-8"),
    ("UTF-16 without a mark", "- {id: a}\n".encode("utf-16-le"), "hidden character U+0000"),
    ("a lone carriage return", b"- {id: a}\r# {id: b}\n", "hidden character U+000D"),
    ("a direction override", "# \u202e} x {\n".encode(), "hidden character U+202E"),
    ("a second byte order mark", "\ufeff\ufeffid: a\n".encode(), "hidden character U+FEFF"),
    ("200 MB", sparse, "longer than"),
    ("a folder", pathlib.Path.mkdir, "not a plain file"),
    ("a pipe", os.mkfifo, "not a plain file"),
    ("a link to /dev/zero", lambda path: path.symlink_to("/dev/zero"), "not a plain file"),
    ("a link to itself", lambda path: path.symlink_to(path.name), "cannot be reached"),
    ("a link out of the sources", lambda path: path.symlink_to("/etc/hostname"),
     "leads out of the sources"),
    ("a file nobody may read", unreadable, "ermission denied"),
]

# What YAML may be.
LAUGHS = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n"
                                   for n in range(1, 12))
YAML = [
    ("100 000 open brackets", "[" * 100_000, 1, "nested too deep"),
    ("100 000 open braces", "{" * 100_000, 1, "nested too deep"),
    ("a billion laughs", LAUGHS, 1, "anchor"),
    ("a list inside itself", "&a [*a]\n", 1, "anchor"),
    ("an alias of nothing", "- *a\n", 1, "not YAML"),
    ("a tag of another language", "\n!!python/object:os.system {}\n", 2, "tag"),
    ("a second document", "a: b\n---\nc: d\n", 2, "second document"),
    ("200 000 values", "[" + "a," * 200_000 + "a]\n", 1, "too many values"),
]

# One file of every reader, and of every kind; `append` makes no sense of the last three.
YAML_FILES = [
    "pack.yaml", "needs.yaml", "documents.yaml", "offices.yaml", "ui.yaml", "pictograms.yaml",
    "glossary.yaml", "helplines.yaml", "phrases.yaml", "school_messages.yaml",
    "services/isee-caf-patronato.yaml", "forms/modulo-permesso.yaml", "triage/casa.yaml",
    f"{LAYER}/pack.yaml", f"{LAYER}/offices.yaml", f"{LAYER}/courses.yaml",
    f"{LAYER}/events.yaml", f"{LAYER}/associations.yaml", f"{LAYER}/notices.yaml"]
PO_FILES = ["po/en.po", f"{LAYER}/po/en.po"]


def of_bytes(file, name, content, says):
    spoil = instead(file, content) if callable(content) else write(file, content)
    return Plant(f"{name} in {file}", spoil, file, None, says)


def rotated(kinds, files):
    """Every kind and every file at least once: (file, kind)."""
    return [(files[n % len(files)], kinds[n % len(kinds)])
            for n in range(max(len(kinds), len(files)))]


def generic_plants():
    plants = [of_bytes(file, *kind) for file, kind in rotated(BYTES, YAML_FILES)]
    plants += [of_bytes(file, *kind) for file, kind in rotated(BYTES, PO_FILES)]
    plants += [Plant(f"{name} in {file}", write(file, content), file, line, says)
               for file, (name, content, line, says) in rotated(YAML, YAML_FILES[::-1])]
    return plants
