"""What `date_grammar` needs to know about a language; a further language is one more file."""

from collections.abc import Iterable, Mapping

from desk.record import record


@record(frozen=True, slots=True)
class DateLanguage:
    """The words of a language for days and times.

    `words` maps a folded word, or up to `longest` words, to tokens: "next friday" becomes
    "next wd:4". Tokens are `rel:1` (days from today), `wd:0` (Monday), `mo:1`, `n:3`, `nth:3`,
    `u:week`, `part:evening`, `holiday:12-25`, and bare words such as "next", "ago", "half-past".
    `rewrites` are patterns replaced in the folded phrase before its words are looked up.
    """

    words: Mapping[str, str]
    rewrites: tuple[tuple[str, str], ...] = ()
    ordinal: str = r"(\d{1,2})(?:st|nd|rd|th)\b"
    deadline: tuple[str, ...] = ("by",)  # what a deadline begins with
    recipient: tuple[str, ...] = ("for", "to")  # what comes before a name
    dotted: bool = False  # "24.12" is a day, "17.30" after a day is a time
    next_is_unclear: bool = False  # "next friday" may be that of this week
    clock_24: bool = False  # "5:20" may be in the morning

    @property
    def longest(self) -> int:
        return max(phrase.count(" ") for phrase in self.words) + 1


def numbered(prefix: str, names: Iterable[str], first: int = 0) -> dict[str, str]:
    """Return `{name: "prefix:number"}`; a name may list several forms, separated by spaces."""
    return {
        form: f"{prefix}:{number}"
        for number, forms in enumerate(names, first)
        for form in forms.split()
    }


def said(*tokens: tuple[str, str]) -> dict[str, str]:
    """Return the words of pairs such as ("next|coming", "next"), with a `|` between words."""
    return {form: token for forms, token in tokens for form in forms.split("|")}
