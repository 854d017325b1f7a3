from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from recovery_app.domain.log_entry import Cleared
from recovery_app.domain.profile import SCHEMA_VERSION, Profile, new_profile
from recovery_app.domain.settings import Settings
from recovery_app.storage.decoded import BrokenProfileError, NewerProfileError
from recovery_app.storage.notice import StorageError
from recovery_app.storage.profile_codec import SIZE_LIMIT, decode, encode, encode_set_aside

NOW = datetime(2031, 3, 4, 8, 0, tzinfo=UTC)
EMPTY = new_profile("runner", NOW)
HEAD = b'"schema_version":1,"profile_id":"runner","created_at":"2031-03-04T08:00:00Z"'
WALK = {"kind": "walk", "id": "w", "at": "2031-03-04T08:00:00Z", "day": "2031-03-04", "minutes": 20}


def document(**parts: object) -> bytes:
    return json.dumps({**json.loads(encode(EMPTY)), **parts}).encode()


def with_log(*entries: bytes) -> bytes:
    return b"{" + HEAD + b',"log":[' + b",".join((json.dumps(WALK).encode(), *entries)) + b"]}"


def test_a_profile_is_one_line_of_json() -> None:
    assert encode(EMPTY).count(b"\n") == 1
    assert encode(EMPTY).endswith(b"}\n")
    assert decode(encode(EMPTY)).profile == EMPTY


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"\0" * 4096, "empty", id="only zero bytes"),
        pytest.param(b" \r\n\t", "empty", id="only spaces"),
        pytest.param(encode(EMPTY)[:-9], "truncated", id="cut short"),
        pytest.param(encode(EMPTY) + b"{}", "trailing", id="two documents"),
        pytest.param(b"\x89PNG\r\n", "malformed", id="a picture"),
        pytest.param(b"[]", "Expected `object`", id="a list"),
        pytest.param(b"null", "Expected `object`", id="null"),
        pytest.param(b"{}", "schema_version", id="no version"),
        pytest.param(b'{"schema_version":"1"}', "Expected `int`", id="a version in quotes"),
        pytest.param(b'{"schema_version":true}', "Expected `int`", id="a version that is true"),
        pytest.param(b'{"schema_version":NaN}', "malformed", id="not a number"),
        pytest.param(b'{"schema_version":0}', "too old", id="no such version"),
        pytest.param(b'{"schema_version":' + b"9" * 5000 + b"}", "out of range", id="a huge version"),
        pytest.param(b'{"schema_version":1}', "profile_id", id="no head"),
        pytest.param(b"{" + HEAD + b',"log":{}}', "Expected `array`", id="the log is no list"),
        pytest.param(b"{" + HEAD + b',"episodes":7}', "Expected `array`", id="the episodes are no list"),
        pytest.param(
            b"{" + HEAD.replace(b"08:00:00Z", b"08:00:00") + b"}", "timezone", id="a moment without an offset"
        ),
        pytest.param(b"{" + HEAD + b',"log":' + b"[" * 100_000, "nested too deeply", id="nested without end"),
        pytest.param(b'{"\xff":1,' + HEAD + b"}", "utf-8", id="not text"),
        pytest.param(b" " * SIZE_LIMIT + b"{}", "larger", id="absurdly large"),
    ],
)
def test_a_file_that_holds_no_profile_is_broken(data: bytes, reason: str) -> None:
    with pytest.raises(BrokenProfileError, match=reason) as broken:
        decode(data)
    assert "\n" not in str(broken.value)


@pytest.mark.parametrize("extra", [{}, {"log": "moved", "new_part": 1}])
def test_a_newer_schema_is_told_apart_even_when_it_looks_the_same(extra: dict[str, object]) -> None:
    with pytest.raises(NewerProfileError) as newer:
        decode(document(schema_version=SCHEMA_VERSION + 1, **extra))
    assert newer.value.version == SCHEMA_VERSION + 1


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param(b'{"kind":"swim","id":"s","metres":400}', id="an unknown kind"),
        pytest.param(b'{"kind":"walk","id":"x"}', id="parts are missing"),
        pytest.param(json.dumps({**WALK, "minutes": "twenty"}).encode(), id="words for a number"),
        pytest.param(json.dumps({**WALK, "speed": 9}).encode(), id="one part too many"),
        pytest.param(json.dumps({**WALK, "at": "2031-03-04T08:00:00"}).encode(), id="a moment without an offset"),
        pytest.param(json.dumps({**WALK, "day": "2031-02-30"}).encode(), id="no such day"),
        pytest.param(json.dumps(WALK).encode().replace(b"20}", b"1e999}"), id="an endless number"),
        pytest.param(json.dumps(WALK).encode().replace(b"20}", b"1" * 5000 + b"}"), id="a huge number"),
        pytest.param(b'{"kind":"walk","id":"\xff\xfe"}', id="not text"),
        pytest.param(b"null", id="null"),
        pytest.param(b"[[]]", id="a list"),
        pytest.param(json.dumps(WALK).encode(), id="the same entry again"),
        pytest.param(json.dumps({**WALK, "minutes": 99}).encode(), id="another entry of the same id"),
    ],
)
def test_a_bad_entry_is_set_aside_as_it_was_and_the_rest_is_kept(bad: bytes) -> None:
    last = json.dumps({**WALK, "id": "last"}).encode()
    decoded = decode(with_log(bad, last))
    assert [entry.id for entry in decoded.profile.log] == ["w", "last"]
    assert decoded.profile.log[0] == msgspec.convert(WALK, type(decoded.profile.log[0]))
    (aside,) = decoded.set_aside
    assert aside.where == "log entry 2"
    assert aside.raw == bad
    assert aside.reason


def test_a_set_aside_entry_tells_its_kind() -> None:
    kinds = [part.kind for part in decode(with_log(b'{"kind":"red_flag_check"}', b'{"kind":7}')).set_aside]
    assert kinds == ["red_flag_check", ""]


@pytest.mark.parametrize(
    ("parts", "where"),
    [
        pytest.param({"episodes": [{"id": "e"}]}, "episode 1", id="episode"),
        pytest.param({"draft": {"visited": 1}}, "draft", id="draft"),
        pytest.param({"active_session": {"steps": []}}, "active session", id="session"),
        pytest.param(
            {"active_session": {"id": "s", "protocol": "heat", "steps": [], "hard_stop_s": 1, "events": []}},
            "active session",
            id="session without steps",
        ),
        pytest.param({"settings": []}, "settings", id="settings are no object"),
        pytest.param({"from_a_friend": {"a": 1}}, "from_a_friend", id="an unknown part"),
        pytest.param({"two\nlines\u202e": 1}, "two lines", id="an unknown part with an odd name"),
    ],
)
def test_a_bad_part_is_set_aside_alone(parts: dict[str, Any], where: str) -> None:
    log = [WALK]
    decoded = decode(document(**parts, log=log))
    assert decoded.profile == msgspec.structs.replace(EMPTY, log=decoded.profile.log)
    assert len(decoded.profile.log) == 1
    (aside,) = decoded.set_aside
    assert aside.where == where


def test_only_the_bad_settings_fall_back_to_what_they_are_at_first() -> None:
    decoded = decode(document(settings={"theme": "dark", "text_size_percent": 110, "region": "UK", "font": "Comic"}))
    assert decoded.profile.settings == Settings(theme="dark", region="UK")
    assert [part.where for part in decoded.set_aside] == ["setting text_size_percent", "setting font"]


def test_good_parts_beside_a_bad_one_stay(with_entries: Callable[[int], Profile]) -> None:
    profile = msgspec.structs.replace(with_entries(3), settings=Settings(sound=False))
    raw = json.loads(encode(profile))
    decoded = decode(json.dumps({**raw, "draft": 5}).encode())
    assert decoded.profile == profile


def test_a_part_that_is_left_out_is_what_it_is_at_first() -> None:
    assert decode(b"{" + HEAD + b"}").profile == EMPTY
    assert decode(b"{" + HEAD + b',"odd":1}').profile == EMPTY


def test_what_was_set_aside_is_written_as_it_was() -> None:
    bad = b'{"kind":"swim", "far":1e999}'
    written = encode_set_aside(decode(with_log(bad)).set_aside)
    assert bad in written
    assert b'"where":"log entry 2"' in written


def test_half_a_character_does_not_keep_the_rest_from_being_saved() -> None:
    cleared = Cleared("c", NOW, NOW.date(), ("trauma",), "Dr \ud83d", NOW.date())
    profile = msgspec.structs.replace(EMPTY, log=(cleared,), settings=Settings(text_size_percent=200, sound=False))
    decoded = decode(encode(profile))
    assert decoded.profile.log == (msgspec.structs.replace(cleared, who="Dr ?"),)
    assert decoded.profile.settings == profile.settings
    assert decoded.set_aside == ()


def test_a_profile_that_could_not_be_opened_again_is_not_written() -> None:
    with pytest.raises(StorageError, match="larger"):
        encode(msgspec.structs.replace(EMPTY, profile_id="x" * SIZE_LIMIT))


@pytest.mark.parametrize(
    "odd", [{"minutes": 0}, {"minutes": 10**15}, {"pain_during": 11}, {"pain_during": -1}], ids=str
)
def test_a_walk_that_nobody_can_have_walked_is_set_aside(odd: dict[str, int]) -> None:
    decoded = decode(with_log(json.dumps({**WALK, "id": "odd", **odd}).encode()))
    assert [entry.id for entry in decoded.profile.log] == ["w"]
    assert len(decoded.set_aside) == 1
