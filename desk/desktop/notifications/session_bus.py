"""The session bus by jeepney, without ever waiting for an answer.

QtDBus cannot send what a notification needs: a Python int goes out as "i" where "u" is wanted.
"""

import os
import socket
from collections.abc import Iterator
from typing import TYPE_CHECKING

from desk.record import record

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection


@record(frozen=True, slots=True)
class Reply:
    """The answer to the call with this serial; `body` is None when it failed."""

    serial: int
    body: tuple[object, ...] | None


@record(frozen=True, slots=True)
class Signalled:
    name: str
    body: tuple[object, ...]


class SessionBus:
    """One connection. Every method raises OSError when the bus is gone."""

    def __init__(self, connection: "DBusConnection") -> None:
        self._connection = connection

    @classmethod
    def open(cls) -> "SessionBus":
        """OSError when there is no bus, or none that is reached in a way jeepney knows."""
        # Loaded here, by whoever needs the bus: jeepney costs a start 30 ms.
        from jeepney.io.blocking import open_dbus_connection

        address = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
        if not address and (folder := os.environ.get("XDG_RUNTIME_DIR")):
            address = f"unix:path={folder}/bus"
        try:
            return cls(open_dbus_connection(address))
        except (ValueError, RuntimeError) as error:
            raise OSError(f"No session bus at {address!r}") from error

    @property
    def socket(self) -> socket.socket:
        """To wait on; `read` when it has something."""
        found: socket.socket = self._connection.sock
        return found

    def close(self) -> None:
        self._connection.close()

    def subscribe(self, sender: str, name: str | None = None, about: str | None = None) -> None:
        """Ask for the signals of a bus name: all or those called `name`, with first text `about`.

        What is sent later cannot be answered by a signal that is missed.
        """
        from jeepney import MatchRule, message_bus

        rule = MatchRule(type="signal", sender=sender, member=name)
        if about is not None:
            rule.add_arg_condition(0, about)
        self._send(message_bus.AddMatch(rule))

    def call(
        self,
        service: str,
        path: str,
        method: str,
        signature: str | None = None,
        body: tuple[object, ...] = (),
        answered: bool = True,
    ) -> int:
        """The serial of the call, for its `Reply`. The interface is called as the service."""
        from jeepney import DBusAddress, MessageFlag, new_method_call

        address = DBusAddress(path, bus_name=service, interface=service)
        message = new_method_call(address, method, signature, body)
        if not answered:
            message.header.flags |= MessageFlag.no_reply_expected
        return self._send(message)

    def read(self) -> Iterator[Reply | Signalled]:
        """What has come so far."""
        from jeepney import HeaderFields, MessageType

        while True:
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            fields = message.header.fields
            match message.header.message_type:
                case MessageType.signal:
                    yield Signalled(fields[HeaderFields.member], message.body)
                case MessageType.method_return:
                    yield Reply(fields[HeaderFields.reply_serial], message.body)
                case MessageType.error:
                    yield Reply(fields[HeaderFields.reply_serial], None)

    def _send(self, message: "Message") -> int:
        serial: int = next(self._connection.outgoing_serial)
        self._connection.send(message, serial=serial)
        return serial
