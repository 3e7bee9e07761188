"""Makes content for Hugo from an archive and the site built of it.

usage: convert.py CONTENT PUBLIC OUT

Hugo gets the entries ready-made, with their former addresses as aliases: it
reads no dates and merges nothing."""
import json
import pathlib
import sys

content, public, out = map(pathlib.Path, sys.argv[1:])
for folder in ("a", "e"):
    (out / folder).mkdir(parents=True)
for path in (content / "articles").iterdir():
    text = path.read_text().replace("\nurl:", "\nsource_url:", 1)
    (out / "a" / path.name.lower()).write_text(text)
whole = json.loads((public / "timeline.json").read_text())
files = [public / p["json"].removeprefix(whole["url"]) for p in whole.get("parts", [])] or [public / "timeline.json"]
for file in files:
    for e in json.loads(file.read_text())["entries"]:
        page = {"title": e["title"], "date": e["published"], "topics": e["topics"], "months": [e.get("first_day", e.get("last_day"))[:7]],
                "aliases": [f"/e/{a}/" for a in e["aliases"]], "words": e["words"], "edtf": e["date"], "text": e["text"],
                "status": e["status"], "sources": e["sources"], "history": e["history"]}
        (out / "e" / (e["id"] + ".md")).write_text(json.dumps(page) + "\n")
