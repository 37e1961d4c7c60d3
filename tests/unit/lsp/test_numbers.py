"""What is told of every number of real reports: hover, and the ways between totals and parts."""

import pytest
from lsprotocol import types

from finlint.lsp.client import Client
from finlint.lsp.hover import hover
from finlint.lsp.navigate import parts, totals
from finlint.lsp.place import Ruler

TOTAL = "2024年度本年支出合计100.00万元，其中：基本支出60.00万元，项目支出40.00万元，占40%。\n"


@pytest.mark.parametrize("marked", [True, False], ids=["Markdown", "plain"])
def test_every_number_has_a_hover_on_itself(analyses, marked: bool) -> None:  # noqa: FBT001
    for analysis in analyses:
        known, source = analysis.understood, analysis.source
        for number in known.coverage.numbers:
            client = Client(Ruler("utf-32"), marked=marked)
            shown = hover(known, source, number.span.start, client, "zh")
            assert shown is not None
            assert isinstance(shown.contents, types.MarkupContent)
            assert shown.range == client.ruler.range(source, number.span)
            lines = shown.contents.value.split("\n")
            assert sum(" FL" in line for line in lines) >= min(len(number.relations), 40)
            assert not any("\n" in line for line in lines)


def test_what_stands_between_numbers_has_none(analyses) -> None:
    for analysis in analyses:
        known = analysis.understood
        inside = {at for number in known.coverage.numbers for at in range(number.span.start, number.span.end + 1)}
        for at in range(0, len(analysis.source.text), 7):
            assert (known.number(at) is None) == (at not in inside)


def test_a_total_and_its_parts_lead_to_one_another(analyses) -> None:
    ways = 0
    for analysis in analyses:
        known = analysis.understood
        for number in known.coverage.numbers:
            for total in totals(known, number.span):
                assert any(part.overlaps(number.span) for part in parts(known, total))
                ways += 1
    assert ways > 100


def test_a_share_leads_to_the_part_and_the_whole(analysis) -> None:
    known = analysis(TOTAL).understood
    share = known.number(TOTAL.index("40%"))
    assert [TOTAL[slice(*span)] for span in parts(known, share.span)] == ["100.00万元", "40.00万元"]
    assert totals(known, share.span) == ()


def test_a_number_that_is_no_total_leads_nowhere(analysis) -> None:
    text = "本单位有编制12人。\n"
    known = analysis(text).understood
    number = known.number(text.index("12"))
    assert parts(known, number.span) == totals(known, number.span) == ()
