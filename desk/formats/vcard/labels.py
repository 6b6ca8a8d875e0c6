"""Conversion of labels and kinds of channels between our words and those of vCard."""

from functools import lru_cache

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
# Words that add nothing to a label: every number is a voice number, every email an internet one.
_SILENT = frozenset(
    {"voice", "pref", "internet", "msg", "text", "video", "x400", "bbs", "modem", "email"}
    | {"dom", "intl", "postal", "parcel", "other"}
)
# our word -> the scheme of an IMPP value (RFC 4770 and what Apple and Android write)
_SCHEMES = {
    "aim": "aim",
    "gadugadu": "gg",
    "groupwise": "groupwise",
    "gtalk": "gtalk",
    "icq": "icq",
    "msn": "msnim",
    "qq": "qq",
    "sip": "sip",
    "skype": "skype",
    "xmpp": "xmpp",
    "yahoo": "ymsgr",
}
_KINDS = {scheme: kind for kind, scheme in _SCHEMES.items()}
# properties from before IMPP -> our word
_PROPERTIES = {
    "X-AIM": "aim",
    "X-GADUGADU": "gadugadu",
    "X-GOOGLE-TALK": "gtalk",
    "X-GROUPWISE": "groupwise",
    "X-GTALK": "gtalk",
    "X-ICQ": "icq",
    "X-JABBER": "xmpp",
    "X-KADDRESSBOOK-X-IMADDRESS": "impp",
    "X-MS-IMADDRESS": "impp",
    "X-MSN": "msn",
    "X-QQ": "qq",
    "X-SIP": "sip",
    "X-SKYPE": "skype",
    "X-SKYPE-USERNAME": "skype",
    "X-TWITTER": "twitter",
    "X-YAHOO": "yahoo",
}
CHANNEL_PROPERTIES = frozenset(_PROPERTIES)


@lru_cache(1_000)
def label_from(types: tuple[str, ...]) -> str:
    """Return the label of TYPE words: `("CELL", "WORK")` -> "work mobile"; "" if all are silent."""
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
    """Return the TYPE words that `label_from` turns back into `label`; None if there are none."""
    if not label:
        return ()
    words = tuple(_VCARD_WORD.get(word, word) for word in label.split(" "))
    if all(word in _PLACES or word in _DEVICES for word in words) and label_from(words) == label:
        return words
    return None


def label_from_apple(text: str) -> str:
    """Return the label in an X-ABLabel. Apple wraps its own words: `_$!<HomePage>!$_`."""
    if text.startswith("_$!<") and text.endswith(">!$_"):
        word = text[4:-4].strip().lower()
        return _DEVICES.get(word, "" if word == "other" else word)
    return text


def kind_of_service(word: str) -> str:
    """Return the kind of channel of a service in a table: "Jabber" -> "xmpp", "" -> "impp"."""
    kind = word.strip().lower()
    return {"": "impp", "jabber": "xmpp", "google talk": "gtalk"}.get(kind, kind)


def service_of(name: str) -> str:
    """Return the kind of channel of a property in CHANNEL_PROPERTIES: `X-JABBER` -> "xmpp"."""
    return _PROPERTIES[name]


def kind_from_impp(value: str, service: str) -> tuple[str, str]:
    """Return (kind, value) of an IMPP: `xmpp:ruth@example.com` -> ("xmpp", "ruth@example.com").

    `service` is Apple's X-SERVICE-TYPE, which is more specific than its scheme `x-apple`.
    """
    scheme, colon, rest = value.partition(":")
    known = _KINDS.get(scheme.lower())
    if colon and known and rest:
        return known, rest
    if scheme.lower() == "x-apple" and rest and service:
        return service.lower(), rest
    return "impp", value


def impp_for(kind: str, value: str) -> str | None:
    """Return the IMPP value that reads back as the same channel; None if there is none."""
    if kind == "impp":
        return value if kind_from_impp(value, "") == ("impp", value) else None
    scheme = _SCHEMES.get(kind)
    return f"{scheme}:{value}" if scheme else None
