"""The actions that Ctrl K lists for the person whose card is in front."""

from collections.abc import Callable, Sequence

from desk.domain.names import first_name
from desk.domain.people import Person
from desk.formatting.text import isolated
from desk.ui.actions import shortcuts
from desk.ui.actions.action import Action
from desk.ui.actions.registry import RecordActions
from desk.ui.context import UiContext
from desk.ui.screens.customers.card import PersonCard
from desk.ui.screens.customers.person_texts import ref
from desk.ui.translation import tr as _tr


class CardPaletteActions:
    """Each action names the person: "Log a call with Ruth"."""

    def __init__(self, context: UiContext, card: PersonCard) -> None:
        self._card = card
        deeds, bar = card.deeds, card.page.bar
        actions = self._actions = RecordActions[Person](
            context.actions, "card", card, about=lambda person: person.name
        )
        actions.add(
            "call",
            _named(_tr("Call {name}")),
            "phone-outgoing",
            lambda person, _anchor: deeds.call(person),
            when=lambda person: bool(person.fields.phones),
        )
        actions.add(
            "log_call",
            _named(_tr("Log a call with {name}")),
            "phone",
            lambda person, _anchor: context.dialogs.log_call(ref(person)),
            shortcut=shortcuts.LOG_CALL,
        )
        actions.add(
            "email",
            _named(_tr("Write {name} an email")),
            "mail",
            lambda person, _anchor: deeds.email(person, bar.more),
            when=lambda person: bool(person.fields.emails),
        )
        actions.add(
            "add_fix",
            _named(_tr("Do it now for {name}")),
            "timer",
            lambda person, _anchor: deeds.history.add_fix(person),
        )
        actions.add(
            "promise",
            _named(_tr("Promise {name} something")),
            "handshake",
            lambda person, _anchor: context.dialogs.promise(ref(person)),
        )
        actions.add(
            "check_in",
            _named(_tr("When to check in with {name}")),
            "calendar-check",
            lambda person, _anchor: deeds.check_in.menu(person, bar.check_in),
        )
        actions.add(
            "add_note",
            _named(_tr("A note about {name}")),
            "sticky-note",
            lambda person, _anchor: deeds.history.add_note(person),
        )
        actions.add(
            "add_purchase",
            _named(_tr("What {name} bought")),
            "shopping-bag",
            lambda person, _anchor: deeds.history.add_purchase(person),
        )
        actions.add(
            "print_history",
            _named(_tr("Print {name}’s history")),
            "printer",
            lambda person, _anchor: context.dialogs.history_requested.emit(person.id),
            shortcut=shortcuts.PRINT,
        )
        actions.add(
            "edit",
            _named(_tr("Change {name}’s card")),
            "pencil",
            lambda _person, _anchor: card.edit_person(),
            shortcut=shortcuts.EDIT,
        )
        actions.add("star", _star_text, "star", lambda person, _anchor: deeds.star(person))
        actions.add(
            "remove",
            _named(_tr("Remove {name}")),
            "x",
            lambda person, _anchor: context.dialogs.remove_person(ref(person)),
            shortcut=shortcuts.REMOVE,
        )

    def list_actions(self) -> Sequence[Action]:
        """No action while somebody is being edited, or nobody is there."""
        record = self._card.record
        if record is None or self._card.is_editing:
            return ()
        return self._actions.actions_for(record.person, self._card)


def _named(template: str) -> Callable[[Person], str]:
    return lambda person: template.format(name=isolated(first_name(person.name)))


def _star_text(person: Person) -> str:
    starred = person.fields.starred
    text = _tr("No longer put {name} through") if starred else _tr("Always put {name} through")
    return _named(text)(person)
