"""Seeds that are wrong in every way that we could think of, and two that are only hostile."""

from __future__ import annotations

HOSTILE = """\
Title: <script>alert("title")</script> & {{ 7 * 7 }}
date 2031-05-12 Report by <img src=x onerror=alert(1)>

<script>alert(1)</script> Talks opened on Monday. “<b>We</b> will &amp; must stay,” Foreign Minister Ilse Varga said.

{{ 7 * 7 }} {% raw %} <img src=x onerror=alert(1)> came to Lumen on Sunday. </p></div></main><style>body { display: none }</style>

President Orin <i>Dane</i> said Varga's "offer" was </q></blockquote> “empty”. -->]]><!--
"""
MARKDOWN = """\
Title: <b>Bold</b> &lt;words&gt;
Date: 2031-05-13
Author: <a href="javascript:alert(1)">Ana Quill</a>
Lang: "><script>alert(1)</script>

<script>alert(2)</script>

Talks went on. [Read](javascript:alert(3)) ![picture](https://ardova.example/x.png "x") <iframe src="https://ardova.example/"></iframe>
"""
UNREAD = {
    "empty.txt": b"",
    "binary.txt": b"\x7fELF\x00\x01\x02",
    "latin.txt": "date 2031-05-12\n\nPräsident".encode("latin-1"),
    "undated.txt": b"Talks opened.",
    "wrong.txt": b"date 2031-02-30\n\nTalks opened.",
    "long.txt": b"date 2031-05-12\n\n" + b"Talks went on. " * 2_000,
    "picture.png": b"\x89PNG\r\n\x1a\n",
    "<script>alert(4)&amp;.txt": b"no date",
    "lines.jsonl": b'{"published": "2031-05-14", "text": "Talks ended.", "title": "The\\u0000 end\\u001b"}\n{"text":\n',
}
SEEDS: dict[str, str | bytes] = {"hostile.txt": HOSTILE, "hostile.md": MARKDOWN, ".hidden": "not a seed", **UNREAD}
TOLD = [name for name in UNREAD if name != "lines.jsonl"] + ["lines.jsonl:2"]
