"""How services speak of people in the sentence that Undo shows."""

from desk.messages import message

SAID_ALREADY = message(
    "How that went has been said, and stays as it was said. Nothing was changed. "
    "Add a remark to it instead."
)


def first_name(name: str) -> str:
    """The first word of a person's name; a business or number stays whole."""
    words = name.split()
    return words[0] if len(words) in (2, 3) and words[0].isalpha() else name
