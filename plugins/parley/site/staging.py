"""A build is written beside the site and takes its place when it is whole: a failed build leaves the former site as it was."""

from __future__ import annotations

import filecmp
import os
import shutil
import tempfile
import weakref
from pathlib import Path

from pelican import Pelican

KEPT = frozenset((".gitignore", ".git", ".nojekyll", "CNAME"))
"""Names in the output folder's first level that belong to whoever publishes it."""


def begin(pelican: Pelican) -> None:
    """Send what Pelican writes to a new folder beside the output folder."""
    output = Path(pelican.output_path)
    output.mkdir(parents=True, exist_ok=True)
    pelican.parley_output = output
    pelican.settings["FORMER_OUTPUT_PATH"] = os.fspath(output)  # what the site was, for whoever compares
    pelican.output_path = tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent)
    pelican.settings["OUTPUT_PATH"] = pelican.output_path
    weakref.finalize(pelican, shutil.rmtree, pelican.output_path, ignore_errors=True)  # Pelican has no signal for a failure
    pelican.delete_outputdir = False


def finish(pelican: Pelican) -> None:
    """Bring the output folder to what was built: new and changed files in, old ones out; what is the same is not touched."""
    output: Path = pelican.parley_output
    staged = Path(pelican.output_path)
    try:
        replace(staged, output)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
        pelican.output_path = pelican.settings["OUTPUT_PATH"] = os.fspath(output)


def replace(staged: Path, output: Path) -> None:
    built = {path.relative_to(staged) for path in staged.rglob("*") if path.is_file()}
    for name in sorted(built):
        target = output / name
        if target.is_dir() and not target.is_symlink():
            shutil.rmtree(target)
        if not target.is_file() or not filecmp.cmp(staged / name, target, shallow=False):
            target.parent.mkdir(parents=True, exist_ok=True)
            (staged / name).replace(target)
    for path in sorted(output.rglob("*"), reverse=True):
        name = path.relative_to(output)
        if name.parts[0] in KEPT or name in built:
            continue
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        else:
            path.unlink()
