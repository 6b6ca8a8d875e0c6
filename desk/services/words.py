"""How services speak of people in the sentence that Undo shows."""


def first_name(name: str) -> str:
    """The first word of a person's name; a business or number stays whole."""
    words = name.split()
    return words[0] if len(words) in (2, 3) and words[0].isalpha() else name
