"""Whether a locale writes the month before the day."""

import pytest
from PySide6.QtCore import QLocale

from desk.domain.dates import writes_month_first


@pytest.mark.parametrize(
    ("locale", "first"),
    [
        ("en_US.UTF-8", True),
        ("en_US", True),
        ("en", True),
        ("C", True),
        ("C.UTF-8", True),
        ("POSIX", True),
        ("es_PR.UTF-8", True),
        ("en_GB.UTF-8", False),
        ("de_DE.UTF-8", False),
        ("de_AT@euro", False),
        ("fr", False),
        ("en_CA.UTF-8", None),
        ("sv_SE.UTF-8", None),
        ("ja_JP.UTF-8", None),
        ("tlh_KX", None),
        ("", None),
    ],
)
def test_writes_month_first_follows_the_locale(locale: str, first: bool | None) -> None:
    assert writes_month_first(locale) is first


def test_writes_month_first_never_contradicts_qlocale() -> None:
    every = QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    )
    # By name, as in the environment: without a script unless it is an unusual one.
    names = {locale.name() for locale in every} - {"C"}
    wrong = []
    for name in sorted(names):
        written = QLocale(name).dateFormat(QLocale.FormatType.ShortFormat).lower()
        ahead = {"m": True, "d": False}.get(min("dmy", key=written.find))
        if writes_month_first(name) not in (ahead, None):
            wrong.append((name, written))
    assert wrong == []
    assert len(names) > 500
