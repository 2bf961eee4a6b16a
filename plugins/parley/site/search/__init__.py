"""Search that works from a disk: an index in scripts that the page loads as it needs them."""

from parley.site.search.documents import Document, documents
from parley.site.search.index import files

__all__ = ["Document", "documents", "files"]
