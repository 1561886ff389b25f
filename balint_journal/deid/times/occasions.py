"""Dates told by what was held or befell then: "the night of the clocks", "the winter of the long snow", "since stow fair", "carnival saturday"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from balint_journal.deid.settling.candidate import Candidate, Strength
from balint_journal.deid.text.lexicon import Kind
from balint_journal.deid.text.note import Note
from balint_journal.deid.text.when_used import when_used
from balint_journal.deid.text.wordset import words
from balint_journal.deid.times.dates_figures import a_date

_WEEKDAY = r"(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_SEASON = "spring|summer|autumn|winter"
_MONTH = (
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec"
)
_STOP = r"(?=[,.;:!?)\n\"\u201d]| (?:and|but|when|while|he|she|they|we|i|in|at|on|for|with|as|so|if|to|by|because|that|which|who|after|before|last|this|ago|is|was|has|had|would|will|two|three|four)\b| \u2013| -|\s*\Z)"
# What may stand in the name of what befell: no little word, no verb that goes on with the sentence.
_WORD = r"(?!(?:and|but|when|while|he|she|they|we|i|in|at|on|for|with|as|so|if|to|by|because|that|which|who|of|from|is|was|has|had|would|will|his|her|my|our|their|after|before|a|an|the)\b)[\w'\u2019-]+"
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}?(?: (?:from|of) the {_WORD})?"
_OF = when_used(
    rf"(?<!\w)(?:the|that|this) (?:(?:hot|cold|wet|dry|hard|long|short|bad|late|early|same|very|last|first|monsoon) )?(?:nights?|evening|eve|morning|afternoon|day|week|weekend|fortnight|month|year|{_WEEKDAY}|{_SEASON}|{_MONTH})"
    rf" (?:of|before|after) (?:the|that) (?P<n>{_NAME}){_STOP}",
    re.IGNORECASE,
)
_OF_WORDS = words(
    "night nights evening eve morning afternoon day week weekend fortnight month year monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun"
    " january february march april may june july august september october november december jan feb aug sept oct nov dec spring summer autumn winter"
)
# What befell one patient, and what care is made of, tells nobody the day.
_PRIVATE = words(
    "scan scans biopsy operation op surgery appointment appt review clinic admission fall stroke seizure consultation visit call calls meeting exam audit inspection test tests result results discharge transplant"
    " procedure week month year day days cycle course treatment session group shift illness accident infusion injection dose bloods letter complaint overdose crash attack bleed birth delivery section chemo soul"
    " rota rounds round handover ward other others next last first second third same dead week's diary calendar conversation phone argument row divorce separation diagnosis news cancer heart tablets drinking party"
    " plan plans spring summer autumn winter panel hearing case tribunal inquest dream night pain holiday holidays term school job move"
)
_ORDERS = words("first second third last final")
_HELD = (
    r"communions?|carnival|carnaval|fair|gala|regatta|races|feast|wakes|mart|marts|eisteddfod|mod|mela|fleadh|jubilee|coronation|olympics|referendum|pope'?s|fireworks|rogation|pattern|reek|goose|mop"
    r"|cup final|derby|grand national|results|rag|freshers'?|trades|tulip|carling|harvest|lambing|tupping|shearing|calving|silage|hay|gcse results|a[- ]?level results|election|bonfire|may|glastonbury|confirmation|sermons|rush-?bearing|well[- ]dressing|millennium|lammas|show"
)
_TAILED = when_used(
    rf"(?<!\w)(?:(?:the|that|this|last|next) )?(?P<h>{_HELD}) (?P<t>week|weekend|fortnight|season|{_WEEKDAY}|eve|year|time)(?!\w)(?! (?:ticket|care|hours|rota|bench|cover|unit|patient|patients)\b)",
    re.IGNORECASE,
)
_HELD_WORDS = words(
    "communion communions carnival carnaval fair gala regatta races feast wakes mart marts eisteddfod mod mela fleadh jubilee coronation olympics referendum pope's popes fireworks rogation pattern reek goose mop final derby national results rag"
    " freshers freshers' trades tulip carling harvest lambing tupping shearing calving silage hay election bonfire may glastonbury confirmation sermons rushbearing rush bearing dressing well-dressing millennium lammas show"
)
# "the show season" and "fair time" may be anybody's; "lambing time" is a time of the year.
_ONLY_TIME = words("harvest lambing tupping shearing calving silage hay tulip carnival lammas wakes feast")
_NO_DAY = words("results mart marts hay silage goose mop harvest show fair election")
_SINCE = when_used(
    r"\b(?:since|until|till|til|after|before|around|round|come|about|last|this|for) (?P<a>(?:the )?(?:(?P<p>[\w'\u2019-]+) )?(?:fair|races|regatta|gala|eisteddfod|mart|marts|communions|carnival|carnaval|fireworks|wakes|mela|fleadh|elections"
    r"|(?:silver|golden|diamond|platinum) jubilee|jubilee|solstice|equinox|ha[dj]j|umrah|bayram[\u0131i]?|exeats?|mocks|coronation|communion season|watch[- ]?night|lockdown))"
    + _STOP,
    re.IGNORECASE,
)
_SINCE_WORDS = words(
    "fair races regatta gala eisteddfod mart marts communions carnival carnaval fireworks wakes mela fleadh elections jubilee solstice equinox hajj hadj haj umrah bayram bayram\u0131 bayrami exeat exeats mocks coronation season watchnight watch lockdown"
)
# A fair, a show or a mart needs its place or "the"; "a job fair" is none that comes round.
_NEEDS_NAME = words("fair races mart marts mela elections")
_NO_NAME = words(
    "a an my his her our their your job jobs book books careers craft one another it is was no any this that last next"
)
_SEASON_YEAR = when_used(
    rf"(?<!\w)(?:the )?(?:{_SEASON})(?: of)? (?P<y>(?:nineteen|twenty)(?:[- ](?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|one|two|three|four|five|six|seven|eight|nine))?){_STOP}",
    re.IGNORECASE,
)
_APOSTROPHE_YEAR = when_used(
    rf"(?:(?<!\w)(?:the )?(?P<s>{_SEASON}|class)(?: of)? |\b(?:in|since|until|till|of|from|by) )(?P<y>['\u2018\u2019](?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)(?![\w'\u2019])",
    re.IGNORECASE,
)
_SEASONS = words("spring summer autumn winter class")


def occasions(note: Note) -> Iterator[Candidate]:
    """Every stretch that tells a day, a week or a year by what was held or befell then."""
    for match in _OF.finditer(note.text) if note.said & _OF_WORDS else ():
        said = match["n"].lower().split()
        said = said[1:] if len(said) > 1 and said[0] in _ORDERS else said
        if not _PRIVATE & {said[0], said[-1]} and not _is_clinical(note, said):
            year = "year:" if re.search(rf"\b(?:year|{_SEASON})\b", match.group()[:24], re.IGNORECASE) else ""
            yield a_date(*match.span(), Strength.SURE, year)
    if note.said & _HELD_WORDS:
        for match in _TAILED.finditer(note.text):
            if _is_held(match["h"].lower(), match["t"].lower()):
                yield a_date(*match.span(), Strength.SURE, "feast:")
    for match in _SINCE.finditer(note.text) if note.said & _SINCE_WORDS else ():
        if _is_known(match):
            held = match["a"].lower().split()[-1]
            yield a_date(*match.span("a"), Strength.SURE, "year:" if held == "lockdown" else "feast:")
    yield from _years(note)


def _years(note: Note) -> Iterator[Candidate]:
    """Years in words that a season or an apostrophe tells: "spring twenty three", "the summer of 'eighty-nine"."""
    for match in _SEASON_YEAR.finditer(note.text) if note.said & _SEASONS else ():
        yield a_date(*match.span(), Strength.SURE, "year:")
    for match in _APOSTROPHE_YEAR.finditer(note.text):
        yield a_date(match.start() if match["s"] else match.start("y"), match.end(), Strength.SURE, "year:")


def _is_clinical(note: Note, said: list[str]) -> bool:
    return any(note.lexicon.kinds(word) & Kind.CLINICAL for word in said[:1])


def _is_held(held: str, tail: str) -> bool:
    if tail == "time":
        return held in _ONLY_TIME
    if held == "may":
        return tail == "week"
    return not (held in _NO_DAY and tail in {"year", "season", "eve"}) or (held, tail) == ("mart", "season")


def _is_known(match: re.Match[str]) -> bool:
    """Tell "after stow fair" and "since the races" from "before a job fair" and "for elections"."""
    said = match["a"].lower().split()
    between = said[1:-1] if said[0] == "the" else said[:-1]
    if set(between) & _NO_NAME:
        return False
    cue = match.group().lower().split()[0]
    if cue in {"about", "for", "this", "by"} and said[0] == "the":
        return False
    return len(said) > 1 or said[-1] not in _NEEDS_NAME
