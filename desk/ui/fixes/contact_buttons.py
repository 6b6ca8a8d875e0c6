"""How the owner reaches a customer from here, by programs of their own."""

from typing import Protocol


class ContactButtons(Protocol):
    """What `app` gives to those who tell a customer something; nothing is sent by Desk itself."""

    def can_text(self) -> bool:
        """Whether a program on this computer writes texts; else the words are copied."""

    def write_text(self, number: str, words: str) -> None:
        """Open a new text with the words written, or copy them to be sent from the phone."""

    def write_email(self, address: str, subject: str, words: str) -> bool:
        """Open a new email with the words written; False, and said so, where nothing can."""
