"""Whether a locale writes the month before the day. From the Unicode CLDR, release 47."""

import re

_MONTH_FIRST = {
    "en": frozenset(("AS", "BI", "GU", "MH", "MP", "PH", "PR", "UM", "US", "VI")),
    "es": frozenset(("PA", "PR")),
}
# English without a day or month in front ("2026-05-12") is written here.
_UNCLEAR = frozenset(("en_CA", "en_JP", "en_SE", "en_ZA", "fr_CA", "sv_SE"))
_DAY_FIRST = frozenset(
    (
        *("ar", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et"),
        *("fi", "fr", "ga", "gl", "he", "hi", "hr", "id", "is", "it", "lv", "mk", "ms", "mt"),
        *("nb", "nl", "nn", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta"),
        *("th", "tr", "uk", "ur", "vi"),
    )
)


def month_first(locale: str) -> bool | None:
    """True where "12/5" is December 5, False where it is May 12; None where nobody can tell.

    `locale` is a POSIX name: "en_US.UTF-8", "de_AT@euro", "C". C is read as American, as Desk's
    window does.
    """
    name = re.split(r"[.@]", locale)[0]
    if name in ("C", "POSIX"):
        return True
    language, _, territory = name.partition("_")
    if territory in _MONTH_FIRST.get(language, ()) or name == "en":
        return True
    if name in _UNCLEAR or language not in _DAY_FIRST:
        return None
    return False
