"""What a cue says, which sounds it has, and when it is heard."""

from __future__ import annotations

import pytest

from recovery_app.domain.cues import LEAST_ALARM_PERCENT, Cue, Hearing, gain, hearing, sound_names, spoken
from recovery_app.domain.settings import Settings

ALARM = Cue("alarm")
START = Cue("start")


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        (Cue("ready"), "Get ready."),
        (Cue("ready", exercise="Knee to chest", side="left"), "Get ready. Knee to chest. Left side."),
        (Cue("start"), "Start."),
        (Cue("start", side="right", seconds=30), "Start. Right side. Hold for 30 seconds."),
        (Cue("start", seconds=90), "Start. Hold for 90 seconds."),
        (Cue("start", seconds=120), "Start. Hold for 2 minutes."),
        (Cue("start", reps=10, seconds=3, breath="out"), "Start. 10 times. Breathe out."),
        (Cue("half"), "Half-way."),
        (Cue("switch"), "Change sides."),
        (Cue("switch", side="right"), "Change sides. Now the right side."),
        (Cue("rest"), "Rest."),
        (Cue("rest", seconds=60), "Rest for 1 minute."),
        (Cue("breath", breath="in"), "Breathe in."),
        (Cue("breath", breath="out"), "Breathe out."),
        (Cue("count", count=7), "7."),
        (Cue("check"), "Look at your skin."),
        (Cue("done"), "Done."),
        (ALARM, "Time is up. Take it off now."),
        (Cue("alarm", level=2, seconds=59.0), "Take it off now. It is 59 seconds over."),
        (Cue("alarm", level=2, seconds=119.0), "Take it off now. It is 1 minute over."),
        (Cue("alarm", level=3, seconds=1_800.0), "Take it off now. It is 30 minutes over. Look at your skin."),
    ],
)
def test_a_cue_is_said_in_short_plain_words(cue: Cue, words: str) -> None:
    assert spoken(cue) == words


@pytest.mark.parametrize("speaks", [True, False])
def test_sounds_tell_the_side_only_where_no_voice_does(speaks: bool) -> None:
    told = ("switch",) if speaks else ("switch", "left")
    assert sound_names(Cue("switch", side="left"), speaks=speaks) == told


def test_breathing_and_the_alarm_have_a_sound_for_each_kind() -> None:
    assert sound_names(Cue("breath", breath="in"), speaks=True) == ("breath_in",)
    assert sound_names(Cue("breath", breath="out"), speaks=False) == ("breath_out",)
    assert sound_names(Cue("alarm", level=2), speaks=True) == ("alarm_2",)


@pytest.mark.parametrize(
    ("settings", "heard"),
    [
        (Settings(sound_mode="both"), Hearing(sounds=True, voice=True, volume_percent=80)),
        (Settings(sound_mode="voice"), Hearing(sounds=False, voice=True, volume_percent=80)),
        (Settings(sound_mode="beep"), Hearing(sounds=True, voice=False, volume_percent=80)),
        (Settings(sound=False), Hearing(sounds=False, voice=False, volume_percent=80)),
        (Settings(volume_percent=0), Hearing(sounds=False, voice=False, volume_percent=0)),
    ],
)
def test_a_cue_is_heard_as_the_user_chose(settings: Settings, heard: Hearing) -> None:
    assert hearing(settings, START) == heard
    assert hearing(settings, START, late=True) == heard


def test_words_alone_are_no_alarm() -> None:
    assert hearing(Settings(sound_mode="voice"), ALARM).sounds


@pytest.mark.parametrize("settings", [Settings(sound=False), Settings(volume_percent=0)])
def test_in_the_day_an_alarm_may_be_silent(settings: Settings) -> None:
    heard = hearing(settings, ALARM)
    assert not heard.sounds
    assert not heard.voice


@pytest.mark.parametrize(
    "settings", [Settings(sound=False, volume_percent=5), Settings(volume_percent=0), Settings(sound_mode="beep")]
)
def test_late_in_the_evening_an_alarm_sounds_whatever_was_chosen(settings: Settings) -> None:
    heard = hearing(settings, ALARM, late=True)
    assert heard.sounds
    assert heard.volume_percent == max(settings.volume_percent, LEAST_ALARM_PERCENT)


def test_the_voice_stays_off_late_in_the_evening_where_it_was_off() -> None:
    assert not hearing(Settings(sound=False), ALARM, late=True).voice


def test_the_volume_grows_from_silence_to_full() -> None:
    gains = [gain(percent) for percent in range(101)]
    assert gains[0] == 0.0
    assert gains[-1] == 1.0
    assert gains == sorted(gains)
