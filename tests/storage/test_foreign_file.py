"""A file that the user brings: taken whole, or refused with the reason and nothing changed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from recovery_app.domain.episode import Answers, Assessment, Episode
from recovery_app.domain.profile import Profile, WizardDraft, new_profile
from recovery_app.domain.stored_data import DataError
from recovery_app.storage.decoded import BrokenProfileError
from recovery_app.storage.foreign_file import read_profile
from recovery_app.storage.profile_codec import SIZE_LIMIT, encode
from recovery_app.storage.strict_codec import MOST_ENTRIES, MOST_PARTS, MOST_VALUES, decode_strictly

HEAD = b'{"schema_version":1,"profile_id":"p","created_at":"2025-01-01T00:00:00Z"'
COMMON = b'"id":"a","at":"2025-01-01T00:00:00Z","day":"2025-01-01"'
PACK = b'{"kind":"heat_ice",' + COMMON + b',"protocol":"heat","started_at":"2025-01-01T00:00:00Z","planned_s":%s,'
LARGE = b"99999999999"
PACK_END = b'"heat_s":0,"ice_s":0,"overrun_s":0,"outcome":"done"}'
AT = datetime(2031, 3, 4, tzinfo=UTC)


def logged(*entries: bytes) -> bytes:
    return HEAD + b',"log":[' + b",".join(entries) + b"]}"


def walk(minutes: bytes, more: bytes = b"") -> bytes:
    return b'{"kind":"walk",' + COMMON + b',"minutes":' + minutes + more + b"}"


def goals(text: str) -> bytes:
    return b'{"kind":"goals",' + COMMON + b',"goals":[' + msgspec.json.encode(text) + b"]}"


HOSTILE = {
    "empty": (b"", "it is empty"),
    "zeros": (b"\0" * 500, "it is empty"),
    "not JSON": (b"hello", "malformed"),
    "cut off": (HEAD, "truncated"),
    "two documents": (HEAD + b"} {}", "trailing"),
    "not UTF-8": (HEAD + b',"x":"\xff"}', "not text in UTF-8"),
    "UTF-16": ("{}".encode("utf-16"), "not text in UTF-8"),
    "half a character": (HEAD.replace(b'"p"', b'"\\ud800"') + b"}", "malformed: unexpected end of hex escape"),
    "a list": (b"[]", "Expected `object`"),
    "deep": (b"[" * 100_000 + b"]" * 100_000, "Expected `object`|nested too deeply"),
    "deep in a part": (HEAD + b',"log":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested too deeply"),
    "deep in an unknown part": (HEAD + b',"x":' + b'{"x":' * 50_000 + b"1" + b"}" * 50_001, "nested too deeply"),
    "no version": (b'{"profile_id":"p"}', "schema_version"),
    "an unknown part": (HEAD + b',"spy":1}', "unknown field `spy`"),
    "an unknown part of an entry": (logged(walk(b"5", b',"spy":1')), "entry 1: .*unknown field `spy`"),
    "an unknown kind": (logged(walk(b"5"), b'{"kind":"exec",' + COMMON + b"}"), "entry 2: Invalid value 'exec'"),
    "a wrong type": (logged(walk(b'"5"')), r"entry 1: Expected `int`, got `str` - at `\$.minutes`"),
    "NaN": (logged(walk(b"NaN")), "malformed"),
    "Infinity": (logged(walk(b"Infinity")), "malformed"),
    "a number without end": (logged(walk(b"1e999")), "out of range|Expected"),
    "a number too large to reckon with": (
        logged(PACK % LARGE + PACK_END),
        "planned_s: the number is too large",
    ),
    "a number of forty digits": (logged(PACK % (b"9" * 40) + PACK_END), "entry 1"),
    "a number below all": (logged(PACK % (b"-" + LARGE) + PACK_END), "entry 1, planned_s: the number is too large"),
    "a list for a log": (HEAD + b',"log":{}}', "Expected `array`"),
    "a broken episode": (HEAD + b',"episodes":[{"id":"e"}]}', "episode 1: .*started_at"),
    "a broken setting": (HEAD + b',"settings":{"theme":"pink"}}', "pink"),
    "the same id twice": (logged(walk(b"5"), walk(b"5")), "entry 2 has the id of one before it"),
    "a year beyond": (logged(walk(b"5").replace(b"2025", b"9998")), "entry 1: .*9998"),
    "a year beyond in the head": (HEAD.replace(b"2025", b"0001") + b"}", "the year 1 "),
    "no offset": (logged(walk(b"5").replace(b"00Z", b"00")), "entry 1: "),
    "a link in a text": (logged(goals('<a href="x">run</a>')), "entry 1, goals: it holds markup"),
    "a picture in a text": (logged(goals("<img src=x>")), "markup"),
    "markup in disguise": (logged(goals("&lt;b&gt;")), "markup"),
    "text that runs backwards": (logged(goals("run \u202e5")), r"hidden character \(U\+202E\)"),
    "a null in a text": (logged(goals("a\0b")), r"hidden character \(U\+0000\)"),
    "a text without end": (logged(PACK.replace(b'"heat"', b'"' + b"x" * 2000 + b'"') % b"5" + PACK_END), "longer than"),
    "markup in a name": (
        logged(b'{"kind":"week",' + COMMON + b',"distress":{"<b>":true}}'),
        "entry 1, distress: it holds markup",
    ),
    "a list without end": (
        HEAD + b',"settings":{"equipment":[' + b",".join([b'"a"'] * (MOST_PARTS + 1)) + b"]}}",
        "the profile, settings, equipment: it has more than",
    ),
    "a number too large in other words": (
        logged(PACK % b"0" + PACK_END.replace(b'"heat_s":0', b'"heat_s":9e30')),
        "entry 1",
    ),
    "markup in an escape": (logged(goals("run").replace(b"run", b"\\u003cb>")), "entry 1, goals: it holds markup"),
    "a hidden sign in an escape": (logged(goals("run").replace(b"run", b"\\u202e")), "hidden character"),
    "a second log that hides the first": (
        HEAD + b',"log":[' + walk(b"5") + b'],"log":[' + walk(b"5") + b"," + goals("<b>") + b"]}",
        "entry 1 has|entry 2",
    ),
    "values without end": (HEAD + b',"log":[' + b"0," * (MOST_VALUES + 1) + b"0]}", "more than 4000000 values"),
    "an older schema that no step leads on from": (HEAD.replace(b":1,", b":0,") + b"}", "schema is too old"),
    "a mark at the start": (b"\xef\xbb\xbf" + HEAD + b"}", "malformed"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_the_reason_and_nothing_is_changed(name: str, tmp_path: Path) -> None:
    data, reason = HOSTILE[name]
    path = tmp_path / "theirs.json"
    path.write_bytes(data)
    with pytest.raises(DataError, match=reason) as refusal:
        read_profile(path)
    line = str(refusal.value)
    assert "\n" not in line
    assert line.isprintable()
    assert line.startswith("theirs.json was not taken: ")
    assert line.endswith("Nothing was changed.")
    assert len(line) < 400
    assert [one.name for one in tmp_path.iterdir()] == ["theirs.json"]
    assert path.read_bytes() == data


def test_a_file_larger_than_a_profile_can_be_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(SIZE_LIMIT * 100)
    with pytest.raises(DataError, match="larger than 64 MB"):
        read_profile(path)


def test_a_file_of_a_newer_version_asks_for_an_update(tmp_path: Path) -> None:
    path = tmp_path / "new.json"
    path.write_bytes(b'{"schema_version":99}')
    with pytest.raises(DataError, match=r"newer version.*schema 99.*Update"):
        read_profile(path)


def test_a_folder_and_nothing_at_all_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="it is a folder"):
        read_profile(tmp_path)
    with pytest.raises(DataError, match="No such file"):
        read_profile(tmp_path / "nothing")
    with pytest.raises(DataError, match="was not taken"):
        read_profile(tmp_path / "a\0b")


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes among the files")
def test_links_pipes_and_devices_are_refused_unopened(tmp_path: Path) -> None:
    real, link, pipe = tmp_path / "real.json", tmp_path / "link.json", tmp_path / "pipe"
    real.write_bytes(HEAD + b"}")
    link.symlink_to(real)
    os.mkfifo(pipe)
    with pytest.raises(DataError, match="it is a link"):
        read_profile(link)
    for one in (pipe, Path("/dev/zero")):
        with pytest.raises(DataError, match="device or a pipe"):
            read_profile(one)
    assert read_profile(real).profile_id == "p"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="permissions hold nobody back here")
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "closed.json"
    path.write_bytes(HEAD + b"}")
    path.chmod(0)
    with pytest.raises(DataError, match="permissions"):
        read_profile(path)


def test_what_the_program_wrote_comes_back_the_same(tmp_path: Path, with_entries: Callable[[int], Profile]) -> None:
    profile = with_entries(50)
    path = tmp_path / "mine.json"
    path.write_bytes(encode(profile))
    assert read_profile(path) == profile
    assert encode(read_profile(path)) == path.read_bytes()


def test_an_older_schema_is_brought_up_to_date() -> None:
    def step(document: dict[str, object]) -> dict[str, object]:
        document["profile_id"] = document.pop("name")
        return document

    data = b'{"schema_version":0,"name":"old","created_at":"2025-01-01T00:00:00Z"}'
    assert decode_strictly(data, {0: step}).profile_id == "old"


def test_two_episodes_with_one_id_are_refused() -> None:
    episode = Episode("e", AT, (Assessment(AT, Answers()),))
    twice = msgspec.structs.replace(new_profile("p", AT), episodes=(episode, episode))
    with pytest.raises(BrokenProfileError, match="episode 2 has the id"):
        decode_strictly(encode(twice))


def test_a_wizard_begun_in_an_absurd_year_is_refused() -> None:
    draft = WizardDraft(AT.replace(year=9000), Answers(), ())
    with pytest.raises(BrokenProfileError, match="the year 9000"):
        decode_strictly(encode(msgspec.structs.replace(new_profile("p", AT), draft=draft)))


def test_a_log_without_end_is_refused() -> None:
    entries = (walk(b"5").replace(b'"a"', b'"%d"' % number) for number in range(MOST_ENTRIES + 1))
    with pytest.raises(BrokenProfileError, match="more than 250000 entries"):
        decode_strictly(logged(*entries))


def test_a_file_that_another_program_set_out_in_lines_is_taken() -> None:
    profile = decode_strictly(
        msgspec.json.format(logged(walk(b"5"), goals("run ä & walk, 5 < 6").replace(b'"a"', b'"b"')), indent=4)
    )
    assert len(profile.log) == 2
