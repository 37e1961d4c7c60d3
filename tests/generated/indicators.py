"""Indicators of a project: names, targets, weights and scores, in hundredths of a point."""

import random
from dataclasses import dataclass
from fractions import Fraction

_SPLITS = (
    (2000, 1000, 1000, 1000, 2000, 1000, 1000),
    (1500, 1500, 1000, 1000, 1500, 1500, 1000),
    (2500, 1500, 1000, 3000, 1000),
)
_NAMES = (
    ("产出指标", "数量指标", "开展业务工作次数", "次"),
    ("产出指标", "质量指标", "验收合格率", "%"),
    ("产出指标", "时效指标", "任务按时完成率", "%"),
    ("效益指标", "社会效益指标", "服务群众人数", "人"),
    ("效益指标", "可持续影响指标", "设备正常运行天数", "天"),
    ("成本指标", "经济成本指标", "成本控制率", "%"),
    ("满意度指标", "服务对象满意度指标", "服务对象满意度", "%"),
)


@dataclass(frozen=True)
class Row:
    """An indicator: target, result, marks."""

    names: tuple[str, str, str, str]
    target: int
    actual: int
    reason: str


def marks(rng: random.Random, at: int, values: dict[str, int]) -> tuple[Row, ...]:
    """Weights and scores of project ``at`` into ``values``; the rows with their targets."""
    budget, spent = values[f"project{at}@b"], values[f"project{at}@c"]
    split = rng.choice(_SPLITS)
    names = [*_NAMES[: len(split) - 1], _NAMES[-1]]
    values[f"weight{at}.0@c"], values[f"score{at}.0@c"] = 1000, int(Fraction(1000 * spent, budget) + Fraction(1, 2))
    rows = []
    for row, (weight, name) in enumerate(zip(split, names, strict=True), 1):
        target = rng.choice((85, 90, 95)) if name[3] == "%" else rng.randint(10, 400)
        lost = rng.random() < 0.2
        actual = target - rng.randint(1, 5) if lost else target + rng.randint(0, 4)
        cut = rng.choice((25, 50, 100, 150)) if lost else 0
        values[f"weight{at}.{row}@c"], values[f"score{at}.{row}@c"] = weight, weight - cut
        rows.append(Row(name, target, actual, "受客观因素影响，完成进度略低于预期" if lost else ""))
    for kind in ("weight", "score"):
        values[f"{kind}{at}@c"] = sum(values[f"{kind}{at}.{row}@c"] for row in range(len(split) + 1))
    assert values[f"weight{at}@c"] == 10_000
    return tuple(rows)


def identities(at: int, rows: int) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The sums of the table of project ``at``."""
    return [((f"{kind}{at}",), tuple(f"{kind}{at}.{row}" for row in range(rows + 1))) for kind in ("weight", "score")]
