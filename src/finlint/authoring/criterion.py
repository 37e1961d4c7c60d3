"""What a scoring criterion gives for a value: bands, steps and formulas, as a table prints them.

A criterion leaves much open: whether a boundary belongs to the band above or below, whether half a
percentage point loses half of what a whole one loses. The marks are therefore a range.
"""

from collections.abc import Callable, Iterator, Sequence

from finlint.measure import Exact, Quantity, ratio
from finlint.syntax import Node, Token, Tree
from finlint.syntax.criteria import criterion as parse
from finlint.value import value

Given = Callable[[str], Exact | None]
"""The value of a name, ``None`` where the report does not state it."""
_NONE, _ALL = Exact(0), Exact(1)
_STRICT = frozenset({"<", ">", "大于", "小于", "高于", "低于", "超过"})
_UP = frozenset({"≥", ">=", ">", "大于", "大于等于", "不低于", "不小于", "高于", "超过", "达", "达到"})
_DOWN = frozenset({"≤", "<=", "<", "小于", "小于等于", "不高于", "不超过", "不大于", "低于"})
_DIGITS = {"一": "1", "二": "2", "两": "2", "五": "5", "十": "10"}
_FINE = 10
_STEPS = frozenset({"step_over", "step_under"})
_SIGNS = frozenset({"PLUS", "MINUS", "TIMES", "DIVIDED"})
_LARGEST = Exact(2)
"""A bare number above it is no rate: it counts something."""


@value
class Band:
    """From ``low`` to ``high`` a value has ``points``, ``None`` for full marks; strict where the words say so."""

    low: Exact | None
    high: Exact | None
    points: Exact | None
    strict: bool = False

    def holds(self, given: Exact) -> bool:
        """Whether a value can lie in the band."""
        if self.strict and given in (self.low, self.high):
            return False
        return (self.low is None or self.low <= given) and (self.high is None or given <= self.high)


@value
class Step:
    """For each ``size`` over, or under, ``threshold`` so many marks are lost."""

    threshold: Exact | None
    size: Exact
    lost: Exact
    over: bool


@value
class Criterion:
    """A criterion that could be read: of ``subject``, "" where it does not name one."""

    subject: str
    bands: tuple[Band, ...] = ()
    step: Step | None = None
    formula: Node | None = None

    def marks(self, given: Given, full: Exact) -> tuple[Exact, Exact] | None:
        """The fewest and the most marks that the criterion allows, ``None`` where it does not tell."""
        if self.formula is not None:
            made = _value(self.formula, given, full)
            return None if made is None else (_within(made, full), _within(made, full))
        found = given(self.subject)
        if found is None:
            return None
        points = [full if band.points is None else band.points for band in self.bands if band.holds(found)]
        if points:
            return (min(points), max(points)) if max(points) <= full else None
        return self._stepped(found, full)

    def _stepped(self, found: Exact, full: Exact) -> tuple[Exact, Exact] | None:
        step = self.step
        whole = [band for band in self.bands if band.points in (None, full)]
        if step is None or (step.threshold is None and len(whole) != 1):
            return None
        threshold = step.threshold
        if threshold is None:
            threshold = whole[0].high if step.over else whole[0].low
        if threshold is None:
            return None
        away = found - threshold if step.over else threshold - found
        if away <= _NONE:
            return full, full
        count = ratio(away, step.size, 6)
        least = count.rounded(0) if count.rounded(0) <= count else count.rounded(0) - _ALL
        most = least if least == count else least + _ALL
        return _within(full - most * step.lost, full), _within(full - least * step.lost, full)


def criterion(text: str) -> Criterion | None:
    """A criterion from its words; ``None`` where they say more than can be computed."""
    tree = parse(text)
    return None if tree is None else _read(tree)


def _within(marks: Exact, full: Exact) -> Exact:
    return min(max(marks, _NONE), full)


def _read(tree: Node) -> Criterion | None:
    clauses = list(_trees(tree))
    conditions = [clause for clause in clauses if clause.data in ("band", "guard")]
    bands = [_band(clause) for clause in conditions]
    names = sorted({name for clause in conditions for name in _names(clause)}, key=len)
    formulas = [clause for clause in clauses if clause.data == "clause" or _gives_marks(clause)]
    steps = [_step(clause, _threshold(clauses[:at])) for at, clause in enumerate(clauses) if clause.data in _STEPS]
    known = [band for band in bands if band is not None]
    several = len(steps) > 1 or len(formulas) > 1 or any(not names[-1].startswith(name) for name in names)
    if several or len(known) != len(bands) or bool(formulas) == bool(bands or steps):
        return None
    if formulas and not _gives_marks(formulas[0]) and not any(formulas[0].find_data("full")):
        return None
    given = tuple(band for band, clause in zip(known, conditions, strict=True) if clause.data == "band")
    return Criterion(names[-1] if names else "", given, *steps or (None,), *(f for c in formulas for f in _trees(c)))


def _gives_marks(clause: Node) -> bool:
    """得分=执行率×分值."""
    return clause.data == "definition" and str(clause.children[0]).endswith("得分")


def _names(clause: Node) -> Iterator[str]:
    condition = clause.children[0]
    assert isinstance(condition, Tree)
    yield from (_name(str(word)) for word in condition.children if isinstance(word, Token))


def _threshold(before: Sequence[Node]) -> Exact | None:
    """What the steps of a criterion count from, where a clause before them says so: 以100%为标准."""
    found: Exact | None = None
    for clause in before:
        if clause.data == "standard":
            found = _number(str(clause.children[0])[1:].removesuffix("为标准"))
        elif clause.data == "guard" and (band := _band(clause)) is not None:
            found = band.low if band.low is not None else band.high
    return found


def _trees(tree: Node) -> Iterator[Node]:
    return (child for child in tree.children if isinstance(child, Tree))


def _name(word: str) -> str:
    return word.replace("“", "").replace("”", "")


def _number(text: str) -> Exact:
    quantity = Quantity.parse(_DIGITS.get(text, text))
    assert quantity is not None
    return quantity.value


def _points(award: Node | Token) -> Exact | None:
    """，计5分, 不得分, 得满分 (None)."""
    words = str(award).removesuffix("分")
    digits = "".join(sign for sign in words if sign in "0123456789.")
    if digits:
        return _number(digits)
    return None if words.endswith("满") else _NONE


def _band(clause: Node) -> Band | None:
    condition = clause.children[0]
    assert isinstance(condition, Tree)
    points = _points(clause.children[1]) if clause.data == "band" else None
    (area,) = _trees(condition)
    words = [child for child in area.children if isinstance(child, Token)]
    tokens = [token for token in area.scan_values(lambda t: isinstance(t, Token)) if token.type == "NUMBER"]
    numbers = [str(token) for token in tokens]
    if len(numbers) > 1 and numbers[-1].endswith("%"):
        numbers = [number if number.endswith("%") else number + "%" for number in numbers]
    low = _number(numbers[0])
    if any(_number(number) > _LARGEST for number in numbers):
        return None
    sign = str(words[0]) if area.data == "compared" else ""
    up, down = sign in _UP or area.data == "above", sign in _DOWN or area.data == "below"
    high = _number(numbers[-1])
    if area.data == "between" and high < low:
        low, high = high, low
    return Band(None if down else low, None if up else high, points, sign in _STRICT)


def _step(clause: Node, threshold: Exact | None) -> Step:
    (measure,) = _trees(clause)
    numbers = [token for token in measure.children if isinstance(token, Token)]
    (size,) = _trees(measure)
    words = str(size.children[0])
    points = len(size.children) > 1 and not words.endswith("%")
    width = _number(words).scaled(-2) if points else _number(words)
    lost = _points(clause.children[-1])
    assert lost is not None
    start = _number(str(numbers[0])) if numbers else threshold
    return Step(start, width, lost, clause.data == "step_over")


def _value(node: Node | Token, given: Given, full: Exact) -> Exact | None:
    """What a formula makes of the values of its names; nothing if one is not known, or by zero."""
    assert isinstance(node, Tree)
    match node.data:
        case "number":
            return _number(str(node.children[0]))
        case "name":
            return given(_name(str(node.children[0])))
        case "full":
            return full
    values = [_value(child, given, full) for child in _trees(node)]
    known = [each for each in values if each is not None]
    signs = [child.type for child in node.children if isinstance(child, Token) and child.type in _SIGNS]
    return _joined(signs, known) if len(known) == len(values) else None


def _joined(signs: list[str], values: list[Exact]) -> Exact | None:
    if not signs:
        return values[0]
    first, second = values
    if signs[0] == "DIVIDED":
        return ratio(first, second, _FINE) if second else None
    return {"PLUS": first + second, "MINUS": first - second, "TIMES": first * second}[signs[0]]
