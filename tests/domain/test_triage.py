"""The safety screen, rule by rule; each row names its place in red_flags.md."""

from __future__ import annotations

import pytest

from recovery_app.domain.flag import FlagAnswer, Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.triage import Triage, limits_of, triage


def ids(names: str) -> list[str]:
    return [f"RF-{name}" for name in names.split()]


EMERGENCY = ids(
    "CES-1 CES-2 CES-3 CES-4 CES-5 NEURO-2 TRAUMA-1 VASC-1 VASC-2 CHEST-1 LIMB-1 SEPSIS-1 GI-1 PREG-1 MIND-1"
)
SAME_DAY = ids("INF-1 INF-2 UTI-1 STONE-1 FX-1 NEURO-1 CA-1 LUMP-1 VASC-3 RHABDO-1 DVT-1 BLEED-1 PREG-2")
CLINICIAN = ids(
    "AGE-1 AGE-2 PARS-1 BSI-1 REDS-1 BONE-1 CA-2 NIGHT-1 THOR-1 SPA-1 SPA-2 PREG-3 SURG-1 SCI-2 PROG-1 SEV-1 DUR-1"
)
CAUTION = ids("AGE-3 SCI-1 SENS-1 HEART-1 HYPER-1 PERIOD-1 PSY-1")

SPA_GATE = ("before45", "over3months")


def judge(knowledge: Knowledge, flags: dict[str, FlagAnswer], *, age: int | None = 35, **questions: str) -> Triage:
    return triage(knowledge.safety, knowledge.patterns, age, flags, questions)


def rows(ids: list[str], section: str) -> list[object]:
    return [pytest.param(one, id=f"red_flags.md {section} {one}") for one in ids]


def test_the_screen_holds_every_flag_of_the_list_and_no_other(knowledge: Knowledge) -> None:
    by_level = {level: {flag.id for flag in knowledge.safety.flag if flag.level is level} for level in Level}
    assert by_level == {
        Level.EMERGENCY: set(EMERGENCY),
        Level.SAME_DAY: set(SAME_DAY),
        Level.CLINICIAN: set(CLINICIAN),
        Level.CAUTION: set(CAUTION),
        Level.CLEAR: set(),
    }


@pytest.mark.parametrize(
    ("level", "flag"),
    [
        *(pytest.param(Level.EMERGENCY, one, id=f"red_flags.md 2 {one} is E") for one in EMERGENCY),
        *(pytest.param(Level.SAME_DAY, one, id=f"red_flags.md 3 {one} is S") for one in SAME_DAY),
        *(pytest.param(Level.CLINICIAN, one, id=f"red_flags.md 4 {one} is C") for one in CLINICIAN),
        *(pytest.param(Level.CAUTION, one, id=f"red_flags.md 5 {one} is K") for one in CAUTION),
    ],
)
def test_every_flag_alone_counts_at_its_level_and_is_named(knowledge: Knowledge, level: Level, flag: str) -> None:
    result = judge(knowledge, {flag: "yes"})
    assert result.level is level
    assert [(one.id, one.level) for one in result.fired] == [(flag, level)]
    assert result.fired[0].statement
    assert result.fired[0].reason


@pytest.mark.parametrize("flag", [*rows(EMERGENCY, "1.2"), *rows(SAME_DAY, "1.2")])
def test_not_sure_counts_as_yes_at_the_two_gravest_levels(knowledge: Knowledge, flag: str) -> None:
    assert judge(knowledge, {flag: "unsure"}) == judge(knowledge, {flag: "yes"})


@pytest.mark.parametrize("flag", [*rows(CLINICIAN, "1.2"), *rows(CAUTION, "1.2")])
def test_not_sure_counts_as_a_caution_with_a_note_at_the_milder_levels(knowledge: Knowledge, flag: str) -> None:
    result = judge(knowledge, {flag: "unsure"})
    assert result.level is Level.CAUTION
    assert result.fired[0].note == knowledge.safety.unsure_note


@pytest.mark.parametrize("flag", [*rows(EMERGENCY, "1"), *rows(SAME_DAY, "1"), *rows(CLINICIAN, "1")])
def test_a_no_never_counts(knowledge: Knowledge, flag: str) -> None:
    assert judge(knowledge, {flag: "no"}) == Triage(Level.CLEAR, ())


@pytest.mark.parametrize(
    ("flag", "ticked", "others", "level"),
    [
        pytest.param("RF-BSI-1", "c", {}, Level.CLINICIAN, id="4 BSI-1: c alone fires"),
        pytest.param("RF-BSI-1", "a", {}, Level.CLEAR, id="4 BSI-1: a alone does not"),
        pytest.param("RF-BSI-1", "b", {}, Level.CLEAR, id="4 BSI-1: b alone does not"),
        pytest.param("RF-BSI-1", "d", {}, Level.CLEAR, id="4 BSI-1: d alone does not"),
        pytest.param("RF-BSI-1", "e", {}, Level.CLEAR, id="4 BSI-1: e alone never fires"),
        pytest.param("RF-BSI-1", "a e", {}, Level.CLEAR, id="4 BSI-1: e is no second one"),
        pytest.param("RF-BSI-1", "a b", {}, Level.CLINICIAN, id="4 BSI-1: a and b"),
        pytest.param("RF-BSI-1", "a d", {}, Level.CLINICIAN, id="4 BSI-1: a and d"),
        pytest.param("RF-BSI-1", "b d", {}, Level.CLINICIAN, id="4 BSI-1: b and d"),
        pytest.param("RF-BSI-1", "a", {"RF-REDS-1": "yes"}, Level.CLINICIAN, id="4 BSI-1: a with REDs"),
        pytest.param("RF-BSI-1", "d", {"RF-BONE-1": "yes"}, Level.CLINICIAN, id="4 BSI-1: d with bone health"),
        pytest.param("RF-BSI-1", "e", {"RF-BONE-1": "yes"}, Level.CLEAR, id="4 BSI-1: e with bone health does not"),
        pytest.param("RF-BSI-1", "a", {"RF-BONE-1": "no"}, Level.CLEAR, id="4 BSI-1: a without bone health"),
        pytest.param("RF-INF-2", "constant diabetes", {}, Level.SAME_DAY, id="3 INF-2: the pain and a risk"),
        pytest.param("RF-INF-2", "constant tbcontact", {}, Level.SAME_DAY, id="3 INF-2: the pain and TB contact"),
        pytest.param("RF-INF-2", "constant", {}, Level.CLEAR, id="3 INF-2: the pain alone"),
        pytest.param("RF-INF-2", "diabetes immune", {}, Level.CLEAR, id="3 INF-2: risks without the pain"),
        pytest.param("RF-CA-1", "cancer worsening", {}, Level.SAME_DAY, id="3 CA-1: cancer and worsening pain"),
        pytest.param("RF-CA-1", "cancer lyingdown", {}, Level.SAME_DAY, id="3 CA-1: cancer and pain lying down"),
        pytest.param("RF-CA-1", "cancer", {}, Level.CLEAR, id="3 CA-1: cancer alone"),
        pytest.param("RF-CA-1", "new worsening", {}, Level.CLEAR, id="3 CA-1: pain without cancer"),
        pytest.param("RF-PARS-1", "age25 onesidedlow archsharp archsport", {}, Level.CLINICIAN, id="4 PARS-1: all"),
        pytest.param("RF-PARS-1", "age25 onesidedlow archsharp", {}, Level.CLEAR, id="4 PARS-1: three of four"),
    ],
)
def test_a_flag_with_parts_counts_its_ticks(
    knowledge: Knowledge, flag: str, ticked: str, others: dict[str, FlagAnswer], level: Level
) -> None:
    result = judge(knowledge, {flag: tuple(ticked.split()), **others})
    own = [one.level for one in result.fired if one.id == flag]
    assert own == ([] if level is Level.CLEAR else [level])


def test_a_small_knock_needs_both_the_pain_and_weaker_bones(knowledge: Knowledge) -> None:
    """red_flags.md 3, RF-FX-1."""
    flag = knowledge.safety.by_id("RF-FX-1")
    pain, *risks = [criterion.code for criterion in flag.criteria]
    assert judge(knowledge, {flag.id: (pain,)}).level is Level.CLEAR
    assert judge(knowledge, {flag.id: tuple(risks)}).level is Level.CLEAR
    for risk in risks:
        assert judge(knowledge, {flag.id: (pain, risk)}).level is Level.SAME_DAY


@pytest.mark.parametrize(
    ("ticked", "level"),
    [
        pytest.param((*SPA_GATE, "buttock", "movement"), Level.CLEAR, id="4 SPA-1: two of the list"),
        pytest.param((*SPA_GATE, "buttock", "movement", "family"), Level.CAUTION, id="4 SPA-1: exactly three"),
        pytest.param((*SPA_GATE, "buttock", "movement", "family", "before35"), Level.CLINICIAN, id="4 SPA-1: four"),
        pytest.param(("over3months", "buttock", "movement", "family", "psoriasis"), Level.CLEAR, id="began after 45"),
        pytest.param(("before45", "buttock", "movement", "family", "psoriasis"), Level.CLEAR, id="under 3 months"),
    ],
)
def test_four_signs_of_inflammation_fire_and_three_ask_for_a_blood_test(
    knowledge: Knowledge, ticked: tuple[str, ...], level: Level
) -> None:
    """red_flags.md 4, RF-SPA-1 [S09]."""
    result = judge(knowledge, {"RF-SPA-1": ticked}, age=60)
    assert result.level is level
    if level is Level.CAUTION:
        assert "HLA-B27" in result.fired[0].note


@pytest.mark.parametrize(
    ("flag", "ticked", "age", "level"),
    [
        pytest.param("RF-FX-1", ("bonepain",), 65, Level.SAME_DAY, id="3 FX-1: 65 and over"),
        pytest.param("RF-FX-1", ("bonepain",), 64, Level.CLEAR, id="3 FX-1: 64"),
        pytest.param("RF-FX-1", (), 80, Level.CLEAR, id="3 FX-1: nothing ticked"),
        pytest.param("RF-PARS-1", ("onesidedlow", "archsharp", "archsport"), 24, Level.CLINICIAN, id="4 PARS-1: 24"),
        pytest.param("RF-PARS-1", ("onesidedlow", "archsharp", "archsport"), 25, Level.CLEAR, id="4 PARS-1: 25"),
        pytest.param(
            "RF-SPA-1", ("over3months", "buttock", "movement", "family"), 34, Level.CLINICIAN, id="4 SPA-1: 34"
        ),
        pytest.param("RF-SPA-1", ("over3months", "buttock", "movement", "family"), 44, Level.CAUTION, id="4 SPA-1: 44"),
    ],
)
def test_a_known_age_counts_as_the_criterion_that_asks_for_it(
    knowledge: Knowledge, flag: str, ticked: tuple[str, ...], age: int, level: Level
) -> None:
    assert judge(knowledge, {flag: ticked}, age=age).level is level


@pytest.mark.parametrize(
    ("age", "fired"),
    [
        pytest.param(1, ["RF-AGE-1"], id="4 AGE-1: a child"),
        pytest.param(15, ["RF-AGE-1"], id="4 AGE-1: under 16"),
        pytest.param(16, ["RF-AGE-2"], id="4 AGE-2: 16"),
        pytest.param(17, ["RF-AGE-2"], id="4 AGE-2: 17"),
        pytest.param(18, [], id="6: self-use from 18"),
        pytest.param(80, [], id="6: the same screen over 65"),
        pytest.param(None, [], id="age not given"),
    ],
)
def test_the_age_alone_fires_its_flag(knowledge: Knowledge, age: int | None, fired: list[str]) -> None:
    result = judge(knowledge, {}, age=age)
    assert [one.id for one in result.fired] == fired
    assert result.level is (Level.CLINICIAN if fired else Level.CLEAR)


@pytest.mark.parametrize(
    ("question", "code", "flag", "level"),
    [
        pytest.param("Q02", "bothlegs", "RF-CES-5", Level.EMERGENCY, id="causes.md 3 Q02 both legs"),
        pytest.param("Q05", "clear", "RF-NEURO-1", Level.SAME_DAY, id="causes.md 3 Q05 clearly weaker"),
        pytest.param("Q25", "u18", "RF-AGE-2", Level.CLINICIAN, id="causes.md 3 Q25 under 18"),
    ],
)
def test_an_answer_that_is_a_warning_sign_fires_its_flag(
    knowledge: Knowledge, question: str, code: str, flag: str, level: Level
) -> None:
    result = judge(knowledge, {flag: "no"}, age=None, **{question: code})
    assert [(one.id, one.level) for one in result.fired] == [(flag, level)]


@pytest.mark.parametrize("code", ["unsure", "none", "belowknee"])
def test_other_answers_fire_nothing(knowledge: Knowledge, code: str) -> None:
    assert judge(knowledge, {}, Q02=code).level is Level.CLEAR


@pytest.mark.parametrize(
    ("flags", "level"),
    [
        pytest.param(["RF-PSY-1", "RF-THOR-1", "RF-INF-1", "RF-CES-1"], Level.EMERGENCY, id="1.3 E over all"),
        pytest.param(["RF-PSY-1", "RF-THOR-1", "RF-INF-1"], Level.SAME_DAY, id="1.3 S over C and K"),
        pytest.param(["RF-PSY-1", "RF-THOR-1"], Level.CLINICIAN, id="1.3 C over K"),
    ],
)
def test_the_highest_level_wins_and_every_reason_is_shown(knowledge: Knowledge, flags: list[str], level: Level) -> None:
    result = judge(knowledge, dict.fromkeys(flags, "yes"))
    assert result.level is level
    assert [one.id for one in result.fired] == flags[::-1]


def test_a_question_kept_private_is_named_and_counts_as_no(knowledge: Knowledge) -> None:
    """red_flags.md 2, RF-CES-4: allow "prefer not to say"."""
    result = judge(knowledge, {"RF-CES-4": "withheld"})
    assert (result.level, result.fired, result.withheld) == (Level.CLEAR, (), ("RF-CES-4",))


@pytest.mark.parametrize(
    ("flag", "limit"),
    [
        pytest.param("RF-SENS-1", "no_heat_ice", id="red_flags.md 5 SENS-1 [S83]"),
        pytest.param("RF-SCI-1", "no_loaded_bending", id="red_flags.md 5 SCI-1"),
        pytest.param("RF-SCI-1", "daily_mini_check", id="red_flags.md 5 SCI-1 mini check"),
        pytest.param("RF-HEART-1", "clinician_before_runs", id="red_flags.md 5 HEART-1"),
        pytest.param("RF-HYPER-1", "no_end_range_stretch", id="red_flags.md 5 HYPER-1"),
    ],
)
@pytest.mark.parametrize("answer", ["yes", "unsure"])
def test_a_caution_sets_its_limits(knowledge: Knowledge, flag: str, limit: str, answer: FlagAnswer) -> None:
    assert limit in limits_of(knowledge.safety, judge(knowledge, {flag: answer}))


def test_the_short_check_asks_the_four_signs_of_pressed_nerves(knowledge: Knowledge) -> None:
    """red_flags.md 1, rule 4."""
    asked = {flag.id for flag in knowledge.safety.flag if flag.mini_check}
    assert asked == {"RF-CES-1", "RF-CES-2", "RF-CES-5", "RF-NEURO-1"}


@pytest.mark.parametrize("level", [Level.EMERGENCY, Level.SAME_DAY, Level.CLINICIAN, Level.CAUTION])
def test_every_level_has_its_page_of_advice(knowledge: Knowledge, level: Level) -> None:
    assert knowledge.safety.advice_for(level).level is level


@pytest.mark.parametrize(
    ("region", "number"),
    [
        pytest.param("UK", "999", id="red_flags.md 1 UK"),
        pytest.param("US", "911", id="US"),
        pytest.param("EU", "112", id="EU"),
    ],
)
def test_every_region_has_its_emergency_number(knowledge: Knowledge, region: str, number: str) -> None:
    assert knowledge.safety.contact(region).emergency_number == number


def test_unknown_ids_are_key_errors(knowledge: Knowledge) -> None:
    with pytest.raises(KeyError):
        knowledge.safety.by_id("RF-NONE-1")
    with pytest.raises(KeyError):
        knowledge.safety.advice_for(Level.CLEAR)
    with pytest.raises(KeyError):
        knowledge.safety.contact("Mars")


def test_flags_known_from_the_age_are_not_asked(knowledge: Knowledge) -> None:
    assert {"RF-AGE-1", "RF-AGE-2"}.isdisjoint(flag.id for flag in knowledge.safety.asked_at(Level.CLINICIAN))
