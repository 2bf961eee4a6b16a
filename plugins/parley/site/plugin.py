"""What Parley does at each of Pelican's signals."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from babel.numbers import format_decimal
from pelican import Pelican, signals
from pelican.generators import Generator

from parley.settings import SettingsError, check
from parley.site import i18n, staging
from parley.site.generator import DossierGenerator


def connect() -> None:
    signals.initialized.connect(begin)
    signals.get_generators.connect(generators)
    signals.generator_init.connect(translate)
    signals.finalized.connect(staging.finish)


def begin(pelican: Pelican) -> None:
    """Check the settings before anything is built; escape in every template; write beside the former site, not into it."""
    try:
        parley = check(pelican.settings)
    except SettingsError as error:
        raise SystemExit(f"parley: {error}") from None
    jinja = pelican.settings["JINJA_ENVIRONMENT"]
    extensions = [*jinja.get("extensions", []), "jinja2.ext.i18n"]
    pelican.settings["JINJA_ENVIRONMENT"] = {**jinja, "autoescape": True, "extensions": extensions}
    pelican.settings["DEFAULT_LANG"] = parley.language
    i18n.use(parley.language, Path(pelican.theme, "locale"))
    staging.begin(pelican)


def generators(pelican: Pelican) -> type[DossierGenerator]:
    return DossierGenerator


def translate(generator: Generator) -> None:
    """Let the templates take their words from the catalogue; what is put into them stays escaped."""
    generator.env.install_gettext_translations(i18n.current, newstyle=True)
    generator.env.policies["ext.i18n.trimmed"] = True
    generator.env.filters["number"] = partial(format_decimal, locale=i18n.locale(generator.settings["DEFAULT_LANG"]))
    generator.env.globals.update(language=generator.settings["DEFAULT_LANG"], direction=i18n.direction)
