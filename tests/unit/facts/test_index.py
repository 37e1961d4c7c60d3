"""The questions that rules ask of the facts of a report."""

from collections.abc import Callable

from finlint.facts import Aspect, FactIndex, Figure, Key, MarkKind, Scope, distance, index

Read = Callable[..., FactIndex]
TEXT = """一、收入决算
2024年度本年收入合计9.00万元，其中：财政拨款收入8.00万元，占88.89%；其他收入1.00万元，占11.11%。
二、支出决算
2024年度本年支出合计7.00万元，其中：基本支出5.00万元，项目支出2.00万元。
（一）对比
本年支出合计7.00万元，比上年增加1.00万元，增长16.67%，比年初预算增加0.50万元，增长7.69%。
三、绩效
本年收入合计9.01万元。
"""


def texts(figures: tuple[Figure | None, ...]) -> list[str]:
    return [figure.text if figure else "" for figure in figures]


def test_facts_are_in_the_order_of_the_text(read: Read) -> None:
    found = read(TEXT)
    assert list(found.facts) == sorted(found.facts, key=lambda fact: fact.span)
    assert index(reversed(found.facts)).facts == found.facts


def test_figures_by_aspect_and_concept(read: Read) -> None:
    found = read(TEXT)
    assert texts(found.of(Aspect.SHARE)) == ["88.89%", "11.11%"]
    assert texts(found.of(Aspect.VALUE, "本年支出合计")) == ["7.00万元", "7.00万元"]
    assert found.of(Aspect.VALUE, "三公经费") == ()
    assert found.of(Aspect.TARGET) == ()


def test_at_is_exactly_this_key(read: Read) -> None:
    found = read(TEXT)
    key = found.of(Aspect.VALUE, "本年收入合计")[0].key
    assert texts(found.at(key)) == ["9.00万元", "9.01万元"]
    assert found.at(key.of(period="2023")) == ()
    assert found.at(key.of(fund="财政拨款")) == ()
    assert found.at(key, Aspect.CHANGE) == ()


def test_nearest_is_of_the_same_sentence_then_of_the_same_section(read: Read) -> None:
    found = read(TEXT)
    key = found.of(Aspect.VALUE, "本年支出合计")[0].key
    growth = found.of(Aspect.GROWTH)[0]
    assert found.nearest(key, growth) is found.at(key)[1]
    basic = found.of(Aspect.VALUE, "基本支出")[0]
    assert found.nearest(key, basic) is found.at(key)[0]


def test_nearest_is_never_the_figure_itself(read: Read) -> None:
    found = read(TEXT)
    first, second = found.of(Aspect.VALUE, "本年收入合计")
    assert found.nearest(first.key, first) is second
    alone = found.of(Aspect.VALUE, "基本支出")[0]
    assert found.nearest(alone.key, alone) is None


def test_joined_is_a_row_for_each_place_of_the_first(read: Read) -> None:
    found = read(TEXT)
    rows = list(found.joined("本年支出合计", "基本支出", "项目支出"))
    assert [texts(row) for row in rows] == [["7.00万元", "5.00万元", "2.00万元"]] * 2
    assert rows[0][0] is not rows[1][0]


def test_joined_has_none_for_what_is_not_stated(read: Read) -> None:
    rows = list(read(TEXT).joined("本年收入合计", "上级补助收入"))
    assert [texts(row) for row in rows] == [["9.00万元", ""], ["9.01万元", ""]]


def test_joined_agrees_in_period_and_scope(read: Read) -> None:
    found = read("2023年基本支出4.00万元。2024年本年支出合计7.00万元。一般公共预算财政拨款基本支出3.00万元。")
    assert [texts(row) for row in found.joined("本年支出合计", "基本支出")] == [["7.00万元", ""]]


def test_joined_of_nothing_is_nothing(read: Read) -> None:
    assert list(read("会议纪要。").joined("本年支出合计", "基本支出")) == []


def test_listings_are_enumerations_in_order(read: Read) -> None:
    values = [[f.text for f in listing if f.aspect is Aspect.VALUE] for listing in read(TEXT).listings]
    assert values == [["8.00万元", "1.00万元"], ["5.00万元", "2.00万元"]]


def test_beside_is_of_the_same_base(read: Read) -> None:
    found = read(TEXT)
    changes = found.of(Aspect.CHANGE)
    assert [growth.text if (growth := found.beside(change, Aspect.GROWTH)) else "" for change in changes] == [
        "16.67%",
        "7.69%",
    ]


def test_what_is_compared_with_something_else_is_not_beside(read: Read) -> None:
    found = read("公务接待费支出1.00万元，比上年增加0.50万元，比年初预算增长33.33%。")
    assert found.beside(found.of(Aspect.CHANGE)[0], Aspect.GROWTH) is None
    assert found.beside(found.of(Aspect.GROWTH)[0], Aspect.CHANGE) is None


def test_of_two_beside_the_nearer_is_meant(read: Read) -> None:
    found = read("公务接待费支出1.00万元，比上年增长30%，增加0.50万元，增长33.33%。")
    growth = found.beside(found.of(Aspect.CHANGE)[0], Aspect.GROWTH)
    assert growth is not None
    assert growth.text == "30%"


def test_beside_is_of_the_same_sentence(read: Read) -> None:
    found = read("公务接待费支出1.00万元，比上年减少0.50万元。公务接待费支出比上年下降33.33%。")
    assert found.beside(found.of(Aspect.CHANGE)[0], Aspect.GROWTH) is None


def test_distance_counts_headings_before_characters(read: Read) -> None:
    found = read(TEXT)
    first, second = found.of(Aspect.VALUE, "本年支出合计")
    below = found.of(Aspect.VALUE, "本年收入合计")[1]
    assert distance(second, first) < distance(second, below)
    assert distance(first, found.of(Aspect.VALUE, "基本支出")[0])[0] == -1


def test_marks_by_kind(read: Read) -> None:
    found = read(TEXT + "公务接待费与上年持平。")
    assert [mark.text for mark in found.marks(MarkKind.COMPARISON)] == ["持平"]
    assert [mark.word for mark in found.marks(MarkKind.HEADING)] == ["一、", "二、", "（一）", "三、"]


def test_a_span_is_what_is_printed(read: Read) -> None:
    text = "公务接待费 １．５０ 万元，比上年\n减少0.20万元。"
    spans = [figure.span for figure in read(text, "").figures]
    assert [text[start:end] for start, end in spans] == ["１．５０ 万元", "0.20万元"]


def test_no_facts_no_answers() -> None:
    empty = FactIndex()
    key = Key("三公经费", period="2024", scope=Scope("财政拨款"))
    assert (empty.figures, empty.listings, empty.at(key), list(empty.joined("三公经费"))) == ((), (), (), [])


def test_a_number_is_not_beside_itself(read: Read) -> None:
    facts = read("基本支出5万元，项目支出3万元。公务接待费2万元，公务接待费1万元。")
    basic, project, first, _ = facts.figures
    assert facts.others_beside(basic, "项目支出")
    assert facts.others_beside(first, "公务接待费")
    assert not facts.others_beside(basic, "基本支出")
    assert not facts.others_beside(project, "公务接待费")
