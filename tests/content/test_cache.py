"""The compiled copy: quick when it fits, and never believed when it does not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from recovery_app.content.cache import DIGEST_BYTES, fingerprint, keep, load
from recovery_app.content.reader import ContentError, read_knowledge
from recovery_app.domain.knowledge import Knowledge

COPY = "content-en.msgpack"


def test_a_copy_gives_the_same_knowledge_as_the_files(assets: Path, tmp_path: Path) -> None:
    first = read_knowledge(assets, cache=tmp_path / "cache")
    assert (tmp_path / "cache" / COPY).is_file()
    assert read_knowledge(assets, cache=tmp_path / "cache") == first == read_knowledge(assets)


def test_a_copy_of_these_files_is_what_gets_read(assets: Path, folder: Path, tmp_path: Path) -> None:
    knowledge = read_knowledge(assets)
    named = {name.name: name.read_bytes() for name in folder.iterdir()}
    mark = fingerprint(named, "1.0")
    keep(tmp_path / COPY, mark, knowledge)
    assert load(tmp_path / COPY, mark) == knowledge


def test_a_changed_file_is_read_again_even_with_its_old_size_and_time(
    assets: Path, folder: Path, tmp_path: Path
) -> None:
    read_knowledge(assets, cache=tmp_path)
    file = folder / "heat_ice.toml"
    before = file.stat()
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("ask_again_after_days = 7", "ask_again_after_days = 8"), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert read_knowledge(assets, cache=tmp_path).heat_ice.ask_again_after_days == 8


@pytest.mark.parametrize("cut", [0, 10, DIGEST_BYTES, 2 * DIGEST_BYTES, -1])
def test_a_copy_that_was_cut_short_is_read_anew(assets: Path, tmp_path: Path, cut: int) -> None:
    knowledge = read_knowledge(assets, cache=tmp_path)
    whole = (tmp_path / COPY).read_bytes()
    (tmp_path / COPY).write_bytes(whole[:cut])
    assert read_knowledge(assets, cache=tmp_path) == knowledge
    assert (tmp_path / COPY).read_bytes() == whole


def test_one_flipped_bit_in_a_copy_is_noticed(assets: Path, tmp_path: Path) -> None:
    knowledge = read_knowledge(assets, cache=tmp_path)
    spoiled = bytearray((tmp_path / COPY).read_bytes())
    spoiled[len(spoiled) // 2] ^= 1
    (tmp_path / COPY).write_bytes(spoiled)
    assert read_knowledge(assets, cache=tmp_path) == knowledge


def test_a_copy_with_another_shape_is_not_believed(knowledge: Knowledge, tmp_path: Path) -> None:
    """A program that changed its types under the same version meets copies of the old shape."""
    mark = fingerprint({"plan.toml": b""}, "1.0")
    keep(tmp_path / COPY, mark, knowledge.plan)  # type: ignore[arg-type]
    assert load(tmp_path / COPY, mark) is None


def test_a_cache_that_cannot_be_a_folder_is_no_loss(assets: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way")
    assert read_knowledge(assets, cache=tmp_path / "cache") == read_knowledge(assets)
    assert (tmp_path / "cache").read_text() == "in the way"


def test_a_copy_that_cannot_be_put_in_place_leaves_nothing_behind(assets: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    (cache / COPY / "in the way").mkdir(parents=True)
    assert read_knowledge(assets, cache=cache) == read_knowledge(assets)
    assert [path.name for path in cache.iterdir()] == [COPY]


def test_another_version_of_the_program_has_another_mark() -> None:
    files = {"plan.toml": b"a"}
    assert fingerprint(files, "1.0") == fingerprint(files, "1.0")
    assert fingerprint(files, "1.0") != fingerprint(files, "1.1")


def test_content_that_is_refused_is_never_kept(assets: Path, folder: Path, tmp_path: Path) -> None:
    (folder / "sources.toml").write_text("source = []\n")
    with pytest.raises(ContentError):
        read_knowledge(assets, cache=tmp_path)
    assert not (tmp_path / COPY).exists()


def test_a_copy_is_held_to_the_checks_too(assets: Path, folder: Path, tmp_path: Path, knowledge: Knowledge) -> None:
    from msgspec.structs import replace

    from recovery_app.content.reader import BODY_MAP, FILES

    files = {name: (folder / name).read_bytes() for name in FILES}
    mark = fingerprint(files | {BODY_MAP: (assets / BODY_MAP).read_bytes()}, "")
    keep(tmp_path / COPY, mark, replace(knowledge, sources=()))
    with pytest.raises(ContentError):
        read_knowledge(assets, cache=tmp_path)
