"""The rows of 评分表 (D-HN) and 指标体系 (D-SC) with their criteria.

A criterion whose operands the report prints decides the score; the others are judged. Where two readings of a
criterion would give two scores, the office has another criterion.
"""

from dataclasses import dataclass
from fractions import Fraction

from .annex_evaluation import Evaluation


@dataclass(frozen=True)
class Item:
    """A row of a form: three levels, criterion, full mark, and the score where it follows from facts."""

    first: str
    second: str
    third: str
    criterion: str
    full: int
    score: int | None = None


def hunan_items(one: Evaluation) -> tuple[Item, ...]:
    """部门整体支出绩效评价评分表 (D-HN): 投入 15, 过程 40, 产出 25, 效果 20."""
    put, run, made, worth = "投入", "过程", "产出", "效果"
    return (
        Item(
            put,
            "预算配置",
            "财政供养人员控制率",
            "以100%为标准。在职人员控制率≤100%，计5分；每超过一个百分点扣0.5分，扣完为止。",
            500,
            500,
        ),
        _changed(one),
        Item(
            put,
            "预算配置",
            "重点支出安排率",
            "重点支出安排率≥90%，计5分；80%（含）-90%，计4分；70%（含）-80%，计3分；低于70%不得分。",
            500,
        ),
        Item(run, "预算执行", "支付进度", "每出现一个专项未按进度完成资金下达扣0.5分，扣完为止。", 400),
        _left(one),
        _controlled(one),
        Item(run, "预算管理", "管理制度健全性", "管理制度合法、合规、完整并得到有效执行的计满分，否则酌情扣分。", 500),
        Item(run, "预算管理", "资金使用合规性", "以上情况每出现一例不符合要求的扣1分，扣完为止。", 500),
        Item(run, "预算管理", "预决算信息公开性", "按规定内容、时限公开预决算信息的计满分。", 500),
        Item(
            run,
            "资产管理",
            "资产管理安全性",
            "资产保存完整、配置合理、处置规范，每出现一例不符合的扣1分，扣完为止。",
            700,
        ),
        Item(run, "资产管理", "固定资产利用率", "每低于100%一个百分点扣0.1分，扣完为止。", 500),
        Item(made, "职责履行", "重点工作任务完成情况", "根据年度工作实绩考核结果计分。", 1300),
        Item(made, "职责履行", "民生实事完成情况", "根据民生实事考核结果计分。", 1200),
        Item(worth, "履职效益", "经济效益", "根据部门实际酌情计分。", 500),
        Item(worth, "履职效益", "社会效益", "根据部门实际酌情计分。", 500),
        Item(worth, "履职效益", "生态效益", "根据部门实际酌情计分。", 500),
        Item(
            worth,
            "履职效益",
            "社会公众满意度",
            "95%（含）以上计5分；85%（含）-95%，计3分；75%（含）-85%，计1分；低于75%计0分。",
            500,
            500,
        ),
    )


def _changed(one: Evaluation) -> Item:
    now, before = one.value("three"), one.ledger.values["three@p"]
    words = "“三公经费”变动率≤0，计5分；“三公经费”变动率＞0，每超过一个百分点扣0.5分，扣完为止。"
    score = 500 if now <= before else 0 if before and Fraction(now - before, before) > Fraction(11, 100) else None
    judged = "严格控制“三公经费”的计满分，否则酌情扣分。"
    return Item("投入", "预算配置", "“三公经费”变动率", judged if score is None else words, 500, score)


def _controlled(one: Evaluation) -> Item:
    now, plan = one.value("three"), one.ledger.values["three@b"]
    words = "以100%为标准。“三公经费”控制率≤100%，计6分；每超过一个百分点扣1分，扣完为止。"
    score = 600 if now <= plan else 0 if plan and Fraction(now - plan, plan) > Fraction(7, 100) else None
    judged = "严格执行“三公经费”预算的计满分，否则酌情扣分。"
    return Item("过程", "预算执行", "“三公经费”控制率", judged if score is None else words, 600, score)


def _left(one: Evaluation) -> Item:
    value = one.ledger.values
    scores = {_score_left(value[f"{name}open@c"], value[f"{name}close@c"]) for name in ("", "gen_", "own_")}
    words = "无结余，3分；有结余，但不超过上年结转，2分；结余超过上年结转，不得分。"
    clear = len(scores) == 1
    return Item(
        "过程",
        "预算执行",
        "资金结余",
        words if clear else "资金结余管理规范的计满分。",
        300,
        scores.pop() if clear else None,
    )


def _score_left(opening: int, closing: int) -> int:
    return 300 if not closing else 200 if closing <= opening else 0


def sichuan_items(one: Evaluation) -> tuple[Item, ...]:
    """部门整体支出绩效评价指标体系 (D-SC): 50, 30, 10 and 10 that only the reviewer gives; 90 count as 100."""
    manage, use = "部门预算项目绩效管理", "绩效结果应用"
    reached, all_rows = _reached(one)
    saved = sum(one.value(f"f{at}.total.e") * 10 > one.value(f"f{at}.total.a") * 9 for at in range(len(one.projects)))
    mean = Fraction(one.value("s.sum"), len(one.projects))
    return (
        Item(
            manage,
            "目标管理",
            "目标制定",
            "根据部门开展的绩效目标质量评分，优得分大于4分，良得分3-4分，差低于3分。",
            500,
            500,
        ),
        Item(manage, "目标管理", "目标制定", "绩效目标编制科学合理、规范完整、细化量化，否则酌情扣分。", 1000),
        Item(
            manage,
            "目标管理",
            "目标实现",
            "以部门整体绩效为核心，评价部门整体绩效目标实际完成情况与预期绩效目标偏离度。",
            500,
        ),
        Item(
            manage,
            "目标管理",
            "目标实现",
            "该项指标得分=达到预期值的数量指标个数/全部数量指标个数*5。单个数量指标实际完成未达到预期指标或超过预期指标30%以上的，均不计分。",
            500,
            round(Fraction(500 * reached, all_rows)),
        ),
        Item(
            manage,
            "动态调整",
            "支出控制",
            "办公费、印刷费、水费等科目预决算偏差程度在10%以内的，得5分。偏差度在10%-20%之间的，得2分，偏差度超过20%的，不得分。",
            500,
            500,
        ),
        Item(manage, "动态调整", "及时处置", "绩效运行监控未发现问题或对发现问题提出处置意见并加以落实的得5分。", 500),
        Item(
            manage,
            "动态调整",
            "执行进度",
            "6、9、11月部门预算执行进度达到量化指标的分别得1分、2分、2分，未达到目标进度的按其实际进度占目标进度的比重计算得分。",
            500,
            500,
        ),
        Item(
            manage,
            "完成效率",
            "资金结余率",
            "部门预算项目资金结余率小于0.1的项目数/部门预算项目总数*5。",
            500,
            round(Fraction(500 * saved, len(one.projects))),
        ),
        Item(manage, "完成效率", "违规记录", "出现预算管理方面违纪违规等问题的，每个问题扣0.5分，直至扣完。", 500),
        Item(
            "专项资金预算项目绩效管理",
            "专项资金预算项目绩效管理",
            "",
            "有两个及以上专项资金预算项目的，以平均分作为自评得分。按百分制形成的自评报告分数，按0.3的比例换算成此项指标得分。",
            3000,
            round(mean * 3 / 10),
        ),
        Item(
            use,
            "内部应用",
            "预算挂钩",
            "将绩效自评情况纳入内部考核体系，得2分；建立预算与绩效挂钩机制的，得2分；否则酌情扣分。",
            400,
        ),
        Item(use, "信息公开", "自评公开", "按要求将相关绩效信息随同决算公开的，得2分，否则不得分。", 200, 200),
        Item(use, "整改反馈", "问题整改", "针对绩效管理过程中提出的问题进行整改，得2分，否则酌情扣分。", 200),
        Item(use, "整改反馈", "应用反馈", "部门在规定时间内反馈应用绩效结果报告的，得2分，否则不得分。", 200, 200),
    )


def _reached(one: Evaluation) -> tuple[int, int]:
    """Indicators of quantity that were reached and not passed by more than 30 %; and all of them."""
    reached = total = 0
    for at, project in enumerate(one.projects):
        for number, indicator in enumerate(project.rows, 1):
            if indicator.kind.second == "数量指标":
                total += 1
                target, actual = one.value(f"t{at}.{number}"), one.value(f"a{at}.{number}")
                reached += indicator.met and actual * 10 <= target * 13
    return reached, total
