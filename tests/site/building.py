"""Builds of the site in this process, and what they leave: pages, parsed, with their links and ids."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from blinker import Signal
from pelican import Pelican, signals
from pelican.log import FatalLogger, LimitFilter
from pelican.settings import read_settings
from tinyhtml5.parser import HTMLParser


class Workspace:
    """A folder with settings, content, theme and seeds, in which a site can be built."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.output = folder / "output"
        self.seeds = folder / "seeds"

    def names(self) -> set[str]:
        """What lies in the folder itself."""
        return {path.name for path in self.folder.iterdir()}


class Site:
    """A built site, and what the build told in its log."""

    def __init__(self, folder: Path, log: list[str]) -> None:
        self.folder = folder
        self.log = log

    @cached_property
    def pages(self) -> dict[str, Page]:
        found = sorted(self.folder.rglob("*.html"))
        return {path.relative_to(self.folder).as_posix(): Page(path) for path in found}

    def files(self) -> dict[str, bytes]:
        return {p.relative_to(self.folder).as_posix(): p.read_bytes() for p in sorted(self.folder.rglob("*")) if p.is_file()}


class Page:
    """A page as the HTML standard's parser reads it, when somebody asks for what is on it: a long one takes seconds."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @cached_property
    def parsed(self) -> tuple[Element, list[Any]]:
        parser = HTMLParser(namespace_html_elements=False)
        return parser.parse(self.path.read_bytes(), transport_encoding="utf-8"), parser.errors

    @property
    def tree(self) -> Element:
        return self.parsed[0]

    @property
    def errors(self) -> list[Any]:
        """What the standard calls a parse error."""
        return self.parsed[1]

    @cached_property
    def ids(self) -> list[str]:
        return [element.attrib["id"] for element in self.tree.iter() if "id" in element.attrib]

    @cached_property
    def text(self) -> str:
        return " ".join("".join(self.tree.itertext()).split())

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Elements of a tag whose attributes are these; `class_` is one of the classes."""
        wanted = attributes.pop("class_", None)
        named = (e for e in self.tree.iter() if str(e.tag).rpartition("}")[2] == tag)
        found = [e for e in named if all(e.get(name) == value for name, value in attributes.items())]
        return [e for e in found if wanted is None or wanted in e.get("class", "").split()]

    def links(self) -> Iterator[tuple[str, str]]:
        """Every address on the page, with the tag that has it."""
        for element in self.tree.iter():
            for name in ("href", "src", "srcset", "action", "poster", "data", "{http://www.w3.org/1999/xlink}href"):
                if name in element.attrib:
                    yield str(element.tag), element.attrib[name]

    def target(self, address: str) -> tuple[Path, str]:
        """The file and the anchor that an address on this page leads to."""
        parts = urlsplit(address)
        path = self.path if not parts.path else Path(os.path.normpath(self.path.parent / unquote(parts.path)))
        return path, unquote(parts.fragment)


def words(element: Element) -> str:
    """An element's text, white space folded."""
    return " ".join("".join(element.itertext()).split())


@cache
def _listener() -> _Listener:
    found = _Listener()
    logging.getLogger().addHandler(found)
    return found


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.levelname}: {record.getMessage()}")


def build(workspace: Workspace, **settings: Any) -> Site:
    """Run Pelican in this process as `pelican -s pelican.conf.py --fatal errors` would, and raise what it raises.

    Pelican keeps signals and a filter of log messages for the whole process; each build begins without.
    """
    for signal in vars(signals).values():
        if isinstance(signal, Signal):
            signal._clear_state()
    LimitFilter._ignore.clear()
    LimitFilter._raised_messages.clear()
    LimitFilter._group_count.clear()
    listener = _listener()
    listener.messages.clear()
    before = FatalLogger.fatal_lvl
    FatalLogger.fatal_lvl = logging.ERROR
    try:
        override = {"PLUGIN_PATHS": [], **settings}
        Pelican(read_settings(os.fspath(workspace.folder / "pelican.conf.py"), override)).run()
    finally:
        FatalLogger.fatal_lvl = before
    return Site(workspace.output, list(listener.messages))
