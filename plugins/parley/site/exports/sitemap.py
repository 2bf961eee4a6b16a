"""sitemap.xml (sitemaps.org): the public address of every page. There is none for a site without a public address."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from parley.site.exports.publication import Publication

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(site: Publication, pages: Iterable[str]) -> bytes:
    """Reports have the day on which they were published as that of their last change; other pages tell none."""
    days = {report.url: report.published for report in site.dossier.reports}
    made = Element("urlset", {"xmlns": NAMESPACE})
    for page in sorted(pages):
        url = SubElement(made, "url")
        SubElement(url, "loc").text = site.link(page, "")
        if page in days:
            SubElement(url, "lastmod").text = days[page]
    indent(made)
    return bytes(tostring(made, encoding="utf-8", xml_declaration=True)) + b"\n"
