"""What an editor shows of the number under the pointer: how it was read, and what was made of it."""

from collections.abc import Iterator

from lsprotocol import types

from finlint.audit import Text, Verdict
from finlint.audit.coverage import Number, Relation, Standing
from finlint.facts import Aspect, Figure, Key
from finlint.lsp.analysis import Understood
from finlint.lsp.client import Client
from finlint.regex import regex
from finlint.text import Source

_SPECIAL = regex(r"([\\`*_{}\[\]()#+\-.!|<>~&])")
_MOST = 40
"""Relations that are shown of one number."""

_STANDING = {
    Standing.VERIFIED: Text("与别的数相符", "agrees with others"),
    Standing.CONTRADICTED: Text("有矛盾", "contradicted"),
    Standing.UNDECIDED: Text("无法判断", "undecided"),
    Standing.UNCHECKED: Text("没有可比的数", "nothing to compare with"),
}
_VERDICT = {Verdict.HOLDS: "✓", Verdict.VIOLATED: "✗", Verdict.UNDECIDED: "?"}
_VERDICTS = {
    Verdict.HOLDS: Text("成立", "holds"),
    Verdict.VIOLATED: Text("矛盾", "violated"),
    Verdict.UNDECIDED: Text("未定", "undecided"),
}
_ASPECTS = {
    Aspect.VALUE: Text("数值", "value"),
    Aspect.CHANGE: Text("增减额", "change"),
    Aspect.GROWTH: Text("增减率", "growth"),
    Aspect.SHARE: Text("占比", "share"),
    Aspect.COMPLETION: Text("完成率", "completion"),
    Aspect.WEIGHT: Text("分值", "weight"),
    Aspect.SCORE: Text("得分", "score"),
    Aspect.TARGET: Text("指标值", "target"),
    Aspect.ACTUAL: Text("完成值", "actual"),
}
_NAMES = {
    "read": Text("读作", "read as"),
    "entity": Text("对象", "of"),
    "period": Text("期间", "period"),
    "scope": Text("口径", "scope"),
    "base": Text("基数", "base"),
    "precision": Text("精度", "precision"),
    "decimals": Text("印到小数点后 {} 位，代表 {}", "{} decimals printed, stands for {}"),
    "unread": Text("没有读作哪个项目的数", "was not read as a number of anything"),
    "more": Text("还有 {} 项关系", "{} more relations"),
}


def hover(understood: Understood, source: Source, offset: int, client: Client, language: str) -> types.Hover | None:
    """What is known of the number at a place."""
    number = understood.number(offset)
    if number is None:
        return None
    lines = list(_lines(understood, number, source, language))
    kind = types.MarkupKind.Markdown if client.marked else types.MarkupKind.PlainText
    shown = _marked(lines) if client.marked else "\n".join(lines)
    return types.Hover(types.MarkupContent(kind, shown), client.ruler.range(source, number.span))


def _marked(lines: list[str]) -> str:
    head, *rest = (_SPECIAL.sub(r"\\\1", line) for line in lines)
    return "\n".join([f"**{head}**", "", *(f"- {line}" for line in rest)])


def _lines(understood: Understood, number: Number, source: Source, language: str) -> Iterator[str]:
    words = " ".join(source.text[number.span.start : number.span.end].split())
    figures = understood.figures(number.span)
    name = figures[0].told if figures else words
    yield f"{name}: {_STANDING[number.standing][language]}"
    for figure in figures:
        yield from _read(figure, language)
    if not figures:
        yield _NAMES["unread"][language]
    for relation in number.relations[:_MOST]:
        yield _related(relation, language)
    if len(number.relations) > _MOST:
        yield _NAMES["more"][language].format(len(number.relations) - _MOST)


def _read(figure: Figure, language: str) -> Iterator[str]:
    aspect = _ASPECTS[figure.aspect][language]
    yield f"{_NAMES['read'][language]}: {_concept(figure.key)} · {aspect}"
    if figure.key.entity:
        yield f"{_NAMES['entity'][language]}: {figure.key.entity}"
    scope = " · ".join(part for part in figure.key.scope if part)
    yield f"{_NAMES['period'][language]}: {figure.key.period}; {_NAMES['scope'][language]}: {scope}"
    if figure.base is not None:
        yield f"{_NAMES['base'][language]}: {figure.base.words} · {figure.base.period}"
    stands = _NAMES["decimals"][language].format(figure.quantity.decimals, figure.interval)
    yield f"{_NAMES['precision'][language]}: {stands}"


def _concept(key: Key) -> str:
    return key.concept.removeprefix("~").partition("#")[0]


def _related(relation: Relation, language: str) -> str:
    """✓ FL101 parts-total: 合计 = 各项之和; 1 + 2 = 3."""
    evidence = relation.evidence
    said = "; ".join(" ".join(part.split()) for part in (evidence.relation[language], evidence.arithmetic) if part)
    verdict = _VERDICTS[relation.verdict][language]
    return f"{_VERDICT[relation.verdict]} {verdict} {relation.code} {relation.name}: {said}"
