"""The word an owner reads beside a number, and the TYPE words vCard has for it."""

from collections.abc import Iterable

_PLACES = ("home", "work")
# vCard's word -> ours; "cell" is what vCard calls a mobile phone
_DEVICES = {
    "cell": "mobile",
    "mobile": "mobile",
    "fax": "fax",
    "pager": "pager",
    "car": "car",
    "main": "main",
    "isdn": "isdn",
    "textphone": "textphone",
    "tty-tdd": "textphone",
}
_VCARD_WORD = {"mobile": "cell"}
# Words that say how, not where: every number is a voice number, every email an internet one.
_SILENT = frozenset(
    {"voice", "pref", "internet", "msg", "text", "video", "x400", "bbs", "modem", "email"}
    | {"dom", "intl", "postal", "parcel", "other"}
)


def label_from(types: Iterable[str]) -> str:
    """`("CELL", "WORK")` -> "work mobile"; "" when no word says anything."""
    places: list[str] = []
    devices: list[str] = []
    words: list[str] = []
    for typed in types:
        word = typed.strip().lower()
        if word in _SILENT or not word:
            continue
        if word in _PLACES:
            target, found = places, word
        elif word in _DEVICES:
            target, found = devices, _DEVICES[word]
        else:
            target, found = words, typed.strip().removeprefix("X-").removeprefix("x-")
        if found not in target:
            target.append(found)
    if len(places) > 1:  # "home,work": vCard 2.1 writers put both on the only address
        places = []
    return " ".join(places + devices + words)


def types_for(label: str) -> tuple[str, ...] | None:
    """The TYPE words that `label_from` turns back into `label`; None if there are none such."""
    if not label:
        return ()
    words = tuple(_VCARD_WORD.get(word, word) for word in label.split(" "))
    if all(word in _PLACES or word in _DEVICES for word in words) and label_from(words) == label:
        return words
    return None


def label_from_apple(text: str) -> str:
    """X-ABLabel: Apple wraps its own words, `_$!<HomePage>!$_`; the owner's come as typed."""
    if text.startswith("_$!<") and text.endswith(">!$_"):
        word = text[4:-4].strip().lower()
        return _DEVICES.get(word, "" if word == "other" else word)
    return text
