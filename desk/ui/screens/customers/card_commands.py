"""What the palette offers for the person whose card is in front."""

from collections.abc import Callable

from desk.domain.people import Person
from desk.ui.dialogs.dialogs import Dialogs
from desk.ui.palette.commands import PaletteCommand
from desk.ui.screens.customers.card import PersonCard
from desk.ui.screens.customers.person_texts import ref
from desk.ui.theme.typography import isolated
from desk.ui.translation import tr as _tr
from desk.ui.words import first_name


def card_commands(card: PersonCard, dialogs: Dialogs) -> list[PaletteCommand]:
    """None while somebody is being edited, or nobody is there."""
    record = card.record
    if record is None or card.is_editing:
        return []
    who = record.person
    name = isolated(first_name(who.name))
    deeds, bar = card.deeds, card.page.bar

    def command(
        text: str, icon: str, act: Callable[[Person], object], keys: str = ""
    ) -> PaletteCommand:
        return PaletteCommand(text.format(name=name), icon, lambda: act(who), keys, who.name)

    star = (
        _tr("No longer put {name} through")
        if who.fields.starred
        else _tr("Always put {name} through")
    )
    found = [
        command(
            _tr("Log a call with {name}"), "phone", lambda who: dialogs.log_call(ref(who)), "Ctrl L"
        ),
        command(_tr("Do it now for {name}"), "timer", deeds.history.add_fix),
        command(
            _tr("Promise {name} something"), "handshake", lambda who: dialogs.promise(ref(who))
        ),
        command(
            _tr("When to check in with {name}"),
            "calendar-check",
            lambda who: deeds.check_in.menu(who, bar.check_in),
        ),
        command(_tr("A note about {name}"), "sticky-note", deeds.history.add_note),
        command(_tr("What {name} bought"), "shopping-bag", deeds.history.add_purchase),
        command(
            _tr("Print {name}’s history"),
            "printer",
            lambda who: dialogs.history_requested.emit(who.id),
            "Ctrl P",
        ),
        command(_tr("Change {name}’s card"), "pencil", lambda _who: card.edit_person(), "F2"),
        command(star, "star", deeds.star),
        command(_tr("Remove {name}"), "x", lambda who: dialogs.remove_person(ref(who)), "Del"),
    ]
    if who.fields.phones:
        found.insert(0, command(_tr("Call {name}"), "phone-outgoing", deeds.call))
    if who.fields.emails:
        found.insert(
            2, command(_tr("Write {name} an email"), "mail", lambda who: deeds.email(who, bar.more))
        )
    return found
