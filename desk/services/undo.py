"""Undo of actions, newest first, including those of earlier runs and of the command line."""

from desk.data.queries import system_tables as queries
from desk.errors import CannotUndo
from desk.messages import message
from desk.services.desk import Desk, Written


def undo_last(desk: Desk) -> Written[str]:
    """Undo the newest action; return its label. Raises CannotUndo."""
    with desk.database.reading() as reader:
        action = queries.find_newest_action(reader)
    if action is None:
        raise CannotUndo("There is nothing left to undo.")
    return undo_action(desk, action)


def undo_action(desk: Desk, action: int) -> Written[str]:
    """Undo one action, by the id in its Changes; return its label.

    Newer changes are never lost: if newer rows depend on this action, nothing is changed and
    CannotUndo is raised.
    """
    from desk.data.transaction import ReferencedRow
    from desk.data.undo_log import StepKind, read_steps, revert

    try:
        with desk.database.transaction(undoable=False) as tx:
            found = queries.find_action(tx, action)
            if found is None:
                raise CannotUndo("That can no longer be undone. Nothing was changed.")
            label, written, undone = found
            if undone:
                raise CannotUndo(
                    message("“{what}” was undone already. Nothing was changed.", what=label)
                )
            tx.describe(label)
            steps = read_steps(written)
            added = {(s.table, key) for s in steps if s.kind is StepKind.INSERT for key in s.keys}
            for newer in queries.list_newer_steps(tx, action):
                for step in read_steps(newer):
                    if step.kind is StepKind.UPDATE and any(
                        (step.table, k) in added for k in step.keys
                    ):
                        raise CannotUndo(_newer_changes_message(label))
            revert(tx, steps)
            queries.mark_undone(tx, action)
    except ReferencedRow as error:
        raise CannotUndo(_newer_changes_message(label)) from error
    return Written(label, tx.changes)


def _newer_changes_message(label: str) -> str:
    return message(
        "“{what}” cannot be undone by itself: newer changes build on it. "
        "Nothing was changed. Undo the newer ones first.",
        what=label,
    )
