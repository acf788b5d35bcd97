"""Writes rouge.json: texts of our own with what rouge_score 0.1.2 says of them.

    pip install rouge_score==0.1.2 nltk && python3 rouge.py > rouge.json
"""
import json

from rouge_score import rouge_scorer

REFERENCE = (
    "Three dockers were injured on Tuesday when a crane collapsed at the port of Valmera, the harbour office said.\n"
    "Operations stopped for six hours. Inspectors had warned of fatigue cracks in 2019."
)
PAIRS = [
    (REFERENCE, REFERENCE),
    (REFERENCE, "A crane collapsed in Valmera's port, injuring three docker workers.\nThe port stopped operating for six hours; an inspection in 2019 had warned of cracks."),
    (REFERENCE, "Crane crane crane collapsed collapses collapsing at at at the the port."),
    (REFERENCE, "Nothing of this kind has ever occurred elsewhere"),
    (REFERENCE, ""),
    ("", REFERENCE),
    ("one", "one"),
    (
        "El puerto de Valmera cerró seis horas.\n\nLa grúa, instalada en İzmir en 1998, cayó.",
        "La grúa cayó y el puerto cerró seis horas; era de İzmir.\nInstalada en 1998.",
    ),
    (
        "The skies cleared, dying winds were tying up ships; the innings succeeded.\nAnalogously, geologists enjoyed generalizations.",
        "Geology enjoys a generally hopeful sky.\nThe ship was tied, the wind died, an inning succeeds, an analogous generalizer agreed.",
    ),
    ("a b c d e\nf g h\nb d a", "b a d c\nh f g e\nd a b a"),
]
WORDS = (
    "caresses ponies ties dies flies news skies feed agreed plastered bled motoring sing conflated troubled sized hopping tanned falling "
    "hissing fizzed failing filing happy sky enjoy try spied died relational conditional rational valency hesitancy digitizer conformably "
    "radically differently vilely analogously vietnamization predication operator feudalism decisiveness hopefulness callousness formality "
    "sensitivity sensibility thankfully geology theology triplicate formative formalize electricity electrical goodness revival allowance "
    "inference airliner gyroscopic adjustable defensible irritant replacement adjustment dependent adoption communism activate angularity "
    "homologous effective bowdlerize probate rate cease controlling roll rationally generally yyyy syzygy 1990s g7 by innings howe"
).split()

scorer = rouge_scorer.RougeScorer(["rouge1", "rouge2", "rougeL", "rougeLsum"], use_stemmer=True)
pairs = []
for reference, text in PAIRS:
    scores = scorer.score(reference, text)
    pairs.append({"reference": reference, "text": text} | {name: list(score) for name, score in scores.items()})
stemmer = scorer._tokenizer._stemmer
print(json.dumps({"pairs": pairs, "stems": {w: stemmer.stem(w) for w in WORDS}}, ensure_ascii=False, indent=1))
