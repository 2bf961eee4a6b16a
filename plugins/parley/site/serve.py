"""Build, serve on localhost, and build again when seeds, content, theme, plugins or settings change."""

from __future__ import annotations

import argparse
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchfiles import watch

from parley.settings import SETTINGS_FILE

BUILD = [sys.executable, "-m", "pelican", "--settings", SETTINGS_FILE, "--fatal", "errors"]
WATCHED = ("seeds", "content", "theme", "plugins", SETTINGS_FILE)


class Quiet(SimpleHTTPRequestHandler):
    """Serves the folder without a line for each request, and lets nothing be kept, so that a reload shows the new build."""

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002  (the base class calls it so)
        pass

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


def build() -> None:
    """Build in a process of its own: changed code counts, and a failed build leaves the former site."""
    if subprocess.run(BUILD, check=False).returncode:  # noqa: S603
        print("The build failed; the former site is still served.", file=sys.stderr)


def main() -> int:
    parser = argparse.ArgumentParser(prog="make serve", description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    port = parser.parse_args().port
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), partial(Quiet, directory="output"))
    except OSError as error:
        print(f"Port {port} cannot be used ({error.strerror}); name another: make serve PORT=8001", file=sys.stderr)
        return 1
    build()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"The site is at http://localhost:{port}/ – stop with Ctrl-C", flush=True)
    try:
        for _ in watch(*(path for path in WATCHED if Path(path).exists()), raise_interrupt=True):
            build()
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
