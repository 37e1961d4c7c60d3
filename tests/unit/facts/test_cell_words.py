"""Words of the cells of performance tables."""

import pytest

from finlint.facts.tables.words import bounded, fulfilment


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("按时完成", "met"),
        ("达成预期指标", "met"),
        ("未发生安全事故", "met"),
        ("无投诉", "met"),
        ("没有超支，已完成", "met"),
        ("未完成", "unmet"),
        ("部分完成", "unmet"),
        ("未出现事故，但验收滞后", "unmet"),
        ("见附件", ""),
    ],
)
def test_a_completion_in_words_is_met_or_not(words: str, said: str) -> None:
    assert fulfilment(words) == said


@pytest.mark.parametrize("completion", ["＞50", "≥266米", "95%以上", "约30", "30余人", "不少于3次"])
def test_a_completion_that_repeats_its_comparator_is_no_number(completion: str) -> None:
    assert bounded(completion)


@pytest.mark.parametrize("completion", ["50", "2023.12", "100%", "0.95", "36000元/月"])
def test_a_number_is_one(completion: str) -> None:
    assert not bounded(completion)
