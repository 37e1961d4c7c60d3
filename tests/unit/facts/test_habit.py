"""Whether a document cuts its percentages off, and what is near what in a long one."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex, cut_interval, distance, truncates

Read = Callable[..., FactIndex]
INCOME = "2024年度本年收入合计30000.00万元，其中：财政拨款收入{}万元，占{}%。\n"
GROWTH = "公务接待费支出{}万元，比上年{}{}万元，{}{}%。\n"


@pytest.mark.parametrize(
    ("text", "cuts"),
    [
        (INCOME.format("20000.00", "66.66"), True),  # 66.67 if it were rounded
        (INCOME.format("20000.00", "66.67"), False),
        (INCOME.format("10000.00", "33.33"), False),  # both ways
        (INCOME.format("20000.00", "70.00"), False),  # neither way
        (INCOME.format("20000.00", "66.66") + "其他收入10000.00万元，占本年收入合计的33.33%。", True),
        (INCOME.format("20000.00", "66.66") + "其他收入20000.00万元，占本年收入合计的66.67%。", False),  # refuted
        (GROWTH.format("50000.00", "增加", "20000.00", "增长", "66.66"), True),
        (GROWTH.format("50000.00", "增加", "20000.00", "增长", "66.67"), False),
        (GROWTH.format("10000.00", "减少", "20000.00", "下降", "66.66"), True),
        (GROWTH.format("10000.00", "减少", "20000.00", "下降", "66.67"), False),
        (INCOME.format("20000.00", "66.66") + GROWTH.format("10000.00", "减少", "20000.00", "下降", "66.67"), False),
        ("公务接待费支出50000.00万元，增长66.66%。", False),  # of a change that is not stated
        ("财政拨款收入20000.00万元，占本年收入合计的66.66%。", False),  # of a whole that is not
        ("会议纪要。", False),
    ],
)
def test_cutting_is_a_habit_that_some_percentage_needs_and_none_refutes(read: Read, text: str, *, cuts: bool) -> None:
    assert truncates(read(text)) is cuts


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("增长12.3%", "[0.123, 0.124)"),
        ("下降12.3%", "(-0.124, -0.123]"),
        ("下降0.1%", "(-0.002, -0.001]"),
        ("增长0%", "(-0.01, 0.01)"),
    ],
)
def test_what_a_cut_percentage_stands_for_has_the_sign_of_its_words(read: Read, text: str, interval: str) -> None:
    (growth,) = read(f"公务接待费支出比上年{text}。").of(Aspect.GROWTH)
    assert str(cut_interval(growth)) == interval


# --- a long text


LONG = "".join(f"公务接待费支出{n}.00万元。\n" for n in range(1, 121))


def test_the_nearest_is_the_nearest_in_a_long_text_too(read: Read) -> None:
    figures = read(LONG).figures
    found = FactIndex(figures)
    for at in (0, 1, 23, 24, 60, 95, 96, 118, 119):
        near = found.nearest(figures[at].key, figures[at])
        others = [figure for figure in figures if figure is not figures[at]]
        assert near is not None
        assert distance(near, figures[at]) == min(distance(other, figures[at]) for other in others)


def test_a_fact_has_as_many_neighbours_before_it_as_behind_it(read: Read) -> None:
    figures = read(LONG).figures
    found = FactIndex(figures)
    middle = [figures.index(figure) for figure in found.near(figures[60], Aspect.VALUE, figures[60].key)]
    assert middle == list(range(36, 84))
    first = [figures.index(figure) for figure in found.near(figures[0], Aspect.VALUE, figures[0].key)]
    assert first == list(range(24))
    assert len(found.near(figures[60], Aspect.VALUE)) == len(figures)
    short = FactIndex(figures[:48])
    assert len(short.near(figures[0], Aspect.VALUE, figures[0].key)) == 48


def test_a_subject_that_no_vocabulary_knows_is_near_in_its_own_sentence_only(read: Read) -> None:
    found = read("采购文具3.00万元，采购文具5.00万元。\n采购文具4.00万元。")
    first, second, other = found.figures
    assert first.key.concept.startswith("~")
    assert found.nearest(first.key, first) is second
    assert found.nearest(first.key, other) is None


def test_distance_is_headings_not_shared_then_characters(read: Read) -> None:
    text = "一、收入\n（一）甲\n会议费1.00万元。\n培训费2.00万元。\n（二）乙\n1.丙\n印刷费3.00万元。\n二、支出\n差旅费4.00万元。"
    meeting, training, printing, travel = read(text).figures
    assert distance(meeting, meeting)[0] == -1
    assert distance(meeting, training)[0] == 0
    assert distance(meeting, printing)[0] == 2
    assert distance(meeting, travel)[0] == 2
    assert distance(training, travel)[0] == 2
    assert distance(meeting, training)[1] == training.span.start - meeting.span.start
    assert distance(meeting, travel) == distance(travel, meeting)


def test_beside_is_the_nearest_of_the_sentence(read: Read) -> None:
    text = "公务接待费支出比上年减少0.50万元，下降33%；公务接待费支出比上年减少0.60万元，下降40%。"
    found = read(text)
    pairs = [(change.text, found.beside(change, Aspect.GROWTH)) for change in found.of(Aspect.CHANGE)]
    assert [(text, growth.text if growth else "") for text, growth in pairs] == [
        ("0.50万元", "33%"),
        ("0.60万元", "40%"),
    ]


def test_the_rows_of_one_entity(read: Read) -> None:
    text = "公务接待费0.50万元。云岭市文化馆公务接待费0.30万元，占10%。"
    found = read(text)
    assert [figure.text for figure in found.about("云岭市文化馆", Aspect.VALUE)] == ["0.30万元"]
    assert [figure.text for figure in found.about("", Aspect.VALUE)] == ["0.50万元"]
    assert found.about("云岭市博物馆", Aspect.VALUE) == ()
