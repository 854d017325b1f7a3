"""Whatever a profile may hold comes back from its file as it went in; what it may hold is read off its types."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import inspect

from recovery_app.domain.profile import SCHEMA_VERSION, Profile
from recovery_app.storage.profile_codec import decode, encode

ZONES = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(min_value=datetime(1970, 1, 2), max_value=datetime(2199, 1, 1), timezones=ZONES)  # noqa: DTZ001


def values_of(kind: inspect.Type) -> st.SearchStrategy[object]:
    """Return a strategy for all values that a type allows."""
    match kind:
        case inspect.StructType():
            return st.builds(kind.cls, **{field.name: values_of(field.type) for field in kind.fields})
        case inspect.UnionType():
            return st.one_of([values_of(one) for one in kind.types])
        case inspect.VarTupleType():
            return st.lists(values_of(kind.item_type), min_size=kind.min_length or 0, max_size=3).map(tuple)
        case inspect.DictType():
            return st.dictionaries(values_of(kind.key_type), values_of(kind.value_type), max_size=3)
        case inspect.IntType():
            return st.integers(-(2**63) if kind.ge is None else kind.ge, 2**63 - 1 if kind.le is None else kind.le)
        case inspect.FloatType():
            least, most = kind.ge if kind.gt is None else kind.gt, kind.le
            return st.floats(least, most, exclude_min=kind.gt is not None, allow_nan=False, allow_infinity=False)
        case inspect.LiteralType():
            return st.sampled_from(kind.values)
        case inspect.EnumType():
            return st.sampled_from(kind.cls)
        case inspect.DateTimeType():
            return MOMENTS
        case inspect.DateType():
            return st.dates(min_value=date(1970, 1, 2), max_value=date(2199, 1, 1))
        case inspect.TimeType():
            return st.times()
        case inspect.StrType():
            return st.text(min_size=kind.min_length or 0, max_size=12)
        case inspect.BoolType():
            return st.booleans()
        case inspect.NoneType():
            return st.none()
    message = f"no strategy for {kind}"
    raise TypeError(message)


def with_own_ids(profile: Profile) -> Profile:
    log = tuple(msgspec.structs.replace(entry, id=f"{n} {entry.id}") for n, entry in enumerate(profile.log))
    return msgspec.structs.replace(profile, schema_version=SCHEMA_VERSION, log=log)


PROFILES = values_of(inspect.type_info(Profile)).map(with_own_ids)  # type: ignore[arg-type]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PROFILES)
def test_any_profile_comes_back_as_it_was(profile: Profile) -> None:
    decoded = decode(encode(profile))
    assert decoded.profile == profile
    assert decoded.set_aside == ()
    assert decoded.profile.created_at.utcoffset() == profile.created_at.utcoffset()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PROFILES, st.data())
def test_one_spoilt_entry_costs_only_itself(profile: Profile, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(profile.log)))
    parts = msgspec.json.decode(encode(profile), type=dict[str, msgspec.Raw])
    log = msgspec.json.decode(parts["log"], type=list[msgspec.Raw])
    log.insert(place, msgspec.Raw(b'{"kind":"?"}'))
    decoded = decode(msgspec.json.encode({**parts, "log": log}))
    assert decoded.profile == profile
    assert [part.where for part in decoded.set_aside] == [f"log entry {place + 1}"]
