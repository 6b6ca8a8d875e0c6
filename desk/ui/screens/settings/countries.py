"""Countries and their money, by Qt's own tables."""

from PySide6.QtCore import QLocale

from desk.ui.widgets.pick_panel import Pick

_ENGLISH = QLocale.Language.English


def list_countries() -> list[Pick]:
    """Every country with an ISO 3166 code, by name; the code is the key."""
    found = {}
    for country in QLocale.Country:
        code = QLocale.territoryToCode(country)
        if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "ZZ"):
            found[code] = QLocale.territoryToString(country)
    return [Pick(code, found[code], code) for code in sorted(found, key=lambda c: found[c])]


def country_name(code: str) -> str:
    country = QLocale.codeToTerritory(code)
    return QLocale.territoryToString(country) if country != QLocale.Country.AnyCountry else code


def list_currencies() -> list[Pick]:
    """Every money that a country uses, by its ISO 4217 code."""
    found: dict[str, str] = {}
    iso = QLocale.CurrencySymbolFormat.CurrencyIsoCode
    for locale in QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    ):
        code = locale.currencySymbol(iso)
        if len(code) != 3:
            continue
        english = QLocale(_ENGLISH, locale.territory())
        if english.territory() == locale.territory():
            found[code] = english.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyDisplayName)
        else:
            found.setdefault(code, "")
    return [Pick(code, code, found[code]) for code in sorted(found)]
