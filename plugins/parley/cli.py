"""parley annotate | dossier | check"""

import json
import sys
from datetime import date

def main() -> int:
    from parley.language import pipeline
    nlp = pipeline.load()
    records = [json.loads(line) for line in sys.stdin if line.strip()]
    for record, doc in zip(records, pipeline.read(nlp, ((r["text"], date.fromisoformat(r["published"][:10])) for r in records))):
        print(json.dumps({"id": record["id"],
            "dates": [{"start": d.start, "end": d.end, "type": d.type, "value": d.value, "edtf": d.when.edtf,
                       "earliest": d.when.earliest, "latest": d.when.latest} for d in doc._.dates],
            "statements": [{"source": a.source, "cue": a.cue, "content": a.content, "stance": a.stance, "plover": a.plover,
                            "actor": None, "speaker": None, "confidence": a.confidence} for a in doc._.attributions],
            "actors": []}, ensure_ascii=False))
    return 0
