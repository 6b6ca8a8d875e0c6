"""The phone list: names and numbers, A to Z."""

from collections.abc import Iterable

from desk.formatting.formatter import Formatter
from desk.messages import message
from desk.record import record
from desk.services.reports import PhoneEntry


@record(frozen=True, slots=True)
class PhoneLine:
    family: str  # set in bold; the whole of a name that is not a person's
    rest: str  # ", Tom" after it
    number: str  # empty where they have none
    second: str  # business and what they bought
    starred: bool


@record(frozen=True, slots=True)
class PhoneList:
    heading: str  # "Everyone, A to Z"
    columns: tuple[str, str, str]  # heard, not seen, before the columns
    lines: tuple[PhoneLine, ...]
    no_number: str  # in the place of a number
    star_means: str  # beside a star under the list; empty where nobody has one
    empty: str  # instead of lines


def make_phone_list(
    entries: Iterable[PhoneEntry], words: Formatter, *, tag: str = "", starred: bool = False
) -> PhoneList:
    """`tag` as it is written; `starred` where the list is of those who are always put through."""
    if tag:
        heading = words.text(message("{tag}, A to Z", tag=tag))
        empty = words.text(message("Nobody has this tag."))
    elif starred:
        heading = words.text(message("Always put through, A to Z"))
        empty = words.text(message("Nobody is always put through yet."))
    else:
        heading = words.text(message("Everyone, A to Z"))
        empty = words.text(message("Nobody is on this desk yet."))
    lines = tuple(
        PhoneLine(each.family, each.rest, each.number, ", ".join(each.about), each.starred)
        for each in entries
    )
    return PhoneList(
        heading=heading,
        columns=(
            words.text(message("Name")),
            words.text(message("Number")),
            words.text(message("Business, and what they bought")),
        ),
        lines=lines,
        no_number=words.text(message("no number")),
        star_means=(
            words.text(message("always put through")) if any(x.starred for x in lines) else ""
        ),
        empty=empty,
    )
