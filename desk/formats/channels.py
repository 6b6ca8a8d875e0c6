"""Chat names and profiles: the words an owner reads and what vCard calls them."""

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
PROPERTIES = frozenset(_PROPERTIES)


def kind_of_service(word: str) -> str:
    """A service as a table names it, as our word: "Jabber" -> "xmpp", "" -> "impp"."""
    kind = word.strip().lower()
    return {"": "impp", "jabber": "xmpp", "google talk": "gtalk"}.get(kind, kind)


def service_of(name: str) -> str:
    """`X-JABBER` -> "xmpp"."""
    return _PROPERTIES[name]


def kind_from_impp(value: str, service: str) -> tuple[str, str]:
    """(kind, value) of an IMPP: `xmpp:ruth@example.com` -> ("xmpp", "ruth@example.com").

    `service` is Apple's X-SERVICE-TYPE, which says more than its scheme `x-apple`.
    """
    scheme, colon, rest = value.partition(":")
    known = _KINDS.get(scheme.lower())
    if colon and known and rest:
        return known, rest
    if scheme.lower() == "x-apple" and rest and service:
        return service.lower(), rest
    return "impp", value


def impp_for(kind: str, value: str) -> str | None:
    """The value of an IMPP line that reads back as the same channel; None if none does."""
    if kind == "impp":
        return value if kind_from_impp(value, "") == ("impp", value) else None
    scheme = _SCHEMES.get(kind)
    return f"{scheme}:{value}" if scheme else None
