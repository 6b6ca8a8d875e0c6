"""What Desk can do, found by its words."""

from collections.abc import Callable, Sequence

from desk.domain.text_folding import fold
from desk.record import record


@record(frozen=True, slots=True)
class PaletteCommand:
    """`about` is whom or what it is for, where that is not the desk as a whole."""

    text: str
    icon: str
    run: Callable[[], object]
    keys: str = ""
    about: str = ""


def find_commands(commands: Sequence[PaletteCommand], text: str) -> list[PaletteCommand]:
    """Those that have every word of `text`, in any order; the surest first.

    A word is found where a word of the command begins with it, better than within one, better
    than where its letters merely follow each other ("lgcl" for "Log a call").
    """
    asked = fold(text).split()
    if not asked:
        return list(commands)
    ranked = []
    for place, command in enumerate(commands):
        whole = fold(f"{command.text} {command.keys}")
        ranks = [_rank(part, whole) for part in asked]
        if all(rank is not None for rank in ranks):
            ranked.append((max(rank for rank in ranks if rank is not None), place, command))
    ranked.sort(key=lambda each: each[:2])
    best = ranked[0][0] if ranked else 0
    # Letters that happen to follow each other are noise beside a word that was meant.
    return [command for rank, _place, command in ranked if rank < _SCATTERED or best == _SCATTERED]


_BEGINNING, _WITHIN, _SCATTERED = range(3)


def _rank(part: str, whole: str) -> int | None:
    if any(word.startswith(part) for word in whole.split()):
        return _BEGINNING
    if part in whole:
        return _WITHIN
    letters = iter(whole)
    return _SCATTERED if len(part) > 1 and all(letter in letters for letter in part) else None
