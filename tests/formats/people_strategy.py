"""Drafts as hypothesis makes them: anything a reader could hand out."""

from hypothesis import strategies as st

from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import (
    Address,
    Channel,
    Email,
    ImportantDate,
    PersonFields,
    Phone,
    Photo,
)
from desk.formats.vcard.reader import SYSTEM_TAGS

# Everything but control characters (a reader takes them out); newlines come by `lines`.
_CHARACTERS = st.characters(exclude_categories=("Cc", "Cs"))
word = st.text(_CHARACTERS, max_size=30).map(str.strip)
full_word = word.filter(bool)
lines = st.lists(full_word, min_size=1, max_size=3).map("\n".join)
awkward = st.sampled_from(
    ["a;b,c", "C:\\new", "\\n", 'say "hi"', "=1+1", "+1", "-1", "@x", "'=x", "''+", "é" * 60, ":;,"]
)
text = word | awkward
full_text = full_word | awkward
# Typed as a URI, which vCard and CSV may write as well.
reachable = full_text | st.builds(
    str.__add__, st.sampled_from(["tel:", "mailto:", "MAILTO:", "Tel:"]), word
)
label = st.sampled_from(["", "mobile", "work", "home", "work fax", "cell", "home work"]) | word
days = st.dates().map(lambda d: PartialDate(d.month, d.day, d.year)).filter(
    lambda day: day.year != 1604
) | st.dates().map(lambda d: PartialDate(d.month, d.day))
unknown_lines = st.builds(
    lambda group, name, value: f"{group}X-{name}:{value}",
    st.sampled_from(["", "item1.", "item7."]),
    st.sampled_from(["ABUID", "MADE-UP", "COLOUR;TYPE=dark", 'LIST;OF="a,b"']),
    full_word,
)


def _some(of: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(of, max_size=3).map(tuple)


def _unique(of: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(of, max_size=3, unique=True).map(tuple)


addresses = st.builds(Address, text | lines, text, text, text, text, text, text, label).filter(
    lambda a: any((a.street, a.extra, a.po_box, a.city, a.region, a.postcode, a.country))
)

channels = st.builds(
    Channel,
    st.sampled_from(["url", "skype", "xmpp", "msn", "twitter", "a, b"]),
    full_text,
    label,
) | st.just(Channel("impp", "somewhere"))

_custom = st.tuples(text, full_text).filter(lambda pair: pair[0] != "Department")

people = st.builds(
    PersonFields,
    prefix=text,
    given=full_text,
    middle=text,
    family=text,
    suffix=text,
    nickname=text,
    formatted=text,
    say_as=text,
    business=text,
    role=text,
    phones=_some(st.builds(Phone, reachable, label, st.booleans())),
    emails=_some(st.builds(Email, reachable, label, st.booleans())),
    addresses=_some(addresses),
    channels=_some(channels),
    birthday=st.none() | days,
    dates=_some(st.builds(ImportantDate, st.just("anniversary") | label, days)),
    tags=_unique(full_text.filter(lambda tag: tag.lower() not in SYSTEM_TAGS)),
    notes=_some(lines | awkward),
    remember=_some(full_text),
    custom=st.tuples(
        st.lists(st.tuples(st.just("Department"), full_text), max_size=2), _some(_custom)
    ).map(lambda pair: tuple(pair[0]) + pair[1]),
    unknown=_some(unknown_lines),
    photo=st.none()
    | st.builds(Photo, st.sampled_from(["image/jpeg", "image/png"]), st.binary(min_size=1)),
    uid=text,
    starred=st.booleans(),
)
