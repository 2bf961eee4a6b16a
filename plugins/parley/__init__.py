"""Parley: from a folder of news reports about negotiations to a timeline of the talks and a briefing for each actor."""


def register() -> None:
    """Pelican's door. The package itself does not import Pelican: the command line does without."""
    from parley.site import plugin

    plugin.connect()
