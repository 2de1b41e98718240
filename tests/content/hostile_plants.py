"""The hostile things of one kind of file each: what a value, a PO entry or a drawing may say."""
from hostile_source import LAYER, Plant, append, change, write

SERVICE = "services/isee-caf-patronato.yaml"
LAYER_PACK = f"{LAYER}/pack.yaml"
EVENTS = f"{LAYER}/events.yaml"
COURSES = f"{LAYER}/courses.yaml"
FORM = "forms/modulo-permesso.yaml"
BASE_PO = "po/en.po"
HEADER = ('msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
          '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n')


def value(name, file, old, new, says, line=None, checked=False):
    """A value of a line that is there becomes another."""
    return Plant(name, change(file, old, new), file, line, says, checked)


def document(id_):
    return f'- {{id: {id_}, name: "a", explanation: "b", pictogram: form}}\n'


def ids():
    for name, id_ in [("an id that climbs", '"../../x"'), ("an id that is a path", "/etc/x"),
                      ("an id that Windows keeps", "con"), ("an empty id", '""'),
                      ("an id of 3 kB", "x" * 3000), ("an id in capitals", "CASA")]:
        yield Plant(name, append("documents.yaml", "\n" + document(id_)), "documents.yaml", None,
                    "is not an id")
    yield Plant("an id of 10 kB", append("documents.yaml", "\n" + document("x" * 10_000)),
                "documents.yaml", None, "longer than 4000 bytes")
    yield Plant("a key twice", append(SERVICE, "\nsensitive: yes\n"), SERVICE, None,
                "a second time")
    yield Plant("a merge key", append(SERVICE, "\n<<: {sensitive: yes}\n"), SERVICE, None,
                'the key "<<" is not known')
    yield Plant("a hidden override in an escape",
                append("documents.yaml", "\n" + document("x").replace('"a"', '"a\\u202eb"')),
                "documents.yaml", None, "U+202E")
    yield Plant("a NUL in an escape of an address",
                append(f"{LAYER}/offices.yaml", '\n- {id: scuola-segreteria, address: "a\\0b"}\n'),
                f"{LAYER}/offices.yaml", None, "U+0000")
    yield Plant("a byte that is no character, in an escape",
                append(f"{LAYER}/offices.yaml", '\n- {id: scuola-segreteria, address: "a\\_b"}\n'),
                f"{LAYER}/offices.yaml", None, "not UTF-8")
    yield value("a language that climbs", "pack.yaml", "tag: en,", 'tag: "../it",',
                "not a language tag")


def pictures():
    shapes = 'file: "rounded/{name}-fill.svg"'
    package = 'package: "@material-symbols/svg-600"'
    for name, old, new in [
            ("a drawing far away", shapes, 'file: "../../../../etc/{name}"'),
            ("a drawing at the root", shapes, 'file: "/etc/{name}"'),
            ("a package that climbs", package, 'package: "../x"'),
            ("a package inside a scope that climbs", package, 'package: "@a/../../x"'),
            ("a package at the root", package, 'package: "/etc"')]:
        yield Plant(name, change("pictograms.yaml", old, new), "pictograms.yaml", None,
                    "leads out")
    yield Plant("a picture's name that climbs",
                append("pictograms.yaml", '\n  - {id: hostile, set: material, name: "../../x", '
                       'meaning: "x"}\n'), "pictograms.yaml", None, "is not an id")


def layers():
    yield Plant("a layer under itself", change(LAYER_PACK, "under: ambito-pianura-lieta",
                                               "under: borgolieto"), LAYER_PACK, None, "lies on")
    yield Plant("layers in a ring", change("layers/ambito-pianura-lieta/pack.yaml",
                                           "under: base", "under: sportello-borgolieto"),
                "layers/ambito-pianura-lieta/pack.yaml", None, "lies on")
    yield Plant("a layer under a path", change(LAYER_PACK, "under: ambito-pianura-lieta",
                                               'under: "../../x"'), LAYER_PACK, None, "lies on")
    yield Plant("a layer whose id climbs", change(LAYER_PACK, "id: borgolieto", 'id: "../x"'),
                LAYER_PACK, None, "is not an id")
    yield Plant("a layer whose folder leads away",
                lambda source: (source / "layers/far").symlink_to("/etc"),
                "layers/far", None, "leads out of the sources")
    yield Plant("services that are a file",
                lambda source: (source / LAYER / "forms").write_text("x"),
                f"{LAYER}/forms", None, "is no folder")


def numbers():
    for name, box in [("not a number", "nan"), ("without end", "inf"), ("negative", "-1"),
                      ("far too large", "1e308"), ("beyond every double", "1e999")]:
        yield Plant(f"a box {name}", change(FORM, "box: [", f'box: ["{box}", '), FORM, None,
                    "is no length")
    for name, most in [("negative", "-1"), ("beyond 64 bits", "99999999999999999999999")]:
        yield Plant(f"a length {name}", append("ui.yaml", f'\nx/y: {{text: "a", max: {most}}}\n'),
                    "ui.yaml", None, "is not a number")
    yield Plant("a day that is none", change(EVENTS, "2026-12-26", "2026-99-99"), EVENTS, None,
                "2026-99-99")
    yield Plant("opening hours of 3 kB", change(COURSES, 'hours: "', 'hours: "' + "Mo," * 1000),
                COURSES, None, "no opening hours")
    yield Plant("opening hours of 300 kB",
                change(COURSES, 'hours: "', 'hours: "' + "Mo," * 100_000), COURSES, None,
                "longer than 4000 bytes")
    yield Plant("a thousand million times", change(EVENTS, "UNTIL=20270529", "COUNT=1000000000"),
                EVENTS, None, "no rule of coming back")


def translations():
    entry = 'msgctxt "need/casa/name"\nmsgid "Casa"\nmsgstr "Home"\n'
    whole = {
        "no header": (entry, "charset=UTF-8"),
        "no charset": (HEADER.replace("; charset=UTF-8", "") + entry, "charset"),
        "a charset that is not the file's": (HEADER.replace("UTF-8", "KOI8-R") + entry + "# è\n",
                                             "charset=UTF-8"),
        "a charset of seven bits": (HEADER.replace("UTF-8", "UTF-7") + entry, "charset=UTF-8"),
        "a charset nobody knows": (HEADER.replace("UTF-8", "X-NONE") + entry, "charset"),
        "a quote that never closes": (HEADER + 'msgctxt "a\nmsgid "b"\nmsgstr "c"\n',
                                      "end-of-line within string"),
        "a domain": (HEADER + 'domain "other"\n' + HEADER + entry, "another domain"),
        "an entry twice": (HEADER + entry + "\n" + entry, "duplicate message definition"),
        "a path twice": (HEADER + entry + "\n" + entry.replace('"Casa"', '"Caso"'),
                         "translated twice"),
        "a text of 10 MB": (HEADER + entry.replace("Home", "x" * (10 << 20)), "longer than"),
        "a million entries": (HEADER + "".join(f'msgid "{n}"\nmsgstr ""\n\n'
                                               for n in range(1_000_000)), "longer than"),
        "100 000 entries of nothing": (HEADER + "".join(f'msgid "{n}"\nmsgstr ""\n\n'
                                                        for n in range(100_000)), "twice"),
        "a web page": ("<!DOCTYPE html>\n<html><body>Sign in</body></html>\n" * 1000, "mend"),
    }
    for name, (content, says) in whole.items():
        yield Plant(f"{name} in a PO file", write(BASE_PO, content), BASE_PO, None, says)
    for name, rule in [("dividing by zero", "nplurals=2; plural=1/0;"),
                       ("a program", "nplurals=2; plural=while(1);"),
                       ("a million forms", "nplurals=1000000; plural=(n != 1);"),
                       ("a formula of brackets", "nplurals=2; plural=" + "(" * 3000 + ";")]:
        yield Plant(f"{name} in Plural-Forms",
                    change(BASE_PO, "nplurals=2; plural=(n != 1);", rule), BASE_PO, 1,
                    "nplurals=2" if "million" in name else "plural formula", checked=True)
    yield Plant("an override in an escape of a translation",
                change(BASE_PO, 'msgstr "Welcome"', 'msgstr "Wel\\342\\200\\256come"'), BASE_PO,
                None, "U+202E", checked=True)


def word_lists():
    for file, content, says in [("lint/banned_words.yaml", "- &a [*a]\n", "anchor"),
                                ("lint/abbreviations.yaml", "- {word: 1}\n", "missing"),
                                ("lint/acronyms.yaml", "a: b\n", "a list should stand here"),
                                ("terms/en.yaml", "[" * 100_000, "nested too deep")]:
        yield Plant(f"a spoilt {file}", write(file, content), file, None, says, checked=True)


def all_plants():
    for kind in (ids, pictures, layers, numbers, translations, word_lists):
        yield from kind()
