"""Small numbers in words, as they stand in a sentence."""

from desk.messages import message
from desk.reports.page_words import PageWords

_WITHIN = (
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
_FIRST = (
    message("One"),
    message("Two"),
    message("Three"),
    message("Four"),
    message("Five"),
    message("Six"),
    message("Seven"),
    message("Eight"),
    message("Nine"),
    message("Ten"),
    message("Eleven"),
    message("Twelve"),
)


def number_word(number: int, words: PageWords, *, begins: bool = False) -> str:
    """From 1 to 12 a word, which `begins` its sentence or stands within; else figures.

    A word is a Sentence: for the values of another one.
    """
    small = _FIRST if begins else _WITHIN
    return small[number - 1] if 0 < number <= len(small) else words.number(number)
