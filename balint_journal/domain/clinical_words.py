"""Words of the surgery, by class: tests, medicines, services, papers and appointments. Pieces of patterns."""

from __future__ import annotations

TEST = (
    r"(?:bloods|blood tests?|fbc|u ?& ?es?|lfts?|tfts?|tsh|hba1c|hb|esr|crp|egfr|psa|inr|ferritin|b12|"
    r"folate|potassium|sodium|creatinine|cholesterol|glucose|troponin|d-dimer|calcium|vitamin d|phq-?9|"
    r"gad-?7|bp|blood pressure|temp|temperature|sats|bmi|peak flow|"
    r"ecgs?|echo|scans?|ultrasounds?|mri|ct|x-?rays?|dexa|smears?|msu|urine|swabs?|spirometry|biopsy|"
    r"colonoscopy|endoscopy|"
    r"gastroscopy|fit test|(?:\w+ )?screen(?:ing)?|tape|holter|mmse|audit-c)"
)
MEDICINE = (
    r"(?:\w{2,}(?:pril|sartan|olol|statin|azole|dipine|azepam|triptyline|oxetine|traline|alopram|mycin|"
    r"cillin|cycline|peridone|apine|"
    r"codone|codeine|gliptin|gliflozin|glutide|formin|oxaban|semide|thiazide|lukast|terol|solone|dronate|"
    r"pentin|gabalin|profen|oxen|"
    r"tramadol|zopiclone|afaxine|tazapine|setron|ronate|dronic acid)|zopiclone|zolpidem|pain relief|codeine|morphine|"
    r"paracetamol|aspirin|"
    r"warfarin|insulin|lithium|digoxin|"
    r"antibiotics?|antidepressants?|statins?|steroids?|inhalers?|hrt|ssris?|opiates?|opioids?|benzos?|painkillers?|"
    r"medication|medications|meds|medicines?|tablets?|dose|dosage|prescriptions?|syringe driver|"
    r"patch(?:es)?|cream|course of \w+)"
)
SERVICE = (
    r"(?:(?:memory|falls|pain|heart failure|warfarin|one-stop|fracture|chest|skin|eye|\w+) clinic|"
    r"physio(?:therapy|therapist)?|cbt|iapt|"
    r"talking therapies|counsell(?:ing|or)|psycholog(?:y|ist)|psychiatr(?:y|ist)|\w+ology|orthopaedics?|"
    r"gynae|paeds|dietitian|"
    r"podiatr(?:y|ist)|district nurses?|practice nurse|nurse|midwife|health visitor|social (?:services|"
    r"prescriber|prescribing|worker|care)|"
    r"(?:mental health|crisis|pain|palliative(?: care)?|frailty|safeguarding|community|rapid response|"
    r"memory|diabetic|drug and alcohol|\w+) team|cmht|camhs|"
    r"safeguarding(?: lead)?|mdt|hospice|respite|(?:care|nursing|residential) home|the ward|a&e|pharmac(?:y|ist)|"
    r"occupational (?:therapy|health)|registrar|"
    r"consultant|coroner|"
    r"ambulance|housing|cardio|derm|neuro|rheum|gastro|urology|ortho|secondary care|practice manager|"
    r"reception|receptionists?|duty doctor|on-call \w+|carers?|mental health|hospital|\w+ service)"
)
PAPER = (
    r"(?:fit note|sick note|med3|referral|referral form|discharge summary|care plan|consent|"
    r"second opinion|headache diary|chest film|dnacpr|"
    r"respect form|advance care plan|"
    r"capacity|nice guid(?:ance|elines?)|guidelines?|recall|read code|results?|risk assessment|"
    r"lifestyle advice|red flags|blood form|(?:dvla|esa|pip|insurance|housing|consent|\w+) form|"
    r"warning letter|(?:old|hospital|previous|gp|full|his|her|their) (?:notes|records)|waiting list|"
    r"on-call list|the list|certificate|leaflet|questionnaire|care plan meeting|task)"
)
VISIT = (
    r"(?:(?:(?:double|long|longer|telephone|phone|routine|urgent|follow-?up|another|extra|joint|"
    r"next available|face-to-face|regular|shorter|weekly) )?(?:appointments?|slots?|callback)|double|"
    r"chaperone|interpreter|full (?:history|examination)|physical|examination|check-?up|watchful waiting|"
    r"emergency care|"
    r"(?:medication|falls|annual|asthma|diabetic|six-week|care|\w+ week) reviews?|follow-?up|home visit|"
    r"case conference|best interests meeting|"
    r"smoking cessation|health check|flu jab|jabs?|vaccin\w+|dressings?)"
)
CLINICAL = rf"(?:{TEST}|{MEDICINE}|{SERVICE}|{PAPER}|{VISIT})"
AMOUNT = r"\d+(?:\.\d+)? ?(?:mg|mcg|micrograms?|g|mls?|mmols?|mmol/l|units|iu|percent|%)\b"
SOON = (
    r"(?:in (?:a|an|one|two|three|four|six|eight|twelve|\d+) (?:days?|weeks?|months?|fortnight)|"
    r"in a couple of weeks|weekly|monthly|fortnightly|"
    r"every (?:week|fortnight|month|\w+ weeks)|on (?:mon|tues|wednes|thurs|fri)day|next (?:week|month|\w+day)|"
    r"(?:a|two|three|four|six|\d+) weeks?' time|tomorrow|\d+/\d+)"
)
