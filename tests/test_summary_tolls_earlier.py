"""An earlier toll in the sentence of a newer one takes nothing of its day."""

from __future__ import annotations

from datetime import date

from toll_tables import table as read


def test_the_day_of_the_blow_stays_beside_an_earlier_toll() -> None:
    """ "50 were killed on Thursday in a shelling, after the toll had been 16": of Thursday."""
    text = "قتل 50 شخصا الخميس في قصف كنجه، بعد أن كانت الحصيلة 16."
    rows = read([("منبر", "2020-10-12", "", [text])])
    assert {row.day for row in rows} == {date(2020, 10, 8)}
    further = "رفعت باكو عدد قتلاها إلى 77 بعدما أعلنت باكو مقتل 64 جنديا آخرين."
    assert not any(row.relation for row in read([("منبر", "2020-10-12", "", [further])]))
