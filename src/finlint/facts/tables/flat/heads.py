"""Header words of a flattened table: broken over lines, joined by spaces, in the order of its columns."""

from collections.abc import Iterator

from finlint.regex import regex
from finlint.value import value

_NOTE = r"(?:（[^（）]{1,14}）)?"
_WORDS = (
    ("name", r"三级指标|四级指标|指标名称"),
    ("", r"[一二]级指标"),
    ("comparator", r"(?:绩效)?指标性质|(?:计算|运算|比较)符号"),
    ("unit", r"(?:绩效)?(?:度量|计量)单位"),
    ("initial", rf"年初(?:预算|批复)(?:数|金额)?{_NOTE}|预算数（A）"),
    ("adjusted", rf"(?:全年（调整）|全年|调整后?)预算(?:数|金额)?{_NOTE}|调整后全年预算数"),
    ("executed", rf"(?:预算|全年|实际)?执行(?:数|金额){_NOTE}|(?:全年|实际)支出数|全年执行（B）"),
    ("weight", rf"(?<=[率）])执行率权重{_NOTE}(?=执行率得分)"),
    ("score", rf"(?<=执行率权重)执行率得分{_NOTE}"),
    ("rate", rf"(?:预算|资金)?执行率{_NOTE}|(?<=[数）额])(?:支出|支付)率{_NOTE}"),
    ("criterion", r"(?:评分|计分)(?:标准|方法|规则)|得分计算方法"),
    ("part", rf"(?:上半年|[1一]\s?[-—至]\s?[6-9六七八九]月)(?:实际)?(?:完成|执行)(?:值|数|情况){_NOTE}"),
    ("deviation", rf"偏[差离](?:度|率|值|情况(?=\s?(?:分值|权重))){_NOTE}"),
    ("coefficient", rf"得分系数{_NOTE}"),
    ("review", rf"(?:财政|主管部门|单位)?(?:复评|评审|复核|考评|核定)得?分{_NOTE}"),
    ("share", rf"得分率{_NOTE}"),
    ("deducted", rf"扣减?分(?:值|数)?(?!原因|说明|情况|依据|理由){_NOTE}"),
    ("progress", rf"(?:指标|目标)?完成(?:率|程度|比例){_NOTE}"),
    ("tick", r"(?:全部或基本|全部|基本|部分|未)?达成(?:预期)?(?:指标|目标)?(?:并具有一定效果|且效果较差)?"),
    ("core", r"是否(?:为)?核心(?:指标)?"),
    ("revised", rf"调整后?的?(?:指标|目标)值{_NOTE}"),
    ("actual", rf"(?:全年|年度)?实际(?:完成)?(?:指标)?(?:值|情况){_NOTE}|(?:全年)?完成(?:值|情况){_NOTE}"),
    ("target", rf"(?:年度|全年|年初|预期|计划|绩效)?(?:指标|目标)值{_NOTE}|(?:预期|计划|设定)值{_NOTE}"),
    ("weight", rf"(?:指标)?(?:分值权重|分值|权重|权数|标准分){_NOTE}"),
    ("score", rf"(?:自评|评价|指标|实际)?得分(?!合计|计算){_NOTE}|自评分"),
    (
        "reason",
        r"(?:未完成|偏差|扣分|未达标)?原因(?:分析|说明|和|及|与|或|、|拟采取的?|改进措施|其他说明|整改措施)*|备注",
    ),
    ("", r"绩效指标|指标解释|评价(?:方式|属性|要点及说明)|(?:整体|样本|定性|定量)评价(?:标准)?|分层分类指标|分层指标"),
    ("", r"适用范围|方法归类|计算公式|(?:国家|行业|地方|申报)标准|历史均值|指标"),
)
_WORD = regex("|".join(f"(?P<{column}_{at}>{words})" for at, (column, words) in enumerate(_WORDS)))
_BEHIND_BLANK = r"(?<![^\s）].)"
"""Behind the first character of a word, that what stands before it parts it from another; the start of a text does."""
_OPENINGS = (r"一\s?级", r"三\s?级", "年初", "全年", "预算数", "指标", "绩效指标", "分值", "权重", "评价")
_BESIDE = r"年(?<=(?:资金|情况|来源)年)初"
"""The money of a header behind what it is called: 项目资金 年初预算数."""
_OPENING = regex(
    "(?:" + "|".join([*(f"{w[0]}{_BEHIND_BLANK}{w[1:]}" for w in _OPENINGS), _BESIDE]) + r")(?=[^\n]{0,90}$)", 8
)
ABOVE = "above"
"""A column of the full marks of groups; those of the rows stand further right."""
_LONGEST = 400
"""Characters that a header takes at most, line ends and all."""
_SHORT, _WIDEST = 100, 50
"""Characters whose words show that there is no header, as mostly; those of its widest word."""


@value
class Head:
    """A header: its columns from left to right, and where it stands in the normalised text."""

    columns: tuple[str, ...]
    start: int
    end: int

    @property
    def funds(self) -> bool:
        """Whether the rows below are sources of money."""
        return "rate" in self.columns

    @property
    def planned(self) -> bool:
        """Whether the rows below only say what was set (绩效目标表): completions and scores there are none."""
        return "target" in self.columns and {"score", "actual"}.isdisjoint(self.columns)


def heads(text: str) -> Iterator[Head]:
    """Every header of a flattened table, in order."""
    head: Head | None = None
    for match in _OPENING.finditer(text):
        if head is not None and match.start() < head.end:
            continue
        found = _head(text, match.start(), head.columns if head is not None and "score" in head.columns else ())
        if found is not None:
            head = found
            yield head


def _head(text: str, start: int, above: tuple[str, ...]) -> Head | None:
    """The header that begins at a line, as far as its words go; no further than the one above that it repeats.

    Behind a header that is repeated may stand 完成情况, the end of a name that is torn between the pages.
    """
    limit = text.find("\t", start, start + _LONGEST)
    stretch = text[start : limit if limit >= 0 else start + _LONGEST]
    words = "".join(stretch[:_SHORT].split())
    columns, end = _columns(words, above)
    if end + _WIDEST >= len(words):
        columns, end = _columns("".join(stretch.split()), above)
    if not end or not _is_head(columns):
        return None
    places = [at for at, sign in enumerate(stretch) if not sign.isspace()]
    return Head(tuple(columns), start, start + places[end - 1] + 1)


def _columns(words: str, above: tuple[str, ...]) -> tuple[list[str], int]:
    """The columns that the first words head, and where those words end."""
    columns: list[str] = []
    end = 0
    while (match := _WORD.match(words, end)) is not None:
        column = (match.lastgroup or "").rpartition("_")[0]
        if above and column not in ("", *columns) and tuple(columns) == above:
            break
        if "rate" in columns and match[0].endswith("级指标"):
            break  # the header of the money, with no rows on this page, and then that of the indicators
        if column == "weight" and column in columns and "score" not in columns:
            columns[columns.index(column)] = ABOVE  # 一级指标 | 分值 | 二级指标 | 分值 | 得分
        if column and column not in columns:
            columns.append(column)
        end = match.end()
    return columns, end


def _is_head(columns: list[str]) -> bool:
    """Whether the words of a line are those of a header."""
    funds = "rate" in columns and "executed" in columns
    marks = "score" in columns and ("weight" in columns or "target" in columns)
    goals = {"target", "weight"} <= {*columns}
    if "rate" in columns and not funds:
        return False  # its first words are none of a header: it began further left
    return funds or marks or goals
