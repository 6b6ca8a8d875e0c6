"""English words for days and times."""

from desk.domain.date_words.language import DateLanguage, numbered, said

_TENS = ("twenty", "thirty")
_NUMBERS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    *("nineteen", "twenty"),
)
_ORDINALS = (
    *("first", "", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
_ONES = (*_ORDINALS[:1], "second", *_ORDINALS[2:9])
_COMPOUND = {
    f"{tens}{gap}{one}": f"ord:{10 * (place + 2) + unit}"
    for place, tens in enumerate(_TENS)
    for unit, one in enumerate(_ONES, 1)
    for gap in (" - ", " ")
    if 10 * (place + 2) + unit <= 31
}

ENGLISH = DateLanguage(
    words=numbered(
        "wd",
        (
            *("monday mon", "tuesday tue tues", "wednesday wed weds"),
            *("thursday thu thur thurs", "friday fri", "saturday sat", "sunday sun"),
        ),
    )
    | numbered(
        "mo",
        (
            *("january jan", "february feb", "march mar", "april apr", "may", "june jun"),
            *("july jul", "august aug", "september sep sept", "october oct", "november nov"),
            "december dec",
        ),
        1,
    )
    | numbered("n", _NUMBERS, 1)
    | numbered("ord", _ORDINALS, 1)
    | _COMPOUND
    | {"thirtieth": "ord:30"}
    | said(
        ("today", "rel:0"),
        ("tomorrow|tmrw|tmr|tomorow|tommorow|tommorrow", "rel:1"),
        ("day after tomorrow|the day after tomorrow", "rel:2"),
        ("yesterday", "rel:-1"),
        ("day before yesterday|the day before yesterday", "rel:-2"),
        ("tonight", "rel:0 part:night"),
        ("last night", "rel:-1 part:night"),
        ("this morning", "rel:0 part:morning"),
        ("this afternoon", "rel:0 part:afternoon"),
        ("this evening", "rel:0 part:evening"),
        ("in the morning|morning", "part:morning"),
        ("in the afternoon|afternoon", "part:afternoon"),
        ("in the evening|evening", "part:evening"),
        ("at night|night", "part:night"),
        ("first thing", "part:first"),
        ("one day", "someday"),
        ("in one day|within one day", "in a u:day"),
        ("noon|midday", "noon"),
        ("end of day|end of the day|eod|close of business|cob", "rel:0 part:close"),
        ("end of today", "rel:0 part:close"),
        ("o'clock|o clock|oclock", "oclock"),
        ("am", "am"),
        ("pm", "pm"),
        ("half past", "half-past"),
        ("quarter past", "n:15 past"),
        ("quarter to", "n:15 to"),
        ("past", "past"),
        ("to", "to"),
        ("half an hour", "n:30 u:minute"),
        ("an hour and a half", "n:90 u:minute"),
        ("half a year", "n:6 u:month"),
        ("half a day", "n:12 u:hour"),
        ("day|days|d", "u:day"),
        ("week|weeks|wk|wks|w", "u:week"),
        ("fortnight|fortnights", "u:fortnight"),
        ("month|months|mo|mos", "u:month"),
        ("quarter|quarters|qtr", "u:quarter"),
        ("year|years|yr|yrs|y", "u:year"),
        ("decade|decades", "u:decade"),
        ("hour|hours|hr|hrs|h", "u:hour"),
        ("minute|minutes|min|mins|m", "u:minute"),
        ("working day|working days|work days|workdays|business day|business days", "u:workday"),
        ("second", "second"),
        ("seconds|sec|secs|s", "u:second"),
        ("now|right now|just now", "now"),
        ("a|an", "a"),
        ("the", "the"),
        ("and", "and"),
        ("of", "of"),
        ("on", "on"),
        ("at|around|about", "at"),
        ("by|until|till|no later than|due|due by|not later than", "by"),
        ("before", "before"),
        ("in|within|in about|in around|within about|within around|in the next", "in"),
        ("+", "plus"),
        ("ago", "ago"),
        ("earlier", "ago"),
        ("from|after", "after"),
        ("from now|later|time", "later"),
        ("next|coming", "next"),
        ("this|this coming", "this"),
        ("last", "last"),
        ("end of|end of the|the end of|the end of the", "end"),
        ("mid|middle of|the middle of", "mid"),
        ("weekend|the weekend", "weekend"),
        ("eow|end of week|end of the week|the end of the week|end of this week", "week-end"),
        ("eom", "end u:month"),
        ("christmas|xmas|christmas day", "holiday:12-25"),
        ("christmas eve", "holiday:12-24"),
        ("new year's eve|new years eve", "holiday:12-31"),
        ("new year's day|new years day", "holiday:1-1"),
        ("halloween", "holiday:10-31"),
        ("-", "minus"),
    ),
    rewrites=(
        # "2 day before yesterday" is not 2, the day before yesterday.
        (r"(\d) day (before|after) (?=yesterday|today|tomorrow)", r"\1 days \2 "),
    ),
)
