"""Text that is safe in one line or in a sentence, and small words: counts, lists, addresses."""

import re
import unicodedata
from collections.abc import Sequence

from desk.domain.person_schema import Address
from desk.formatting.formatter import Formatter
from desk.messages import message

# Line breaks, controls and the marks that change the direction of the following text. First
# strong isolates stay: `isolated` adds them, and their effect ends with the isolated text.
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066\u2067\ufeff]+")
_ISOLATES = re.compile(r"[\u2068\u2069]+")
_ANY_ISOLATES = re.compile(r"[\u2066-\u2069]+")
_LONGEST_LINE = 1000
_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN"))


def one_line(text: str) -> str:
    """Return `text` fit for one painted line: no line breaks, controls or direction overrides.

    It is cut after 1,000 characters: no line on screen is that long, and shaping ten thousand
    characters only to elide them would cost a frame.
    """
    if len(text) > _LONGEST_LINE:
        text = text[:_LONGEST_LINE] + "…"
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE.sub(" ", text)


def isolated(name: str) -> str:
    """Return a name for use in a sentence: its direction does not reorder the words around it."""
    return f"\u2068{_ISOLATES.sub(' ', one_line(name))}\u2069"


def isolated_if_rtl(name: str) -> str:
    """Return `name` for paper, with isolating marks only if it has right-to-left letters.

    Line breaks stay, and a name in other scripts can be copied from the PDF without marks.
    """
    if name.isascii() or not any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT for c in name):
        return name
    return f"\u2068{_ANY_ISOLATES.sub(' ', name)}\u2069"


def with_full_stop(phrase: str) -> str:
    """Return a phrase as a sentence: a full stop is added after a Latin letter or a figure."""
    last = phrase[-1]
    return f"{phrase}." if last.isalnum() and ord(last) < 0x250 else phrase


def capitalised(text: str) -> str:
    """Return `text` with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def list_names(names: Sequence[str], formatter: Formatter) -> str:
    """Return "Ruth, Tom and Eleanor"."""
    if len(names) < 2:
        return "".join(names)
    some = ", ".join(names[:-1])
    return formatter.text(message("{some} and {last}", some=some, last=names[-1]))


def number_word(number: int, formatter: Formatter) -> str:
    """Return "one" to "twelve"; other numbers in figures."""
    if not 0 < number < 13:
        return formatter.number(number)
    words = (
        message("one"),
        message("two"),
        message("three"),
        message("four"),
        message("five"),
        message("six"),
        message("seven"),
        message("eight"),
        message("nine"),
        message("ten"),
        message("eleven"),
        message("twelve"),
    )
    return formatter.text(words[number - 1])


def address_line(address: Address) -> str:
    """Return an address on one line; without a region, a postcode of digits precedes the town."""
    town = [address.city, " ".join(filter(None, (address.region, address.postcode)))]
    if address.postcode[:1].isdigit() and not address.region:
        town = [f"{address.postcode} {address.city}"]
    parts = (address.street, address.extra, address.po_box, *town, address.country)
    return ", ".join(" ".join(part.split()) for part in parts if part.strip())
