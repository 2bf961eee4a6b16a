"""What Parley does at each of Pelican's signals."""

from __future__ import annotations

from pelican import Pelican, signals

from parley.settings import SettingsError, check
from parley.site import staging
from parley.site.generator import DossierGenerator


def connect() -> None:
    signals.initialized.connect(begin)
    signals.get_generators.connect(generators)
    signals.finalized.connect(staging.finish)


def begin(pelican: Pelican) -> None:
    """Check the settings before anything is built; escape in every template; write beside the former site, not into it."""
    try:
        check(pelican.settings)
    except SettingsError as error:
        raise SystemExit(f"parley: {error}") from None
    pelican.settings["JINJA_ENVIRONMENT"] = {**pelican.settings["JINJA_ENVIRONMENT"], "autoescape": True}
    staging.begin(pelican)


def generators(pelican: Pelican) -> type[DossierGenerator]:
    return DossierGenerator
