"""parley annotate | dossier | check: the reading, the dossier, and what the editor should look at, without the site."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections import Counter
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, BinaryIO

from msgspec.structs import replace

from parley.language.findings import BY_FORM
from parley.settings import SETTINGS_FILE, Settings, SettingsError, load

OK, FAILED, MISUSED = 0, 1, 2

EPILOGUE = """\
examples:
  parley dossier seeds > dossier.json
  parley check seeds
  parley annotate < reports.jsonl > annotated.jsonl
      in:  {"id": "r1", "published": "2025-10-08", "text": "…"}
      out: {"id": "r1", "dates": […], "statements": […], "actors": […], "events": […]}

Settings come from pelican.conf.py in the working folder, if there is one. Results go to standard output, messages to standard
error. Exit status: 0 done, 1 could not be done, 2 wrong usage.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit status."""
    options = parser().parse_args(arguments)
    logging.basicConfig(level=logging.WARNING, format="parley: %(message)s", stream=sys.stderr)
    try:
        settings = configured(options.settings)
        command: int = options.run(options, settings)
        sys.stdout.flush()
        return command
    except BrokenPipeError:  # whoever read us has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        return 130
    except (SettingsError, LookupError, OSError) as error:
        print(f"parley: {error}", file=sys.stderr)
        return FAILED


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(
        prog="parley",
        description="From reports about negotiations to who demands, offers, refuses and threatens, in whose words, since when.",
        epilog=EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    found.add_argument("--version", action="version", version=f"parley {version('parley')}")
    commands = found.add_subparsers(title="commands", required=True, metavar="COMMAND")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--settings", type=Path, metavar="FILE", help=f"the settings file (default: {SETTINGS_FILE}, if it is there)"
    )
    annotate = commands.add_parser(
        "annotate", parents=[common], help="read reports as JSON Lines, write what is found in each as JSON Lines"
    )
    annotate.set_defaults(run=run_annotate)
    dossier = commands.add_parser("dossier", parents=[common], help="write the dossier of a folder of reports as JSON")
    dossier.add_argument("seeds", type=Path, nargs="?", help="the folder of the reports (default: the setting PARLEY_SEEDS)")
    dossier.set_defaults(run=run_dossier)
    check = commands.add_parser(
        "check", parents=[common], help="list what the editor should look at: duplicates, people without a party …"
    )
    check.add_argument("seeds", type=Path, nargs="?", help="the folder of the reports (default: the setting PARLEY_SEEDS)")
    check.set_defaults(run=run_check)
    return found


def configured(path: Path | None) -> Settings:
    if path is not None:
        return load(path)
    here = Path(SETTINGS_FILE)
    return load(here) if here.is_file() else Settings()


def run_annotate(options: argparse.Namespace, settings: Settings) -> int:
    from parley.annotate import annotate
    from parley.editor import read_notes

    notes = read_notes(Path(settings.notes))
    return OK if annotate(sys.stdin.buffer, sys.stdout.buffer, settings.model, settings.longest, notes) else FAILED


def run_dossier(options: argparse.Namespace, settings: Settings) -> int:
    from parley.build import build
    from parley.dossier import to_json

    found = with_seeds(settings, options.seeds)
    if found is None:
        return MISUSED
    write(sys.stdout.buffer, to_json(build(found).dossier))
    return OK


def run_check(options: argparse.Namespace, settings: Settings) -> int:
    from parley.build import build
    from parley.dossier.checking import remarks

    found = with_seeds(settings, options.seeds)
    if found is None:
        return MISUSED
    built = build(found)
    discovered = Counter(
        mention.actor
        for reading in built.readings
        for actor in reading.findings.actors
        if actor.because == BY_FORM
        for mention in reading.findings.mentions
        if mention.actor == actor.id
    )
    for remark in remarks(built.dossier, discovered):
        print(remark)
    return OK


def with_seeds(settings: Settings, seeds: Path | None) -> Settings | None:
    """The settings with another seeds folder; None, with a word, where there is no such folder."""
    if seeds is None:
        return settings
    if not seeds.is_dir():
        print(f"parley: {seeds}: no such folder; name the folder that holds the reports", file=sys.stderr)
        return None
    return replace(settings, seeds=os.fspath(seeds))


def write(out: BinaryIO, data: Any) -> None:
    out.write(data)
    out.flush()
