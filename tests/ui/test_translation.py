"""Translation catalogues: which one is loaded, and texts in the owner's language."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desk.clock import on_day
from desk.domain.ages import days_age
from desk.formatting.durations import long_duration
from desk.formatting.formatter import Formatter
from desk.messages import message, message_day
from desk.paths import RESOURCES
from desk.ui.formatter import LocaleFormatter
from desk.ui.translation import key_names, load_languages

CATALOGUES = RESOURCES / "translations"
TUESDAY = date(2026, 4, 14)


@pytest.fixture
def german(qapp: QApplication) -> Iterator[Formatter]:
    """Load the German catalogue and remove it afterwards."""
    before = set(qapp.findChildren(QTranslator))
    assert load_languages(qapp, CATALOGUES, ["de-AT", "de", "en"]) == "de"
    yield LocaleFormatter(on_day(TUESDAY), QLocale("de_AT"))
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


def test_load_languages_without_a_catalogue_keeps_english(qapp: QApplication, tmp_path: Path):
    assert load_languages(qapp, tmp_path, ["fr-FR", "fr"]) == "en"
    assert load_languages(qapp, CATALOGUES, ["en-US", "de"]) == "en"


def test_english_duration_has_singular_and_plural(qapp: QApplication):
    english = LocaleFormatter(on_day(TUESDAY), QLocale("en_US"))
    assert [long_duration(days_age(days), english) for days in (1, 3)] == ["1 day", "3 days"]


def test_german_duration_has_singular_and_plural(german: Formatter):
    assert [long_duration(days_age(days), german) for days in (1, 3)] == ["1 Tag", "3 Tage"]


def test_german_days_times_and_keys_are_translated(german: Formatter):
    day = date(2026, 5, 2)
    assert german.long_day(day) == "Samstag, 2. Mai"
    assert german.weekday_and_day(day) == "Sa., 2. Mai"
    assert german.day(date(2025, 11, 18)) == "18. Nov. 2025"
    assert german.time(time(17, 5)) == "17:05"
    assert key_names("Ctrl Shift W") == "Strg Umschalt W"


def test_day_follows_the_order_of_its_locale():
    days = {
        name: LocaleFormatter(on_day(TUESDAY), QLocale(name)).day(date(2026, 5, 2))
        for name in ("en_US", "en_GB", "fr_FR", "nl_NL", "nb_NO")
    }
    assert days == {
        "en_US": "May 2",
        "en_GB": "2 May",
        "fr_FR": "2 mai",
        "nl_NL": "2 mei",
        "nb_NO": "2. mai",
    }


def test_message_of_a_service_is_formatted_and_plain_text_unchanged(qapp: QApplication):
    formatter = LocaleFormatter(on_day(TUESDAY), QLocale("en_US"))
    said = message(
        "Moved {name} to {day}", name="{x} %n", day=message_day(date(2026, 4, 17), TUESDAY)
    )
    assert formatter.text(said) == "Moved {x} %n to Friday"
    assert formatter.text("as it was typed {x}") == "as it was typed {x}"


def test_texts_of_qt_are_translated_to_german(german: Formatter):
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


@pytest.mark.parametrize(("locale", "first"), [("en_US", True), ("de_AT", False), ("sv_SE", None)])
def test_month_first_follows_the_locale(locale: str, first: bool | None) -> None:
    assert LocaleFormatter(on_day(TUESDAY), QLocale(locale)).month_first is first
