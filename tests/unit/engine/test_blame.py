"""One cause is one finding, at the number whose change repairs most relations."""

from finlint.audit import Severity, Verdict
from finlint.facts import Aspect


def test_a_lone_contradiction_stands_at_the_stated_number(world) -> None:
    w = world("合计10.0元 甲4.0元 乙5.0元")
    total, one, two = w.figure("10.0元"), w.figure("4.0元"), w.figure("5.0元")
    w.wrong(total, one, two)
    (finding,) = w.judged().findings
    assert w.places() == ["10.0元"]
    assert [w.source.text[slice(*r.offset)] for r in finding.related] == ["4.0元", "5.0元"]
    assert finding.diagnosis is None


def test_a_wrong_total_explains_the_shares_computed_from_it(world) -> None:
    w = world("合计10.0元 甲4.0元 占44% 乙5.0元")
    total, one, share, two = w.figure("10.0元"), w.figure("4.0元"), w.figure("44%"), w.figure("5.0元")
    w.wrong(total, one, two, code="FL101")
    w.wrong(share, one, total, code="FL201")
    w.right(share, one, two, code="FL202")  # 4 / (4 + 5)
    (finding,) = w.judged().findings
    assert finding.code == "FL101"
    assert w.places() == ["10.0元"]
    assert len(finding.related) == 3
    assert finding.diagnosis is not None
    assert "关系FL201" in finding.diagnosis.zh
    assert "relation FL201" in finding.diagnosis.en


def test_a_confirmed_total_is_not_blamed_for_wrong_shares(world) -> None:
    w = world("合计9.0元 甲4.0元 占46% 乙5.0元 占54%")
    total, one, share, two, other = (w.figure(t) for t in ("9.0元", "4.0元", "46%", "5.0元", "54%"))
    w.right(total, one, two, code="FL101")
    w.wrong(share, one, total, code="FL201")
    w.wrong(other, two, total, code="FL201")
    assert w.places() == ["46%", "54%"]


def test_two_wrong_shares_of_an_unchecked_total_are_two_findings(world) -> None:
    w = world("合计9.0元 甲4.0元 占46% 乙5.0元 占54%")
    total, one, share, two, other = (w.figure(t) for t in ("9.0元", "4.0元", "46%", "5.0元", "54%"))
    w.wrong(share, one, total)
    w.wrong(other, two, total)
    assert w.places() == ["46%", "54%"]


def test_three_wrong_shares_of_an_unchecked_total_are_its_fault(world) -> None:
    w = world("合计9.0元 甲3.0元 占46% 乙4.0元 占54% 丙2.0元 占28%")
    total, *rest = (w.figure(t) for t in ("9.0元", "3.0元", "46%", "4.0元", "54%", "2.0元", "28%"))
    for part, share in zip(rest[::2], rest[1::2], strict=True):
        w.wrong(share, part, total)
    (finding,) = w.judged().findings
    assert w.places() == ["9.0元"]
    assert finding.message.zh.startswith("支出9.0元疑有误")
    assert finding.message.en.startswith("支出9.0元 seems wrong")


def test_an_operand_in_two_contradictions_is_blamed_before_a_confirmed_total(world) -> None:
    w = world("合计9.0元 甲3.0元 占44% 乙5.0元 收入9.0元")
    total, one, share, two, income = (w.figure(t) for t in ("9.0元", "3.0元", "44%", "5.0元", "9.0元"))
    w.wrong(total, one, two, code="FL101")
    w.wrong(share, one, total, code="FL201")
    w.right(total, income, code="FL102")
    assert w.places() == ["3.0元"]


def test_the_only_unconfirmed_part_of_a_twice_confirmed_total_is_blamed(world) -> None:
    w = world("合计9.0元 甲3.0元 乙5.0元")
    total, one, two = w.figure("9.0元"), w.figure("3.0元"), w.figure("5.0元")
    w.wrong(total, one, two)
    w.right(total, code="FL102")
    w.right(total, code="FL103")
    assert w.places() == ["9.0元"]  # either part may be wrong
    w.right(two, code="FL104")
    assert w.places() == ["3.0元"]


def test_a_number_read_twice_is_one_number(world) -> None:
    w = world("合计10.0元 甲4.0元 占44% 乙5.0元")
    total, one, share, two = w.figure("10.0元"), w.figure("4.0元"), w.figure("44%"), w.figure("5.0元")
    w.facts.append(
        again := type(total)("10.0元", total.span, total.quantity, total.interval, one.key, Aspect.TARGET, one.place)
    )
    w.wrong(total, one, two, code="FL101")
    w.wrong(share, one, again, code="FL201")
    assert w.places() == ["10.0元"]


def test_contradictions_without_a_common_number_are_apart(world) -> None:
    w = world("1.0元 2.0元 3.0元 4.0元")
    one, two, three, four = (w.figure(t) for t in ("1.0元", "2.0元", "3.0元", "4.0元"))
    w.wrong(one, two)
    w.wrong(three, four)
    assert w.places() == ["1.0元", "3.0元"]


def test_a_contradiction_printed_again_is_one_finding(world) -> None:
    w = world("合计1234.0元 甲3456.0元 …… 合计1234.0元 甲3456.0元")
    for _ in range(2):
        total, part = w.figure("1234.0元"), w.figure("3456.0元")
        w.wrong(total, part)
    (finding,) = w.judged().findings
    assert len(finding.related) == 3
    assert finding.diagnosis is not None
    assert "另有1处" in finding.diagnosis.zh


def test_the_same_outcome_twice_is_told_once(world) -> None:
    w = world("合计10.0元 甲4.0元")
    total, one = w.figure("10.0元"), w.figure("4.0元")
    w.wrong(total, one)
    w.wrong(total, one)
    (finding,) = w.judged().findings
    assert finding.diagnosis is None


def test_words_that_contradict_stand_alone(world) -> None:
    w = world("10.0元 小于 4.0元")
    total, word, one = w.figure("10.0元"), w.mark("小于"), w.figure("4.0元")
    w.wrong(word, total, one, code="FL601")
    w.wrong(total, one, code="FL101")
    assert w.places() == ["10.0元", "小于"]


def test_without_a_stated_fact_the_least_confirmed_number_is_blamed(world) -> None:
    w = world("1.0元 2.0元")
    one, two = w.figure("1.0元"), w.figure("2.0元")
    w.wrong(None, one, two)
    w.right(one, code="FL102")
    assert w.places() == ["2.0元"]


def test_a_merged_finding_is_as_severe_as_its_worst(world) -> None:
    w = world("合计10.0元 甲4.0元 占44%")
    total, one, share = w.figure("10.0元"), w.figure("4.0元"), w.figure("44%")
    w.wrong(total, one)
    w.say(Verdict.VIOLATED, share, one, total, code="FL201", severity=Severity.ERROR)
    (finding,) = w.judged().findings
    assert finding.code == "FL101"
    assert finding.severity is Severity.ERROR


def test_many_contradictions_take_linear_time(world) -> None:
    numbers = [f"{at}.0元" for at in range(100, 3100)]
    w = world(" ".join(numbers))
    figures = [w.figure(number) for number in numbers]
    for one, two in zip(figures[::2], figures[1::2], strict=True):
        w.wrong(one, two)
    assert len(w.judged().findings) == 1500
