"""Pack the built site into one zip file for reading offline. The same site gives the same bytes."""

from __future__ import annotations

import argparse
import sys
import zipfile
from pathlib import Path

NAME = "parley-site"
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can tell
PLAIN_FILE = 0o644 << 16


def pack(site: Path, target: Path) -> int:
    """Write all files of a site, but not hidden ones and not the zip itself, under one folder; return how many there are."""
    names = sorted(path.relative_to(site) for path in site.rglob("*") if path.is_file() and path != target)
    names = [name for name in names if not any(part.startswith(".") for part in name.parts)]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name in names:
            entry = zipfile.ZipInfo(f"{NAME}/{name.as_posix()}", LONG_AGO)
            entry.external_attr = PLAIN_FILE
            entry.create_system = 3  # the same on every system
            packed.writestr(entry, (site / name).read_bytes(), zipfile.ZIP_DEFLATED, 9)
    return len(names)


def main() -> int:
    parser = argparse.ArgumentParser(prog="make zip", description=__doc__)
    parser.add_argument("site", type=Path, nargs="?", default=Path("output"))
    site = parser.parse_args().site
    if not (site / "index.html").is_file():
        print(f"{site}: there is no site; build one first: make html", file=sys.stderr)
        return 1
    target = site / f"{NAME}.zip"
    print(f"{target}: {pack(site, target)} files")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
