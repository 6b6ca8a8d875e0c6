"""How an owner reads texts, dates, numbers, people and calls: for screen, paper and commands.

Every function that writes words takes a `Formatter`, which knows the owner's language and locale.
Texts are marked with `message(...)`, from which `scripts/translations.py` makes the catalogues.
"""
