#!/usr/bin/env python3
"""What is wrong from the start: each program says so in one line that names file and place, ends
with 1 and leaves nothing half-written; or it goes on with less and is honest about it."""
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "support"), str(HERE)]
import cases  # noqa: E402
import rig  # noqa: E402
from cases import BINARIES, PACK, ROOT  # noqa: E402
from terminal import (BEGIN, NUMBER, TAKE_NUMBER, Terminal, plain, steps,  # noqa: E402
                      take_number, words, write_profile)

SERVICE = "services/residenza-anagrafica.yaml"


def refused(command, *wanted):
    """Runs it to its end: code 1, and one line that says all that is wanted."""
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True,
                          timeout=rig.LIMIT_S,
                          env=dict(os.environ, LSAN_OPTIONS="print_suppressions=0"))
    # What went well before, and how many findings there were, may be said besides.
    lines = [line for line in done.stderr.splitlines()
             if line and not line.startswith("info: ") and not line.endswith(" to mend")]
    assert done.returncode == 1, f"code {done.returncode}, said {done.stderr!r}"
    assert len(lines) == 1, f"{len(lines)} lines instead of one: {done.stderr!r}"
    missing = [word for word in map(str, wanted) if word not in lines[0]]
    assert not missing, f"{lines[0]!r} does not name {missing}"


def replace_in(path, old, new):
    """-> the number of the line that was changed, from 1"""
    text = path.read_text()
    assert text.count(old) == 1, f"{path.name} has {old!r} {text.count(old)} times"
    path.write_text(text.replace(old, new))
    return text[:text.index(old)].count("\n") + 1


# --- content ---------------------------------------------------------------------------------------

def sources(case):
    """A copy of the real content to break; -> its folder"""
    copy = case.folder / "content"
    shutil.copytree(ROOT / "content", copy, ignore=shutil.ignore_patterns("compiler"))
    return copy


def build(case, content, fonts=ROOT / "assets/fonts.json"):
    return [BINARIES / "atrio-content", "build", content, "--out", case.folder / "pack",
            "--npm", ROOT / "provisioning/npm/node_modules", "--shapes", ROOT / "assets/shapes",
            "--fonts", fonts]


def a_broken_yaml_source_is_named_with_its_line(case):
    content = sources(case)
    line = replace_in(content / SERVICE, 'title: "Residenza in Comune"',
                      'title: "Residenza in Comune')
    refused(build(case, content), f"{SERVICE}:{line + 1}:", "just above")
    assert not (case.folder / "pack").exists(), "half a pack was written"


def a_translation_with_a_wrong_placeholder_is_named_with_its_line(case):
    content = sources(case)
    text = (content / "po/sq.po").read_text()
    entry = text[text.index('msgctxt "ui/service/step"'):].split("\n\n")[0]
    replace_in(content / "po/sq.po", entry, entry.replace("{n}", "{numri}").replace(
        'msgid "Passo {numri}"', 'msgid "Passo {n}"'))
    line = text[:text.index(entry)].count("\n") + 1
    refused(build(case, content), "sq.po:", "ui/service/step", "{n}")
    assert line > 1 and not (case.folder / "pack").exists(), "half a pack was written"


def a_po_file_that_is_none_is_named(case):
    content = sources(case)
    (content / "po/uk.po").write_text("<html><body>Sign in to continue</body></html>\n")
    refused(build(case, content), "uk.po:1")
    assert not (case.folder / "pack").exists(), "half a pack was written"


def a_build_that_fails_leaves_the_old_pack_as_it_was(case):
    content = sources(case)
    shutil.copytree(PACK, case.folder / "pack")
    replace_in(content / SERVICE, "need: casa", "need: castello")
    refused(build(case, content), SERVICE, "castello")
    assert files_of(case.folder / "pack") == files_of(PACK), "the old pack was touched"
    assert sorted(path.name for path in case.folder.iterdir()) == ["content", "pack"]


def files_of(folder):
    return {path.relative_to(folder): path.read_bytes()
            for path in folder.rglob("*") if path.is_file()}


# --- fonts -----------------------------------------------------------------------------------------

def fonts_without_bengali(case):
    table = case.folder / "fonts.json"
    table.write_text((ROOT / "assets/fonts.json").read_text().replace(
        "NotoSansBengali-Regular.ttf", "NotoSansGone-Regular.ttf"))
    return table


def a_missing_font_is_named_by_every_program_that_needs_it(case):
    fonts = fonts_without_bengali(case)
    gone = "NotoSansGone-Regular.ttf"
    refused(build(case, ROOT / "content", fonts), gone)
    assert not (case.folder / "pack").exists(), "half a pack was written"
    hall = make_hall(case)
    change(hall, f"fonts: {ROOT}/assets/fonts.json", f"fonts: {fonts}")
    refused(hall_command(hall), gone)
    refused([*preview("attract", case), "--fonts", fonts], gone)
    paragraph = case.folder / "in.json"
    paragraph.write_text(json.dumps([{"text": "বাংলা", "language": "bn", "width_px": 400,
                                      "size_px": 30}]))
    refused([BINARIES / "atrio-layout", "--fonts", fonts, paragraph], gone)


# --- settings --------------------------------------------------------------------------------------

def make_hall(case, **options):
    """A hall's settings that are right; a case makes one thing wrong."""
    profile = write_profile(case.folder / "profile.json")
    options.setdefault("printer", f"dir:{case.folder}/paper")
    return rig.Hall(BINARIES, case.folder / "hall", PACK, profile=profile, **options)


def hall_command(hall, *more):
    return [BINARIES / "atrio-hall", "--config", hall.config, *more]


def screen_config(case, hall):
    screen = rig.Screen(BINARIES, case.folder / "screen", None, hall, PACK)
    return screen.config, [BINARIES / "atrio-screen", "--config", screen.config]


def change(hall, old, new):
    return replace_in(hall.config, old, new)


def nothing_written(hall):
    left = sorted(path.name for path in hall.folder.iterdir())
    assert left == ["hall.yaml"], f"left behind: {left}"


def an_unknown_key_in_a_config_is_named_with_its_line(case):
    hall = make_hall(case)
    line = change(hall, "data_dir:", "data_folder: here\ndata_dir:")
    refused(hall_command(hall), f"hall.yaml:{line}: ", "data_folder")
    refused(hall_command(hall, "--check-config"), f"hall.yaml:{line}: ", "data_folder")
    nothing_written(hall)
    config, command = screen_config(case, hall)
    line = replace_in(config, "pack:", "theme: dark\npack:")
    refused(command, f"screen.yaml:{line}: ", "theme")


def a_missing_key_and_a_wrong_value_are_named(case):
    hall = make_hall(case)
    change(hall, "pack:", "# pack:")
    refused(hall_command(hall), "hall.yaml", "pack")
    other = make_hall(case, port=99999)
    refused(hall_command(other), "hall.yaml:", "console.port")
    config, command = screen_config(case, make_hall(case))
    replace_in(config, "window: fullscreen", "window: huge")
    refused(command, "screen.yaml", "huge")


def a_config_that_is_no_yaml_is_named_with_its_line(case):
    hall = make_hall(case)
    config, screen = screen_config(case, hall)
    for path, command in ((hall.config, hall_command(hall)), (config, screen)):
        path.write_text("data_dir: here\nprofile: [1, 2\n")
        refused(command, f"{path.name}:")
        path.write_text("PNG\n")
        refused(command, f"{path.name}:1")
        path.unlink()
        refused(command, path.name)


def a_profile_with_an_unknown_letter_is_named_with_its_place(case):
    hall = make_hall(case)
    profile = json.loads(hall.profile.read_text())
    profile["services"][2]["series"] = "Z"
    hall.profile.write_text(json.dumps(profile))
    _, screen = screen_config(case, hall)
    for command in (hall_command(hall), screen):
        refused(command, "profile.json", "services[2].series")
    hall.profile.write_text("{")
    for command in (hall_command(hall), screen):
        refused(command, "profile.json:1:")
    nothing_written(hall)


def a_service_that_the_pack_does_not_have_is_named(case):
    hall = make_hall(case)
    profile = json.loads(hall.profile.read_text())
    profile["services"][0]["service"] = "pesca-sportiva"
    hall.profile.write_text(json.dumps(profile))
    refused(hall_command(hall), "profile.json", "pesca-sportiva")
    nothing_written(hall)


def a_console_beyond_this_machine_is_refused(case):
    hall = make_hall(case)
    change(hall, "address: 127.0.0.1", "address: 0.0.0.0")
    refused(hall_command(hall), "0.0.0.0", "loopback")
    nothing_written(hall)


def a_printer_that_cannot_be_meant_is_named(case):
    hall = make_hall(case, printer="lpt:1")
    refused(hall_command(hall), "lpt:1", "tcp:HOST:PORT")
    nothing_written(hall)


def an_occupied_console_port_is_named(case):
    with socket.create_server(("127.0.0.1", 0)) as other:
        hall = make_hall(case, port=other.getsockname()[1])
        refused(hall_command(hall), f"127.0.0.1 port {hall.port}")
    assert not hall.socket.exists(), "the socket of a hall that is not there was left behind"


def an_occupied_screen_socket_is_named_and_its_owner_goes_on(case):
    first = make_hall(case)
    case.stop_later(first)
    first.start()
    second = rig.Hall(BINARIES, case.folder / "second", PACK, profile=first.profile)
    replace_in(second.config, f"screen_socket: {second.socket}", f"screen_socket: {first.socket}")
    refused(hall_command(second), first.socket)
    assert first.http.request("GET", "/health")[0] == 200
    file = case.folder / "no-socket"
    file.write_text("somebody's notes")
    replace_in(second.config, f"screen_socket: {first.socket}", f"screen_socket: {file}")
    refused(hall_command(second), file)
    assert file.read_text() == "somebody's notes"


def a_second_hall_on_the_same_database_is_refused(case):
    first = make_hall(case)
    case.stop_later(first)
    first.start()
    second = rig.Hall(BINARIES, case.folder / "second", PACK, profile=first.profile)
    replace_in(second.config, f"data_dir: {second.folder}", f"data_dir: {first.folder}")
    refused(hall_command(second), first.folder / "hall.lock")
    assert first.http.request("GET", "/health")[0] == 200


# --- packs -----------------------------------------------------------------------------------------

def terminal_refuses_pack(case, pack, *wanted):
    """Hall and screen of a terminal with the demo's profile."""
    hall = rig.Hall(BINARIES, case.folder / "hall", pack,
                    profile=write_profile(case.folder / "profile.json"))
    screen = rig.Screen(BINARIES, case.folder / "screen", None, hall, pack)
    for command in (hall_command(hall), [BINARIES / "atrio-screen", "--config", screen.config]):
        refused(command, *wanted)
    nothing_written(hall)


def all_refuse_pack(case, pack, *wanted):
    terminal_refuses_pack(case, pack, *wanted)
    refused(preview("attract", case, pack), *wanted)


def copied_pack(case):
    return pathlib.Path(shutil.copytree(PACK, case.folder / "pack"))


def a_pack_of_a_newer_schema_is_refused(case):
    pack = copied_pack(case)
    manifest = json.loads((pack / "manifest.json").read_text())
    manifest["schema"] += 1
    (pack / "manifest.json").write_text(json.dumps(manifest))
    all_refuse_pack(case, pack, "manifest.json", f"schema {manifest['schema']}", "update Atrio")


def a_truncated_pack_is_refused(case):
    pack = copied_pack(case)
    database = pack / "pack.sqlite"
    database.write_bytes(database.read_bytes()[:100_000])
    all_refuse_pack(case, pack, "pack.sqlite", "get the pack again")


def a_pack_with_one_changed_byte_is_refused(case):
    pack = copied_pack(case)
    database = pack / "pack.sqlite"
    data = bytearray(database.read_bytes())
    data[len(data) // 2] ^= 1
    database.write_bytes(data)
    all_refuse_pack(case, pack, "pack.sqlite", "get the pack again")


def a_pack_that_is_not_there_is_named(case):
    all_refuse_pack(case, case.folder / "nowhere", "nowhere/manifest.json")


def a_layer_whose_pack_is_missing_keeps_the_terminal_out_of_service(case):
    pack = copied_pack(case)
    shutil.rmtree(pack / "layers/borgolieto")
    terminal_refuses_pack(case, pack, pack / "layers/borgolieto", "profile's layers")


def a_layer_that_was_put_on_the_wrong_one_is_named(case):
    pack = copied_pack(case)
    below, above = pack / "layers/ambito-pianura-lieta", pack / "layers/borgolieto"
    shutil.rmtree(below)
    shutil.copytree(above, below)
    terminal_refuses_pack(case, pack, below / "manifest.json", 'holds the layer "borgolieto"')


# --- the database ----------------------------------------------------------------------------------

def a_damaged_database_is_refused_and_left_as_it_is(case):
    terminal = Terminal(case)
    terminal.hall.start()
    assert terminal.ask_ticket("press-1")[0] == 201
    assert terminal.hall.program.stop() == 0
    database = terminal.hall.folder / "hall.db"
    whole = database.read_bytes()
    for damage in (b"not a database\n" * 400, whole[:5000],
                   whole[:8192] + b"\xff" * 4096 + whole[12288:]):
        database.write_bytes(damage)
        refused(hall_command(terminal.hall), database)
        assert database.read_bytes() == damage, "the damaged file was changed"
    database.write_bytes(whole)
    terminal.hall.start()
    assert terminal.ask_ticket("press-1")[0] == 201


# --- one question at a command line ----------------------------------------------------------------

def preview(name, case, pack=PACK):
    return [BINARIES / "atrio-screen", "--preview", name, "--language", "ar", "--pack", pack,
            "--out", case.folder / "shot.png", "--nodes", case.folder / "nodes.json"]


def a_layout_request_that_is_no_json_is_named_with_its_place(case):
    request = case.folder / "in.json"
    for text, place in (("[{]", "in.json:1:"), ("{}", "in.json"), ('[{"text": 7}]', "[0]")):
        request.write_text(text)
        refused([BINARIES / "atrio-layout", request], place)


def an_unknown_preview_or_language_is_named(case):
    refused([*preview("nowhere", case), "--fonts", ROOT / "assets/fonts.json"], "nowhere")
    command = [*preview("attract", case), "--fonts", ROOT / "assets/fonts.json"]
    command[command.index("ar")] = "tlh"
    refused(command, "tlh")
    assert not (case.folder / "shot.png").exists() and not (case.folder / "nodes.json").exists()


# --- less than everything --------------------------------------------------------------------------

def without_a_printer_numbers_go_on_and_the_glass_says_so(case):
    nobody = rig.free_port()
    terminal = Terminal(case, printer=f"tcp:127.0.0.1:{nobody}")
    terminal.open_hall()
    rig.wait_for("'absent' in the view", lambda: terminal.hall.view()["printer"] == "absent")
    terminal.open_screen()
    number = take_number(terminal.screen, "ar", "casa", "residenza-anagrafica")
    trouble = terminal.screen.wait_for_node(id="trouble")
    assert plain(trouble["label"]) == plain(words("trouble/not_working", "ar"))
    assert not terminal.screen.find(id="print-again"), "no paper can come, yet it is offered"
    job = rig.wait_for("the job's end", lambda: next(
        (job for job in terminal.books.jobs() if job["state"] == "failed"), None))
    assert job["copy"] == 1
    state = terminal.staff.state()
    assert state["printer"] == "absent"
    assert [ticket["number"]["text"] for ticket in state["waiting"]] == [number]


def without_a_hall_the_screen_informs_and_gives_no_number(case):
    terminal = Terminal(case)
    terminal.open_screen()
    screen = terminal.screen
    paused = plain(words("attract/numbers_paused", "it"))
    rig.wait_for("the notice", lambda: any(
        plain(node["label"]) == paused for node in screen.frame()["nodes"]))
    for step in steps("ar", "casa", "residenza-anagrafica")[:-1]:
        screen.tap(id=step)
    screen.wait_for_node(id="closed")
    assert not screen.find(id=NUMBER)
    terminal.hall.start()
    screen.tap(id="dock/end")
    screen.wait_for_node(id=BEGIN)
    rig.wait_for("the notice to go", lambda: not any(
        plain(node["label"]) == paused for node in screen.frame()["nodes"]))
    number = take_number(screen, "ar", "casa", "residenza-anagrafica")
    assert number == "A\u00a0001" and screen.find(id=TAKE_NUMBER) is None


cases.run([
    a_broken_yaml_source_is_named_with_its_line,
    a_translation_with_a_wrong_placeholder_is_named_with_its_line,
    a_po_file_that_is_none_is_named,
    a_build_that_fails_leaves_the_old_pack_as_it_was,
    a_missing_font_is_named_by_every_program_that_needs_it,
    an_unknown_key_in_a_config_is_named_with_its_line,
    a_missing_key_and_a_wrong_value_are_named,
    a_config_that_is_no_yaml_is_named_with_its_line,
    a_profile_with_an_unknown_letter_is_named_with_its_place,
    a_service_that_the_pack_does_not_have_is_named,
    a_console_beyond_this_machine_is_refused,
    a_printer_that_cannot_be_meant_is_named,
    an_occupied_console_port_is_named,
    an_occupied_screen_socket_is_named_and_its_owner_goes_on,
    a_second_hall_on_the_same_database_is_refused,
    a_pack_of_a_newer_schema_is_refused,
    a_truncated_pack_is_refused,
    a_pack_with_one_changed_byte_is_refused,
    a_pack_that_is_not_there_is_named,
    a_layer_whose_pack_is_missing_keeps_the_terminal_out_of_service,
    a_layer_that_was_put_on_the_wrong_one_is_named,
    a_damaged_database_is_refused_and_left_as_it_is,
    a_layout_request_that_is_no_json_is_named_with_its_place,
    an_unknown_preview_or_language_is_named,
    without_a_printer_numbers_go_on_and_the_glass_says_so,
    without_a_hall_the_screen_informs_and_gives_no_number,
])
