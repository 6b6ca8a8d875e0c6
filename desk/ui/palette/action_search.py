"""Actions found by their words, for Ctrl K."""

from collections.abc import Sequence

from desk.domain.text_folding import fold
from desk.ui.actions.action import Action


def find_actions(actions: Sequence[Action], text: str) -> list[Action]:
    """Return the actions that have every word of `text`, in any order; the best matches first.

    A word matches best at the beginning of a word of the action, next within one, last where its
    letters merely follow each other ("lgcl" for "Log a call").
    """
    asked = fold(text).split()
    if not asked:
        return list(actions)
    ranked = []
    for place, action in enumerate(actions):
        whole = fold(f"{action.text()} {action.keys}")
        ranks = [_rank(part, whole) for part in asked]
        if all(rank is not None for rank in ranks):
            ranked.append((max(rank for rank in ranks if rank is not None), place, action))
    ranked.sort(key=lambda each: each[:2])
    best = ranked[0][0] if ranked else 0
    # Letters that happen to follow each other are noise beside a word that was meant.
    return [action for rank, _place, action in ranked if rank < _SCATTERED or best == _SCATTERED]


_BEGINNING, _WITHIN, _SCATTERED = range(3)


def _rank(part: str, whole: str) -> int | None:
    if any(word.startswith(part) for word in whole.split()):
        return _BEGINNING
    if part in whole:
        return _WITHIN
    letters = iter(whole)
    return _SCATTERED if len(part) > 1 and all(letter in letters for letter in part) else None
