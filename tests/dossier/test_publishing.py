"""The dossier in JSON, written piece by piece."""

from __future__ import annotations

import gc

import msgspec
import pytest

from parley.dossier import assemble, publishing, to_json
from parley.dossier.garbage import uncollected
from parley.dossier.model import Dossier
from tests.dossier.test_dossier import full


@pytest.mark.parametrize("piece", [1, 2, 3, 1_000])
def test_pieces_make_the_whole(piece: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publishing, "PIECE", piece)
    for dossier in (Dossier(), assemble([full(f"{n}.txt", f"Page {n}\n{{", f"2031-05-1{n}") for n in range(4)], [])):
        assert to_json(dossier) == msgspec.json.format(msgspec.json.encode(dossier), indent=2) + b"\n"


def test_the_collector_of_garbage_goes_on_afterwards() -> None:
    @uncollected()
    def failing() -> None:
        assert not gc.isenabled()
        raise LookupError

    with pytest.raises(LookupError):
        failing()
    assert gc.isenabled()
