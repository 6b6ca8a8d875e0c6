"""Formatting of texts, dates, numbers, people and calls for screen, paper and commands.

Every function that returns words takes a `Formatter` with the owner's language and locale.
Texts are marked with `message(...)`, from which `scripts/translations.py` makes the catalogues.
"""
