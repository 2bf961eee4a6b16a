-- The dossier in tables. Ids are those of dossier.json; days are ISO 8601, dates EDTF.
CREATE TABLE reports (
  id TEXT PRIMARY KEY, path TEXT NOT NULL, title TEXT NOT NULL, published TEXT NOT NULL, byline TEXT NOT NULL,
  language TEXT NOT NULL, words INTEGER NOT NULL, url TEXT NOT NULL
);
CREATE TABLE actors (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, party TEXT REFERENCES actors (id), url TEXT,
  first_seen TEXT, last_seen TEXT, because TEXT NOT NULL
);
CREATE TABLE actor_words (actor TEXT NOT NULL REFERENCES actors (id), kind TEXT NOT NULL CHECK (kind IN ('alias', 'role')), words TEXT NOT NULL);
CREATE TABLE issues (id TEXT PRIMARY KEY, name TEXT NOT NULL, url TEXT);
CREATE TABLE issue_terms (issue TEXT NOT NULL REFERENCES issues (id), term TEXT NOT NULL);
CREATE TABLE statements (
  id TEXT PRIMARY KEY, actor TEXT REFERENCES actors (id), speaker TEXT REFERENCES actors (id), source TEXT NOT NULL,
  cue TEXT NOT NULL, form TEXT NOT NULL, stance TEXT NOT NULL, plover TEXT, text TEXT NOT NULL, issue TEXT REFERENCES issues (id),
  condition TEXT, date TEXT, earliest TEXT, latest TEXT, "precision" TEXT NOT NULL, basis TEXT NOT NULL, wording TEXT,
  confidence REAL NOT NULL, because TEXT NOT NULL, answers TEXT REFERENCES statements (id)
);
CREATE TABLE quotes (statement TEXT NOT NULL REFERENCES statements (id), words TEXT NOT NULL);
CREATE TABLE targets (statement TEXT NOT NULL REFERENCES statements (id), actor TEXT NOT NULL REFERENCES actors (id));
CREATE TABLE events (
  id TEXT PRIMARY KEY, text TEXT NOT NULL, type TEXT, status TEXT NOT NULL, date TEXT, earliest TEXT, latest TEXT,
  "precision" TEXT NOT NULL, basis TEXT NOT NULL, wording TEXT, confidence REAL NOT NULL, because TEXT NOT NULL
);
CREATE TABLE event_actors (event TEXT NOT NULL REFERENCES events (id), actor TEXT NOT NULL REFERENCES actors (id));
CREATE TABLE event_places (event TEXT NOT NULL REFERENCES events (id), place TEXT NOT NULL);
-- The sentence that a statement or an event comes from; start and end are offsets in the report's text, in characters.
CREATE TABLE sources (
  statement TEXT REFERENCES statements (id), event TEXT REFERENCES events (id), report TEXT NOT NULL REFERENCES reports (id),
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, sentence TEXT NOT NULL, CHECK ((statement IS NULL) != (event IS NULL))
);
CREATE TABLE days (date TEXT PRIMARY KEY, rank INTEGER NOT NULL);
CREATE TABLE day_events (day TEXT NOT NULL REFERENCES days (date), event TEXT NOT NULL REFERENCES events (id), place INTEGER NOT NULL);
CREATE TABLE positions (
  actor TEXT NOT NULL REFERENCES actors (id), issue TEXT NOT NULL REFERENCES issues (id),
  current TEXT NOT NULL REFERENCES statements (id), PRIMARY KEY (actor, issue)
);
CREATE TABLE position_history (
  actor TEXT NOT NULL, issue TEXT NOT NULL, place INTEGER NOT NULL, statement TEXT NOT NULL REFERENCES statements (id),
  shift INTEGER NOT NULL, FOREIGN KEY (actor, issue) REFERENCES positions (actor, issue)
);
CREATE TABLE conflicts (id TEXT PRIMARY KEY, kind TEXT NOT NULL);
CREATE TABLE conflict_items (
  conflict TEXT NOT NULL REFERENCES conflicts (id), statement TEXT REFERENCES statements (id), event TEXT REFERENCES events (id)
);
