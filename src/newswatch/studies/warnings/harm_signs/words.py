"""Words that the phrases of several kinds of harm share: people, treatments, complaints, habits."""

from __future__ import annotations

PEOPLE = r"(?:patients?|people|participants?|women|men|children|volunteers?|person)"
TREATMENT = r"(?:treatments?|therap(?:y|ies)|procedures?|transplants?|drugs?|injections?|medications?|agents?|surgery)"
TREATED = (  # that a treatment is spoken of, by whatever name
    rf"(?:{TREATMENT}|medicines?|pills?|tablets?|supplements?|operations?|implants?|vaccin\w+|hormones?|o?estrogen|insulin|"
    r"antibiotics?|antidepressants?|painkillers?|steroids?|statins?|aspirin|ibuprofen|acetaminophen|opioids?|"
    r"inhibitors?|products?|approach|technique|cells|doses?|patches|gel|device|chemotherapy|radiation|radiotherapy|users|"
    r"treated|infus\w+|stents?|(?:took|taking|takes?)(?! (?:part|into|place|care|up|a|over|on|time|years|the)))"
)
COMPLAINTS = (
    r"(?:headaches?|nausea|vomiting|fatigue|dizziness|fever|rash(?:es)?|diarrh?oea|hair loss|bleeding|weight gain|"
    r"abdominal pain|stomach pain|muscle (?:pain|aches?|weakness|cramps?)|joint pain|constipation|bloating|cramp\w*|"
    r"insomnia|sleepiness|drowsiness|stomach upset|upset stomach|autoimmune diseases?|allergic reactions?|flushing|"
    r"swelling|soreness|itch\w*|burning sensations?|numbness|tingling|dry mouth|blurred vision|hot flashes|"
    r"irritation|ulcers?|seizures?|skin discolou?ration|scarring|palpitations|hypogly\w+|low blood (?:sugar|pressure)|"
    r"urinary problems|incontinence|impotence|sexual (?:problems|dysfunction)|birth defects|miscarriages?|"
    r"(?:liver|kidney|nerve|tissue|brain|lung|organ) (?:damage|problems|toxicity|failure|injury)|liver enzymes?|"
    r"flu-like symptoms|arrhythmias?|irregular heart\w*|graft-versus-host|leukoencephalopathy|pml|"
    r"early menopause|low blood counts|(?:graft|organ|tissue|cell|immune) rejection|low white blood)"
)
ILLS = (
    rf"(?:{COMPLAINTS}|infections?|pneumonia|sepsis|meningitis|shingles|hepatitis|anaemia|anemia|"
    rf"heart (?:attacks?|problems|failure)|strokes?|fractures?|falls|bone loss|suicid\w+|"
    r"clots?|tumou?rs?|cancers?|lymphomas?|h(?:a)?emorrhages?|injur(?:y|ies)|reactions?|bruis\w+|leaks?|"
    r"(?:kidney|gall)[ -]?stones)"
)
HABITS = (
    r"(?<!up )(?<!quit )(?<!stop )(?<!quitting )(?<!stopping )(?:smok\w+|tobacco|alcohol|drink\w*|pollut\w+|"
    r"obesity|overweight|meat|sugar\w*|diets?|loneliness|stress|screen time|sitting|"
    r"hormone replacement)"
)
SOME = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|some|\d+)"
