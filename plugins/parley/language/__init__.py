"""Read one report: dates, actors, statements and events, each with the words that it was read from.

Only this package knows spaCy and dateparser, and importing it does not load them: `findings` is plain data, and `pipeline` is
imported where a report must really be read.
"""
