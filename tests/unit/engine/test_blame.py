"""One cause is one finding, at the number whose change repairs most relations."""

from collections import Counter

from finlint.audit import Severity, Verdict
from finlint.engine.blame import causes
from finlint.engine.explain import Hints
from finlint.facts import Aspect, index


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
    w.sums(total, one, two)
    w.share(share, one, total)
    (finding,) = w.judged().findings
    assert finding.code == "FL101"
    assert w.places() == ["10.0元"]
    assert len(finding.related) == 3
    assert finding.evidence.expected == "9.0元"
    assert finding.diagnosis is not None
    assert "若为9.0元，2处关系全部成立" in finding.diagnosis.zh
    assert "关系FL201" in finding.diagnosis.zh
    assert "relation FL201" in finding.diagnosis.en


def test_a_confirmed_total_is_not_blamed_for_wrong_shares(world) -> None:
    w = world("合计9.0元 甲4.0元 占46% 乙5.0元 占54%")
    total, one, share, two, other = (w.figure(t) for t in ("9.0元", "4.0元", "46%", "5.0元", "54%"))
    w.sums(total, one, two)
    w.share(share, one, total)
    w.share(other, two, total)
    assert w.places() == ["46%", "54%"]


def test_two_wrong_shares_that_want_different_totals_are_two_findings(world) -> None:
    w = world("合计9.0元 甲4.0元 占46% 乙5.0元 占54%")
    total, one, share, two, other = (w.figure(t) for t in ("9.0元", "4.0元", "46%", "5.0元", "54%"))
    w.share(share, one, total)
    w.share(other, two, total)
    assert w.places() == ["46%", "54%"]


def test_wrong_shares_that_want_one_total_are_its_fault(world) -> None:
    w = world("合计9.0元 甲3.0元 占30% 乙4.0元 占40% 丙2.0元 占20%")
    total, *rest = (w.figure(t) for t in ("9.0元", "3.0元", "30%", "4.0元", "40%", "2.0元", "20%"))
    for part, share in zip(rest[::2], rest[1::2], strict=True):
        w.share(share, part, total)
    (finding,) = w.judged().findings
    assert w.places() == ["9.0元"]
    assert finding.message.zh == "支出9.0元疑有误，按“关系FL201”应为10.0元"
    assert finding.message.en == "支出9.0元 seems wrong: by “relation FL201” it should be 10.0元"
    assert finding.evidence.expected == "10.0元"
    assert finding.evidence.stated == "9.0元"
    assert finding.evidence.gap == "1.0元"


def test_an_operand_in_two_contradictions_is_blamed_before_a_confirmed_total(world) -> None:
    w = world("合计9.0元 甲3.0元 占44% 乙5.0元 收入9.0元")
    total, one, share, two, income = (w.figure(t) for t in ("9.0元", "3.0元", "44%", "5.0元", "9.0元"))
    w.sums(total, one, two)
    w.share(share, one, total)
    w.sums(total, income, code="FL102")
    assert w.places() == ["3.0元"]


def test_the_only_unconfirmed_part_of_a_confirmed_total_is_blamed(world) -> None:
    w = world("合计9.0元 甲3.0元 乙5.0元 收入9.0元 乙5.0元")
    total, one, two, income, again = (w.figure(t) for t in ("9.0元", "3.0元", "5.0元", "9.0元", "5.0元"))
    w.sums(total, one, two)
    w.sums(total, income, code="FL102")
    assert w.places() == ["9.0元"]  # either part may be wrong
    (finding,) = w.judged().findings
    assert finding.diagnosis is not None
    assert finding.diagnosis.zh == "支出3.0元应为4.0元，或支出5.0元应为6.0元，都能使等式成立"
    w.sums(two, again, code="FL104")
    assert w.places() == ["3.0元"]


def test_a_number_at_fault_is_one_finding_though_nothing_puts_it_right(world) -> None:
    w = world("合计10.0元 甲8.0元 乙7.0元")
    total, one, two = (w.figure(t) for t in ("10.0元", "8.0元", "7.0元"))
    w.sums(total, one)
    w.sums(total, two)
    (finding,) = w.judged().findings
    assert w.places() == ["10.0元"]
    assert len(finding.related) == 2


def test_a_transposed_part_is_found_in_a_lone_sum(world) -> None:
    w = world("合计894.00元 甲325.18元 乙541.82元")
    total, one, two = (w.figure(t) for t in ("894.00元", "325.18元", "541.82元"))
    w.sums(total, one, two)
    (finding,) = w.judged().findings
    assert w.places() == ["325.18元"]
    assert finding.evidence.expected == "352.18元"
    assert finding.diagnosis is not None
    assert finding.diagnosis.zh == "相邻两位数字颠倒：应为352.18元"


def test_a_number_read_twice_is_one_number(world) -> None:
    w = world("合计10.0元 甲4.0元 占44% 乙5.0元")
    total, one, share, two = w.figure("10.0元"), w.figure("4.0元"), w.figure("44%"), w.figure("5.0元")
    w.facts.append(
        again := type(total)("10.0元", total.span, total.quantity, total.interval, one.key, Aspect.TARGET, one.place)
    )
    w.sums(total, one, two)
    w.share(share, one, again)
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
    w = world("合计10.0元 甲4.0元")
    total, one = w.figure("10.0元"), w.figure("4.0元")
    w.sums(total, one)
    w.say(Verdict.VIOLATED, total, one, code="FL201", severity=Severity.ERROR)
    (finding,) = w.judged().findings
    assert finding.code == "FL201"
    assert finding.severity is Severity.ERROR


def test_every_contradiction_has_one_cause(world) -> None:
    numbers = [f"{at}.0元 占{at % 89 + 1}%" for at in range(100, 500)]
    w = world("合计90000.0元 " + " ".join(numbers))
    whole = w.figure("90000.0元")
    for number in numbers:
        part, share = (w.figure(words) for words in number.split(" 占"))
        w.share(share, part, whole)
    w.sums(whole, *(figure for figure in w.facts if figure.text.endswith("元")))
    judged = w.outcomes_judged()
    explained = Counter(each for cause in causes(judged, Hints(index(w.facts))) for each in cause.explained)
    assert explained == Counter(each for each in judged if each.outcome.verdict is Verdict.VIOLATED)


def test_many_contradictions_take_linear_time(world) -> None:
    numbers = [f"{at}.0元" for at in range(100, 3100)]
    w = world(" ".join(numbers))
    figures = [w.figure(number) for number in numbers]
    for one, two in zip(figures[::2], figures[1::2], strict=True):
        w.wrong(one, two)
    assert len(w.judged().findings) == 1500
