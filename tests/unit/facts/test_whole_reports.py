"""What sentences of other provinces mean: which budget, which whole, which of many things."""

from collections.abc import Callable

from finlint import lint_text
from finlint.facts import Aspect, FactIndex, Figure

Read = Callable[..., FactIndex]


def _value(read: Read, text: str, amount: str) -> Figure:
    return next(figure for figure in read(text).of(Aspect.VALUE) if figure.text == amount)


def test_an_item_in_a_list_says_of_which_budget_its_number_is(read: Read) -> None:
    text = "支出9.00万元。其中：\n1.农林水支出年初预算数为5.00万元，支出决算为4.00万元，完成年初预算的80%。"
    assert _value(read, text, "5.00万元").key.scope.basis == "年初预算"
    assert _value(read, text, "5.00万元").key.concept == "类:农林水"
    assert _value(read, text, "4.00万元").key.scope.basis == "决算"


def test_a_path_of_the_classification_names_its_budget_without_a_stop(read: Read) -> None:
    text = "支出9.00万元，其中：教育（类）普通教育（款）小学教育（项）年初预算为3.00万元，支出决算为2.00万元。"
    assert _value(read, text, "3.00万元").key.scope.basis == "年初预算"


def test_words_that_no_vocabulary_knows_name_their_budget(read: Read) -> None:
    assert _value(read, "河道保洁年初预算为3.00万元。", "3.00万元").key.scope.basis == "年初预算"


def test_a_budget_behind_a_count_is_no_final_account(read: Read) -> None:
    text = "2024年公务接待7批次，60人次，预算为1.50万元，支出决算为0.90万元。"
    assert _value(read, text, "1.50万元").key.scope.basis == "预算"


def test_a_mean_is_not_what_it_is_a_mean_of(read: Read) -> None:
    text = "因公出国（境）团组1个、3人次，人均因公出国（境）费用1.20万元。"
    assert not _value(read, text, "1.20万元").key.known


def test_what_is_divided_behind_a_completion_is_what_was_spent(read: Read) -> None:
    text = "财政拨款支出8.00万元，年初预算9.00万元，完成年初预算的88.89%。其中：绿化补助5.00万元，路灯补助3.00万元。"
    part = _value(read, text, "5.00万元")
    assert part.parent is not None
    assert part.parent.text == "8.00万元"


def test_what_is_left_over_is_not_divided_into_spending(read: Read) -> None:
    text = "全年支出8.00万元，预算执行率80%，年末结余2.00万元。其中：基本支出5.00万元，项目支出3.00万元。"
    part = _value(read, text, "5.00万元")
    assert part.parent is not None
    assert part.parent.text == "8.00万元"


def test_a_list_behind_a_sentence_of_its_own_divides_nothing_before_it(read: Read) -> None:
    text = "支出预算8.00万元。按用途分类，包括人员支出5.00万元、日常公用支出3.00万元。"
    assert _value(read, text, "5.00万元").parent is None


def test_the_sum_at_the_end_of_a_list_is_its_whole(read: Read) -> None:
    text = "项目支出8.00万元，其中：绿化5.00万元，路灯3.00万元，合计8.10万元。"
    assert _value(read, text, "8.10万元").key.concept == "项目支出"


def test_what_projects_buy_is_not_what_the_office_runs_on(read: Read) -> None:
    text = "项目支出8.00万元，其中：商品和服务支出5.00万元，资本性支出3.00万元。"
    assert _value(read, text, "5.00万元").key.entity == "项目支出"


def test_what_is_to_be_bought_is_not_what_there_is(read: Read) -> None:
    text = "2024年预算安排购置车辆0辆，单价100万元（含）以上设备0台（套）。"
    assert _value(read, text, "0台（套）").key.entity == "购置计划"


def test_shares_of_each_part_of_a_list(read: Read) -> None:
    text = "上级补助收入10.00万元，其中：返还性收入1.00万元，专项转移支付9.00万元，分别占10%、90%。"
    shares = read(text).of(Aspect.SHARE)
    assert [share.text for share in shares] == ["10%", "90%"]
    assert shares[0].key != shares[1].key


def test_last_years_number_that_is_its_own_is_compared_with(read: Read) -> None:
    text = "2024年公务接待费预算3.00万元，实际支出2.00万元，控制率66.67%，比2023年的2.50万元减少0.50万元。"
    assert read(text).of(Aspect.CHANGE)[0].key.concept == "公务接待费"


def test_the_budget_as_it_was_arranged_is_compared_with(read: Read) -> None:
    change = read("2024年收入预算8.00万元，比上年预算安排增加1.00万元。").of(Aspect.CHANGE)[0]
    assert change.key.concept == "收入预算"


def test_a_review_speaks_of_what_was_spent(read: Read) -> None:
    text = "一、概况\n2023年年初批复预算9.00万元。\n2023年基本支出8.00万元。"
    facts = read(text, "青禾县水务局2023年度部门整体支出绩效自评报告\n")
    assert facts.of(Aspect.VALUE, "基本支出")[0].key.scope.basis == "决算"


def test_a_final_account_is_held_against_the_budget_of_its_own_year() -> None:
    text = (
        "青禾县水务局2023年度部门决算\n2023年度公务接待费支出1.00万元，与2023年度预算相比减少0.50万元，下降33.33%。\n"
    )
    assert [f.code for f in lint_text(text)] == []
