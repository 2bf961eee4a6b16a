"""Read the seeds folder: one module a format, each from a file to `Report`s."""

from parley.reports.folder import read_folder
from parley.reports.report import Report, Unread

__all__ = ["Report", "Unread", "read_folder"]
