"""Words that are put in place of a person, by strength. Pieces of patterns; not one of them is ever shown."""

from __future__ import annotations

# Words that judge, whoever they are said of.
JUDGED = (
    r"(?:manipulative|attention[- ]seek(?:ing|er)|drug[- ]seek(?:ing|er)|non-?compliant|non-?adherent|"
    r"non-?concordant|entitled|needy|neurotic|"
    r"narcissistic|psychopathic|sociopathic|histrionic|passive[- ]aggressive|somatising|in (?:complete |"
    r"total |utter )?denial|feckless|"
    r"work-?shy|dysfunctional|over-?involved|over-?anxious|enmeshed|co-?dependent|self-pitying|"
    r"difficult on purpose|putting it on|"
    r"faking(?: it)?|making it up|exaggerating|a nightmare|high[- ]maintenance|hypochondriacal|"
    r"melodramatic|labile(?: and \w+)?|"
    r"inappropriate|litigious|vexatious|malingering|functional|psychosomatic|overly dependent|"
    r"swinging the lead|catastrophising|"
    r"a piece of work|personality[- ]disordered|heartsink)"
)
# Milder words, which may also be said with love.
MILD = (
    r"(?:demanding|lazy|chaotic|selfish|controlling|impossible|unreasonable|aggressive|hostile|paranoid|"
    r"immature|overbearing|difficult|"
    r"hard work|resistant|rude|obsessive|obsessional|dependent|inadequate|ungrateful|hysterical|clingy|"
    r"exhausting|awkward|irrational|"
    r"dishonest|untruthful|arrogant|abusive|a handful|a bully|a nuisance|a pain|unpleasant|"
    r"dependent on the surgery|over the top)"
)
_PEOPLE = (
    r"(?:patients?|man|woman|men|women|famil(?:y|ies)|couples?|mothers?|mums?|fathers?|dads?|parents?|"
    r"customers?|characters?|person|people|lot|so-and-so|types?|one|ones)"
)
# Nouns for a person or for what they are said to have.
NAMED = (
    r"(?:heartsinks?(?! (?:feeling|moment|morning|day|in|list|sort))|frequent (?:flyer|flier|attender)s?|"
    r"time[- ]?wasters?|malingerers?|"
    r"hypochondriacs?|drama queens?|attention[- ]seekers?|drug[- ]seekers?|somatisers?|worried well|"
    r"narcissists?|psychopaths?|sociopaths?|"
    r"personality disorders?|eupd|bpd|borderlines?|alcoholics?|addicts?|junkies?|druggies?|moaners?|"
    r"whingers?|complainers?|liars?|fantasists?|"
    r"control freaks?|troublemakers?|bed[- ]?blockers?|scroungers?|bull(?:y|ies)|victim mentality|"
    r"martyrs?(?: complex)?|doormats?|walter mitty|"
    r"attachment disorder|(?:inadequate|dependent|histrionic|difficult) personality|catastrophisers?|"
    r"munchausen'?s?|acopia|"
    r"(?:abnormal )?illness behaviou?r|chip on (?:his|her|their) shoulder|(?:\w+ )from hell|"
    r"waste of (?:space|time)|heavy drinkers?|fusspots?|"
    r"prima donnas?|control issues|anger issues|basket case|wind-up merchant|bit of a misery|"
    r"(?:borderline|functional|histrionic|hysterical|psychosomatic) (?:presentation|picture|traits?|features|overlay)|"
    rf"(?:chaotic|demanding|nightmare|problem|heartsink|fat[- ]folder|entitled|neurotic|over-?anxious|"
    rf"hysterical|pushy|manipulative|needy|"
    rf"unpleasant|nasty|horrible|vile|obnoxious|dreadful|ghastly|odious|tiresome|litigious|difficult|"
    rf"ungrateful|aggressive|impossible) {_PEOPLE}"
    r"(?! (?:to|who (?:made|makes|laugh)))|anxious (?:mums?|mothers?|parents?|dads?))"
)
# Diagnoses: a label only where they are pinned on someone, with certainty or by a guess.
PINNED = (
    r"(?:depress(?:ed|ion|ive)|bipolar|ptsd|autis(?:m|tic)|adhd|on the (?:autistic |asd )?spectrum|"
    r"asperger'?s?|(?:health )?anxiety|"
    r"personality disorder(?:ed)?|eupd|borderline|alcoholic|drinking|(?:an )?addict(?:ed)?|schizo\w+|"
    r"psychotic|dement(?:ed|ia)|dementing|"
    r"ocd|functional|psychosomatic|somatis(?:ing|ation)|fibromyalgia|anorexic|bulimic|manic|paranoid|"
    r"attachment disorder|"
    r"hypochondria(?:c)?|malingering|narcissis(?:t|tic|m)|co-?dependen(?:t|cy)|in denial|an abusive \w+|"
    r"all in (?:his|her|the) (?:head|mind))"
)
