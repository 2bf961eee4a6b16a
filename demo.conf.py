"""The demonstration: an invented negotiation in forty reports, for `make demo`. The rest is as in pelican.conf.py."""

import runpy
from pathlib import Path

HERE = Path(__file__).parent
globals().update(runpy.run_path(str(HERE / "pelican.conf.py")))

SITENAME = "The Orsa talks (an invented negotiation)"
AUTHOR = "Nobody: all of it is made up"
PARLEY_SEEDS = HERE / "tests" / "corpus" / "talks" / "demo" / "seeds"
PARLEY_NOTES = HERE / "tests" / "corpus" / "talks" / "demo" / "notes"
PARLEY_ISSUES = HERE / "tests" / "corpus" / "talks" / "demo" / "issues"
PARLEY_CACHE = HERE / ".cache" / "demo"
PARLEY_SITEURL = ""
OUTPUT_PATH = "output-demo"
CACHE_PATH = ".cache/demo"
