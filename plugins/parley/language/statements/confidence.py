"""Confidence: how often a statement of this kind had the right source and content among the ones that the models were tuned on."""

from __future__ import annotations

from parley.language.findings import Form
from parley.language.statements import model
from parley.language.statements.drafts import Draft
from parley.language.statements.parse import Parse

STEPS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98)
HANGING = frozenset({"acl", "relcl", "pcomp", "xcomp", "csubj"})


def of(parse: Parse, draft: Draft, form: Form) -> float:
    """0 … 1, learned from the tuning part of PolNeAR; by layout as sure as the layout is.

    PolNeAR marks fewer positions than a report of talks holds, so the lexicon's word counts for half where it knows the move.
    """
    if draft.why:
        return draft.probability
    learned = model.probability(model.weights().confidence, features(parse, draft, form))
    return (learned + draft.probability) / 2 if draft.known else learned


def features(parse: Parse, draft: Draft, form: Form) -> list[str]:
    """What the model looks at: the cue's own probability, how the cue hangs in the sentence, and how much is quoted."""
    step = sum(draft.probability >= s for s in STEPS)
    dep = parse.dep[draft.head]
    place = "noun" if parse.pos[draft.head] == "NOUN" else "hanging" if dep in HANGING else dep
    spoken = "quoted" if form in {"direct", "mixed"} else "told"
    source = "none" if draft.source_head is None else parse.pos[draft.source_head]
    return [
        "bias", f"known={draft.known}", f"step={step}", f"place={place}", f"form={form}", f"source={source}",
        f"{spoken}/{place}", f"{spoken}/{step}",
    ]  # fmt: skip
