"""Words of the surgery, by class: tests, medicines, services, papers and appointments. Pieces of patterns, no judgement."""

from __future__ import annotations

TEST = (
    r"(?:bloods?(?! (?:pressure|and|in my|ran|rush))|blood tests?|fbc|u ?& ?es?|lfts?|tfts?|tsh|hba1c|hb|esr|crp|egfr|psa|inr|ferritin|b12|"
    r"folate|potassium|sodium|creatinine|cholesterol|glucose|troponin|d-dimer|calcium|vitamin d|phq-?9|gad-?7|bp|sats|bmi|peak flow|"
    r"ecgs?|echo|scans?|ultrasounds?|mri|ct|x-?rays?|dexa|smears?|msu|urine|swabs?|spirometry|biopsy|colonoscopy|endoscopy|"
    r"gastroscopy|fit test|(?:\w+ )?screen(?:ing)?|tape|holter|mmse|audit-c)"
)
MEDICINE = (
    r"(?:\w{3,}(?:pril|sartan|olol|statin|azole|dipine|azepam|triptyline|oxetine|traline|alopram|mycin|cillin|cycline|peridone|apine|"
    r"codone|codeine|gliptin|gliflozin|glutide|formin|oxaban|semide|thiazide|lukast|terol|solone|dronate|pentin|gabalin|profen|oxen|"
    r"tramadol|zopiclone|afaxine|tazapine|setron|ronate|dronic acid)|codeine|morphine|paracetamol|aspirin|warfarin|insulin|lithium|digoxin|"
    r"antibiotics?|antidepressants?|statins?|steroids?|inhalers?|hrt|ssris?|opiates?|opioids?|benzos?|painkillers?|"
    r"medication|medications|meds|medicines?|tablets?|dose|dosage|prescriptions?|syringe driver|patch(?:es)?|cream|course of \w+)"
)
SERVICE = (
    r"(?:(?:memory|falls|pain|heart failure|warfarin|one-stop|fracture|chest|skin|eye|\w+) clinic|physio(?:therapy|therapist)?|cbt|iapt|"
    r"talking therapies|counsell(?:ing|or)|psycholog(?:y|ist)|psychiatr(?:y|ist)|\w+ology|orthopaedics?|gynae|paeds|dietitian|"
    r"podiatr(?:y|ist)|district nurses?|practice nurse|nurse|midwife|health visitor|social (?:services|prescriber|prescribing|worker|care)|"
    r"(?:mental health|crisis|pain|palliative(?: care)?|frailty|safeguarding|community|rapid response|memory|diabetic|drug and alcohol|\w+) team|cmht|camhs|"
    r"safeguarding(?: lead)?|mdt|hospice|a&e|pharmac(?:y|ist)|occupational (?:therapy|health)|registrar|consultant|coroner|"
    r"ambulance|housing|cardio|derm|neuro|rheum|gastro|urology|ortho|secondary care)"
)
PAPER = (
    r"(?:fit note|sick note|med3|referral|referral form|discharge summary|care plan|consent|dnacpr|respect form|advance care plan|"
    r"capacity|nice guid(?:ance|elines?)|guidelines?|recall|read code|results?|risk assessment|lifestyle advice|red flags|blood form)"
)
VISIT = (
    r"(?:(?:double|long|longer|telephone|phone|routine|urgent|follow-?up|another|extra|joint|next available|face-to-face) appointment|double|"
    r"(?:medication|falls|annual|asthma|diabetic|six-week|care|\w+ week) reviews?|follow-?up|home visit|case conference|best interests meeting|"
    r"smoking cessation|health check|flu jab|jabs?|vaccin\w+|dressings?)"
)
CLINICAL = rf"(?:{TEST}|{MEDICINE}|{SERVICE}|{PAPER}|{VISIT})"
AMOUNT = r"\d+(?:\.\d+)? ?(?:mg|mcg|micrograms?|g|mls?|mmols?|mmol/l|units|iu|percent|%)\b"
SOON = (
    r"(?:in (?:a|an|one|two|three|four|six|eight|twelve|\d+) (?:days?|weeks?|months?|fortnight)|in a couple of weeks|weekly|monthly|fortnightly|"
    r"every (?:week|fortnight|month|\w+ weeks)|on (?:mon|tues|wednes|thurs|fri)day|next (?:week|month|\w+day)|"
    r"(?:a|two|three|four|six|\d+) weeks?' time|tomorrow|\d+/\d+)"
)
