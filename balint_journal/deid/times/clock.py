"""Weekdays and clock times: flagged, because with a place or a person they single out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.findings import Action, Category
from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.token import Mode, Token
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.vocabulary import PLAIN_WEEKDAYS, WEEKDAYS

_CLOCK = when_used(
    r"(?<![\w.:/\u00a3$-])(?:[01]?\d|2[0-3])(?::[0-5]\d(?::[0-5]\d)?|\.[0-5]\d(?= ?(?:am|pm|a\.m|p\.m|hrs|hours)))(?: ?(?:am|pm|a\.m\.|p\.m\.|hrs|hours))?(?![\w:/]|\.\d)"
    r"|(?<![\w.:/-])(?:1[0-2]|[1-9])(?:[.:][0-5]\d)? ?(?:am|pm|a\.m\.|p\.m\.)(?!\w)"
    r"|(?<=\bat )(?:[01]?\d|2[0-3])\.[0-5]\d(?![\w%/]|\.\d)|(?<=[a-z] )(?:0\d|1\d|2[0-3])\.[0-5]\d(?=[.,] )(?<!\d\.\d\d\d)|(?<![\w.:])(?:0\d|1\d|2[0-3])[0-5]\d(?= (?:appointment|appt|slot|hrs|hours|clinic|bus|train|call)\b)|(?<=the )\d{1,2}[.:][0-5]\d(?= (?:appointment|appt|slot|clinic|call)\b)|(?<=on the )\d{1,2}\.[0-5]\d(?= (?:bus|train|ferry|boat|flight))"
    r"|(?<=\bfor )(?:[01]?\d|2[0-3])\.[0-5][05](?=[,;!?\n]|\.\s)|(?<=[a-z], )(?:[1-9]|1\d|2[0-3])\.[0-5][05](?=,)"
    r"|(?<=\bthe )(?:[01]?\d|2[0-3])[.:][0-5]\d(?=[,.;!?\n]| (?:to|from|home|and|out|back)\b)",
    re.IGNORECASE,
)
_SPOKEN = when_used(
    r"(?<!\w)(?:at |about |by |till |until |from |before |after )(?P<t>(?:(?:a )?(?:quarter|half|five|ten|twenty|twenty[- ]five|\d{1,2}) ?(?:past|to) |half )"
    r"(?:midnight|midday|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})(?: (?:at night|in the (?:morning|evening|afternoon)))?"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) o'?clock|\d{1,2} sharp)(?!\w)"
    r"|(?<!\w)(?:\d{1,2}|nine|ten) sharp(?!\w)|(?<!\w)(?:(?:quarter|half|five|ten|twenty|twenty[- ]five) past|quarter to|five (?:minutes )?to|ten minutes to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|midnight|noon)(?= in the| (?:appointment|appt|slot|clinic|bus|train|ferry|boat|call|shift|news|mass|service)\b|[,.;:!?\n)])"
    r"|(?<!\w)(?:at|by|till|until|before|since) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=[,.;!?\n]| (?:on|this|every|each|tomorrow|today|sharp)\b)|(?<=booked for )\d{1,2}(?=[.,;])|(?<=[a-z] a )\d{1,2}\.[0-5]\d(?=[?,.;] )"
    r"|(?<!\w)(?:at|by|till|until|before|after|towards|for|past|near|nearly|gone|around|about) (?:midnight|midday|noon|dawn)(?!\w)|(?<!\w)(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2}) (?:every|each|in the|o' the|of a|at|this|that|one) (?:morning|night|evening|afternoon)(?!\w)"
    r"|(?<!\w)(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) o'?clock(?!\w)",
    re.IGNORECASE,
)
_OH = when_used(
    r"(?<!\w)(?<!(?:one|two|six|ten) )(?<!(?:four|five|nine|zero) )(?<!(?:three|seven|eight) )(?<!oh )(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[- ]oh[- ](?:one|two|three|four|five|six|seven|eight|nine)(?![\w-])(?! (?:one|two|three|four|five|six|seven|eight|nine|oh|nought|zero|double)\b)",
    re.IGNORECASE,
)
_HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_SAID_HOUR = when_used(
    rf"(?<!\w)(?:half (?:{_HOUR})(?=[,.;:!?\n)]| (?:surgery|clinic|appointment|appt|slot|bus|train|start|in the|at night|this|every|sharp|mass|service)\b|\s*\Z)"
    rf"|(?:just|shortly|soon|a little|not long|well|straight) (?:after|before|past|gone) (?:{_HOUR})(?=[,.;:!?\n)]| (?:in the|at night|this|every|and|when|he|she|i|they|we)\b|\s*\Z)"
    rf"|(?:(?:at|by|the|till|until|before|after|since|from|about|around) )(?:{_HOUR})[- ](?:fifteen|thirty|forty[- ]five|twenty(?:[- ]five)?|forty|fifty(?:[- ]five)?)(?=[,.;:!?\n)]| (?:in the|at night|this|every|each|on|bus|train|ferry|boat|mass|service|clinic|slot|appointment|appt|surgery|to|from|for|and|when|he|she|i|they|we)\b|\s*\Z)"
    rf"|(?:{_HOUR})[- ](?:fifteen|thirty|forty[- ]five) (?:every|each|in the|sharp|on the dot)(?!\w)|(?:twelve )?noon (?=mass|service|bus|train|ferry|boat|clinic|appointment|slot))",
    re.IGNORECASE,
)
# A range goes upwards, so that "ten to nine" is always an hour.
_TO_THE_HOUR = when_used(
    r"(?<!\w)(?:ten to (?:one|two|three|four|five|six|seven|eight|nine)|(?:twenty|twenty[- ]five) to (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|five to (?:one|two|three|four))(?=[,.;:!?\n)]| (?:and|when|on|he|she|i|they|we|this|that|in)\b)"
    r"|(?<=\b[Mm]y )(?:[7-9]|1\d)\.[0-5]\d(?=[,.;!?\n](?!\d))",
    re.IGNORECASE,
)
_HOUR_CUES = words("half after before past gone fifteen thirty forty twenty fifty noon")
_TO_CUES = words("to my")
_WEEKLY = when_used(
    r"(?<!\w)(?:the sabbath|shabbat|shabbos|shabbes|jumu'?ah|jummah)(?!\w)|(?<=(?:on|in|ry|ch|es|xt|st) )(?:market|pension|giro|dole|pay|bin|benefit)[- ]?days?(?!\w)",
    re.IGNORECASE,
)
_HOLY = words("sabbath shabbat shabbos shabbes jumuah jumu'ah jummah")
_WEEKLY_WORDS = _HOLY | words("market pension giro dole pay payday bin benefit")
_WEEKDAY_CUES = words(
    "on last next this every by since until till from before after each come for see the of monday mon evry nxt thurs sez and"
)
_AFTER_CUT = words("next last am pm morning afternoon evening night clinic week surgery")
_WIDER_DAY = ("one day", "recently", "")
_WIDER_TIME = ("early on", "at the end of the day", "")


def times(note: Note) -> Iterator[Candidate]:
    """Weekdays and clock times, as flags."""
    for token in note.tokens:
        if token.lower.removesuffix("'s") in WEEKDAYS and _is_weekday(note, token):
            yield Candidate(
                token.start,
                token.end,
                Category.TIME,
                Strength.WEAK,
                "A weekday can be matched with a rota or a diary.",
                action=Action.FLAG,
                widenings=_WIDER_DAY,
            )
    for match in _CLOCK.finditer(note.text):
        yield _clock(*match.span())
    for match in _SPOKEN.finditer(note.text):
        yield _clock(*(match.span("t") if match["t"] else match.span()))
    for match in _SAID_HOUR.finditer(note.text) if note.said & _HOUR_CUES else ():
        yield _clock(*match.span())
    for match in _TO_THE_HOUR.finditer(note.text) if note.said & _TO_CUES else ():
        yield _clock(*match.span())
    for match in _OH.finditer(note.text) if "oh" in note.said else ():
        yield _clock(*match.span())
    for match in _WEEKLY.finditer(note.text) if note.said & _WEEKLY_WORDS else ():
        yield _clock(*match.span())


def _clock(start: int, end: int) -> Candidate:
    return Candidate(
        start,
        end,
        Category.TIME,
        Strength.WEAK,
        "A time of day can be matched with a list of appointments.",
        action=Action.FLAG,
        widenings=_WIDER_TIME,
    )


def _is_followed(note: Note, token: Token) -> bool:
    """Whether "Mon" begins "Mon next week", "Mon am"."""
    following = note.after(token)
    return following is not None and following.joined and following.lower in _AFTER_CUT


def _is_weekday(note: Note, token: Token) -> bool:
    if token.lower not in PLAIN_WEEKDAYS:
        return True
    left = note.after(token, -1)
    cued = left is not None and left.lower in _WEEKDAY_CUES and token.joined
    if token.mode is Mode.NORMAL and token.capital:
        return (
            cued
            or not token.first
            or token.lower in {"wed", "thu", "tue", "fri"}
            or (token.lower == "mon" and _is_followed(note, token))
            or note.tail(token).startswith((",", " \u2013", " -"))
        )
    following = note.after(token)
    timed = following is not None and (
        following.text[0].isdigit()
        or following.lower
        in {"nite", "night", "morning", "eve", "afternoon", "am", "pm", "is", "at", "next", "week", "clinic"}
    )
    return (
        token.lower not in {"sat", "sun", "mon", "wed"}
        or (cued and token.lower in {"mon", "wed"})
        or timed
        or (left is not None and left.lower in {"on", "last", "next"} and token.lower == "sat")
    )
