"""Small numbers in words, as they stand in a sentence."""

from desk.reports.words import PageWords
from desk.sentences import say

_WITHIN = (
    say("one"), say("two"), say("three"), say("four"), say("five"), say("six"), say("seven"),
    say("eight"), say("nine"), say("ten"), say("eleven"), say("twelve"),
)  # fmt: skip
_FIRST = (
    say("One"), say("Two"), say("Three"), say("Four"), say("Five"), say("Six"), say("Seven"),
    say("Eight"), say("Nine"), say("Ten"), say("Eleven"), say("Twelve"),
)  # fmt: skip


def number_word(number: int, words: PageWords, *, begins: bool = False) -> str:
    """From 1 to 12 a word, which `begins` its sentence or stands within; else figures.

    A word is a Sentence: for the values of another one.
    """
    small = _FIRST if begins else _WITHIN
    return small[number - 1] if 0 < number <= len(small) else words.number(number)
