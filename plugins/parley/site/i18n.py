"""The words of the interface in the site's language: gettext, with the catalogues of theme/locale/."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

log = logging.getLogger(__name__)

SOURCE = "en"
"""The language in which the templates and the code are written."""

current: NullTranslations = NullTranslations()
"""The catalogue of the build that runs: a process builds one site at a time, as Pelican does."""


def use(language: str, folder: Path) -> NullTranslations:
    """Take the words from `folder`/LANGUAGE.po from now on. Without one they stay as they are written, and the log says so."""
    global current
    current = read(language, folder)
    return current


def read(language: str, folder: Path) -> NullTranslations:
    path = folder / f"{language}.po"
    if not path.is_file():
        if language != SOURCE:
            log.warning(
                "%s: there is no such catalogue; the interface stays in English (theme/README.md: Languages)", path.as_posix()
            )
        return NullTranslations()
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=None))
    compiled.seek(0)
    return GNUTranslations(compiled)


def gettext(message: str) -> str:
    return current.gettext(message)


def ngettext(singular: str, plural: str, number: int, **more: str) -> str:
    """The form for a number, with the number in the place of `%(num)s`, and more words in places of their own."""
    return current.ngettext(singular, plural, number) % {"num": number, **more}


def joined(parts: Sequence[str]) -> str:
    """“a”, “a and b”, “a, b and c”."""
    if len(parts) < 2:
        return "".join(parts)
    return gettext("%(first)s and %(last)s") % {"first": ", ".join(parts[:-1]), "last": parts[-1]}


def locale(language: str) -> str:
    """The locale that dates are written in: English without a country is that of the texts here, with the day before the month."""
    return "en_GB" if language == SOURCE else language.replace("-", "_")


def marked(message: str) -> str:
    """Mark words in a table for the catalogue; whoever reads the table calls gettext."""
    return message


def plural(singular: str, several: str) -> tuple[str, str]:
    """Mark the two forms of a word in a table; whoever reads the table calls ngettext."""
    return singular, several


def direction(language: str) -> str:
    """“ltr” or “rtl” by the script that a language is written in; “auto” for a language that nobody knows."""
    try:
        return str(Locale.parse(language, sep="-").text_direction)
    except (ValueError, UnknownLocaleError):
        return "auto"
