"""Changes that 其中 lists below the change of their whole."""

from collections.abc import Callable

from finlint.facts import FactIndex, Figure, MarkKind

Read = Callable[..., FactIndex]


def only(index: FactIndex, text: str) -> Figure:
    (found,) = (figure for figure in index.figures if figure.text == text)
    return found


def test_changes_in_a_new_sentence_are_parts_of_the_change_before(read: Read) -> None:
    index = read(
        "支出合计90.00万元，其中：基本支出60.00万元，项目支出30.00万元。"
        "比年初预算增加5.00万元，增长5.88%。其中：基本支出增加8.00万元；项目支出减少3.00万元。"
    )
    parts = [only(index, text) for text in ("8.00万元", "3.00万元")]
    assert [part.parent.text if part.parent else "" for part in parts] == ["5.00万元", "5.00万元"]
    assert [part.base.scope.basis if part.base else "" for part in parts] == ["年初预算", "年初预算"]


def test_a_part_that_did_not_change_is_compared_as_its_whole(read: Read) -> None:
    index = read("公务接待费与上年相比减少1.00万元。其中：国内公务接待费无增减变化；外事接待费减少1.00万元。")
    (mark,) = index.marks(MarkKind.COMPARISON)
    assert mark.key
    assert mark.base
    assert (mark.key.concept, mark.word, mark.base.period) == ("国内公务接待费", "=", "2023")


def test_a_row_of_changes_of_names_that_are_not_told_apart_is_not_read(read: Read) -> None:
    index = read("地区生产总值增长6.3%，其中：工业投资增长15%；城乡居民人均可支配收入分别增长5.1%、7.2%。")
    assert [figure.text for figure in index.figures] == ["6.3%", "15%"]
