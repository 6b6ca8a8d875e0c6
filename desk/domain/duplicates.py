"""Pairs of people who may be the same person."""

from enum import StrEnum

from desk.domain.people import PersonRow
from desk.record import record


class Likeness(StrEnum):
    """A kind of evidence that two cards are one person, strongest first."""

    NUMBER = "number"
    PROBABLY_NUMBER = "probably number"
    EMAIL = "email"
    NAME = "name"
    SIMILAR_NAME = "similar name"


@record(frozen=True, slots=True)
class DuplicatePair:
    """Two people who are probably the same; `one` is the one talked to last."""

    one: PersonRow
    other: PersonRow
    likeness: tuple[Likeness, ...]  # never empty
    shared: tuple[str, ...]  # the number, as typed, and the email address that both have


@record(frozen=True, slots=True)
class DuplicatePage:
    pairs: tuple[DuplicatePair, ...]  # the most likely first
    more: bool  # there are more pairs


class MergeGroup(StrEnum):
    """A group of fields chosen as a whole when two people are merged."""

    NAME = "name"
    HOUSEHOLD = "household"
    SENT_BY = "sent_by"
    CHECK_IN = "check_in"
    PHOTO = "photo"


MergeField = str
"""A MergeGroup or the name of one of MERGED_FIELDS: if two cards differ, the owner chooses one."""
