"""The dossier as it is published: JSON, and the JSON Schema that describes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

import msgspec

from parley.dossier.model import Dossier

PIECE = 1_000  # entries that are written at once: a large dossier shall not lie in memory in several forms


def to_json(dossier: Dossier) -> bytes:
    """The dossier as it is published: UTF-8, two spaces of indent, a last line end."""
    out = BytesIO()
    before = b"{\n  "
    for name in dossier.__struct_fields__:
        out.write(before + msgspec.json.encode(name) + b": ")
        out.writelines(formatted(getattr(dossier, name)))
        before = b",\n  "
    out.write(b"\n}\n")
    return out.getvalue()


def formatted(value: Any) -> Iterator[bytes]:
    """A value of the dossier, piece by piece where it is a list of entries."""
    if not isinstance(value, tuple) or not value:
        yield msgspec.json.encode(value)
        return
    for start in range(0, len(value), PIECE):
        yield b"," if start else b"["
        yield entries(value[start : start + PIECE])
    yield b"\n  ]"


def entries(several: Sequence[Any]) -> bytes:
    """Entries as they stand in their list, each on lines of its own, without the marks around the list."""
    listed = msgspec.json.format(msgspec.json.encode(several), indent=2)
    return listed.removeprefix(b"[").removesuffix(b"\n]").replace(b"\n", b"\n  ")


def schema() -> bytes:
    """The JSON Schema of the dossier, made from its types."""
    return msgspec.json.format(msgspec.json.encode(msgspec.json.schema(Dossier)), indent=2) + b"\n"
