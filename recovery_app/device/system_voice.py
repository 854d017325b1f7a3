"""Speaks through Qt's text to speech; importing this fails where its system libraries are missing."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject
from PySide6.QtTextToSpeech import QTextToSpeech

_SAYS_NOTHING = "mock"


class SystemVoice(QObject):
    """Speak English through the first real engine of the system."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speech = self._english()

    def works(self) -> bool:
        """Tell whether there is a voice and its engine is in order."""
        return self._speech is not None and self._speech.state() != QTextToSpeech.State.Error

    def say(self, words: str, volume_percent: int) -> None:
        """Say words at a volume from 0 to 100; they cut short what is still being said."""
        if self._speech is None:
            return
        self._speech.stop(QTextToSpeech.BoundaryHint.Immediate)
        self._speech.setVolume(volume_percent / 100)
        self._speech.say(words)

    def stop(self) -> None:
        """Fall silent at once."""
        if self._speech is not None:
            self._speech.stop(QTextToSpeech.BoundaryHint.Immediate)

    def _english(self) -> QTextToSpeech | None:
        for engine in QTextToSpeech.availableEngines():
            if engine == _SAYS_NOTHING:
                continue
            speech = QTextToSpeech(engine, self)
            if speech.state() != QTextToSpeech.State.Error and self._choose_english(speech):
                return speech
            speech.deleteLater()
        return None

    @staticmethod
    def _choose_english(speech: QTextToSpeech) -> bool:
        """Choose an English voice: one of another language would read the words so that nobody understands them."""
        if speech.locale().language() != QLocale.Language.English:
            spoken = [one for one in speech.availableLocales() if one.language() == QLocale.Language.English]
            if not spoken:
                return False
            speech.setLocale(spoken[0])
        return bool(speech.availableVoices())
