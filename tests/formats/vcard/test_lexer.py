"""The head of a content line, against vobject's parser."""

from hypothesis import given
from hypothesis import strategies as st
from vobject.base import ParseError, parseLine

from desk.formats.vcard.lexer import parse_head

names = st.text(st.sampled_from("ABcd1-_"), min_size=1, max_size=4)
plain = st.text(st.sampled_from("ab =\\'.é\t"), max_size=4)
quoted = st.text(st.sampled_from("ab;:, é"), max_size=4).map('"{}"'.format)
values = st.lists(plain | quoted, min_size=1, max_size=3).map(",".join)
params = st.builds(";{}".format, names) | st.builds(";{}={}".format, names, values)
heads = st.builds(
    "{}{}{}".format,
    st.just("") | st.builds("{}.".format, names),
    names,
    st.lists(params, max_size=3).map("".join),
)
anything = st.text(st.sampled_from('Ab1-_.;=,":é '), max_size=12)


@given(heads)
def test_well_formed_head_is_parsed_as_by_vobject(head: str) -> None:
    assert parse_head(head) == parsed_by_vobject(head)


@given(anything)
def test_any_text_that_both_accept_is_parsed_alike(text: str) -> None:
    ours = parse_head(text)
    theirs = parsed_by_vobject(text)
    if ours is not None and theirs is not None:
        assert ours == theirs


def parsed_by_vobject(head: str) -> tuple[str, str, list[tuple[str, list[str]]]] | None:
    try:
        name, params, value, group = parseLine(head + ":")
    except ParseError:
        return None
    if value:  # a colon inside: the head ends before it
        return None
    return group or "", name, [(word, found) for word, *found in params]
