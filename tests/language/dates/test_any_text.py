"""Any day in any of its written forms comes back as that day; no text makes the component fail."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from parley.language.dates.words import vocabulary

from .test_grammar import TABLES

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
SHORT = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
FORMS = [
    "{month} {d}, {y}", "{d} {month} {y}", "{short} {d}, {y}", "{weekday}, {month} {d}, {y}", "{weekday} {d} {month} {y}", "{iso}",
    "{m}/{d}/{y}", "the {ordinal} of {month}, {y}", "{month} {ordinal}, {y}", "{d} {short} {y}", "{ordinal} {month} {y}",
    "{weekday}, {ordinal} {month} {y}", "{weekday}, {short} {d}, {y}", "{weekday} the {ordinal} of {month} {y}",
    "{d} {capital} {y}", "{month} {d} {y}", "{d}-{plain}-{y}", "{plain}-{d}-{y}",
    "{y} {month} {d}", "{y}/{m:02}/{d:02}", "{y}.{m:02}.{d:02}",
    "{m:02}-{d:02}-{y}", "{d}.{m}.{y}", "the {ordinal} day of {month}, {y}", "{month} the {ordinal}, {y}",
]  # fmt: skip
RELAXED = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def ordinal(number: int) -> str:
    return f"{number}{'th' if 10 < number < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def written(form: str, day: date) -> str:
    return form.format(
        month=MONTHS[day.month - 1], short=SHORT[day.month - 1], weekday=DAYS[day.weekday()], ordinal=ordinal(day.day),
        plain=MONTHS[day.month - 1][:3], capital=MONTHS[day.month - 1].upper(),
        iso=day.isoformat(), y=day.year, m=day.month, d=day.day,
    )  # fmt: skip


@settings(RELAXED, max_examples=200)
@given(day=st.dates(date(1900, 1, 1), date(2049, 12, 31)), form=st.sampled_from(FORMS))
def test_a_written_day_comes_back(nlp: Language, day: date, form: str) -> None:
    text = f"The accord was signed on {written(form, day)} in Brin."
    doc = nlp.make_doc(text)
    doc._.published = date(2025, 10, 8)
    (found,) = nlp(doc)._.dates
    assert (found.type, found.value, found.when.edtf, found.when.basis) == ("DATE", day.isoformat(), day.isoformat(), "explicit")
    assert text[found.start : found.end] == written(form, day)


WORDS = st.sampled_from(sorted(vocabulary()))
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(st.one_of(WORDS, st.text(max_size=3), st.integers(0, 99999).map(str)), max_size=25).map(" ".join)
)
FORMS_OF_THE_TABLES = st.sampled_from([str(row[0]) for table in TABLES for row in table])
NEAR_THE_ENDS = st.one_of(st.dates(max_value=date(3, 1, 1)), st.dates(min_value=date(9996, 1, 1)))
PUBLISHED = st.one_of(st.none(), st.dates(), NEAR_THE_ENDS)


@RELAXED
@given(text=st.one_of(TEXTS, FORMS_OF_THE_TABLES), published=PUBLISHED)
def test_no_text_makes_it_fail(nlp: Language, text: str, published: date | None) -> None:
    doc = nlp.make_doc(text)
    doc._.published = published
    found = nlp(doc)._.dates
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert len(doc.spans["dates"]) == len(found)
