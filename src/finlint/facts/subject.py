"""What a run of words names: concept, whose money, which budget."""

from collections.abc import Iterator
from functools import lru_cache

from finlint.facts.shorter import NOISE, shortened, without_lead
from finlint.facts.vocabulary import Concept, Vocabulary
from finlint.facts.vocabulary.load import plain
from finlint.regex import regex
from finlint.value import replace, value

_LEVELS = ("类", "款", "项")
_BUDGETED = {"收入预算": "财政拨款收入", "支出预算": "财政拨款支出"}
_FLOWS = frozenset({"财政拨款收入", "财政拨款支出"})
_BREAK = regex(r"[，。：；、“”\d]|其中|以及")
_ITEM = regex(r"[（(](\d{7})[）)]")
_SELF = regex(r"本(?:[局院级馆校委厅]|部门|中心)(?=(?:因公)?出国)")
_REMARK = regex(r"（(?:以[^（）]{1,20}为准|详?见[^（）]{1,12}|单位：[^（）]{1,4}|人民币|[万亿]?元|2[0-3]\d)）")
_SURE = ("年初预算", "调整预算", "全年预算")
"""Budgets that name themselves: 预算 alone may be part of the name of a thing."""
_PARTS = ("的", "其他", "其它", "人均", "车均", "批均", "平均")
"""Words before a concept that make it a part of it: 其他工资福利支出 is one line of 工资福利支出."""
_ALIKE = 3
"""Characters that a printed name and the classification's must share at the end to be of one 项."""
_SPENT = ("财政拨款", "财政拨款安排", "全年安排", "当年安排")
"""Whose doing leaves a measure what it is: 财政拨款安排的出国团组."""
_SHORTEST = 3
"""Characters of the shortest name of an office: 教育局."""
_CODE = regex(r"（?\d{3,7}）?")
_END_OF_YEAR = ("末", "底")


@value
class Subject:
    """A resolved name. ``concept`` is ``""`` where the words mean what the paragraph speaks of.

    ``fund`` and ``basis`` are ``None`` where the words do not say; then ``inherits`` tells whether the
    fund is that of the whole or the heading (``context``), the same but never for the base of a share
    (``whole``), or all (``""``). ``office`` is the office whose number it is, where the words say; ``past``
    whether they speak of the year before (上年度支出).
    """

    concept: str
    fund: str | None = None
    basis: str | None = None
    inherits: str = "context"
    words: str = ""
    office: str = ""
    past: bool = False

    @property
    def known(self) -> bool:
        """Whether the vocabulary or the classification names it."""
        return bool(self.concept) and not self.concept.startswith("~")


def resolve(text: str, vocabulary: Vocabulary, dimension: str = "money", noun: str = "") -> Subject:
    """The subject that a run of words names, for a number of a dimension (and counted noun)."""
    return _resolved(str(text), vocabulary, dimension, noun)


@lru_cache(maxsize=2048)
def _resolved(text: str, vocabulary: Vocabulary, dimension: str, noun: str) -> Subject:
    """A report says the same names over and over."""
    words = _REMARK.sub("", _SELF.sub("本单位", plain(text).strip("：，、 ").lstrip("/")))
    if words.startswith(_END_OF_YEAR):
        words = _of_year_end(words, vocabulary, dimension)
    past = _past(words, vocabulary, dimension, noun) if words.startswith(vocabulary.previous) else None
    if past is not None:
        return past
    path = classified(words, vocabulary) or _coded(words, vocabulary) if "）" in words else None
    if path is not None:
        return path if dimension != "count" else Subject("~" + words, words=words)  # a 项 is money, and no 15分钟
    if not noun and words[-1:] not in vocabulary.ends:
        return Subject("~" + words, words=words)  # as most do that are no name
    for reading in shortened(words, vocabulary.copulas):
        if reading in vocabulary.generic:
            return Subject("", words=reading)
        best = _best(reading, vocabulary, dimension, noun)
        if best is not None:
            return best
        words = reading
    return _forgotten(words, vocabulary, dimension) or _unknown(words, vocabulary, dimension)


def _past(words: str, vocabulary: Vocabulary, dimension: str, noun: str) -> Subject | None:
    """上年度支出, and after the amount of this year 上年为6万元."""
    *_, bare = shortened(words, vocabulary.copulas)
    rest = next((words[len(old) :] for old in vocabulary.previous if words.startswith(old) and words != old), "")
    if bare in vocabulary.previous and dimension == "money":
        return Subject("", words=words, past=True)
    known = not rest or vocabulary.concept(dimension, bare) is not None  # 上年结转为5万元
    return None if known else replace(resolve(rest, vocabulary, dimension, noun), past=True)


def _unknown(words: str, vocabulary: Vocabulary, dimension: str) -> Subject:
    """窗口改造年初预算: words that no vocabulary knows still say of which budget the number is."""
    if dimension == "money" and words.endswith(vocabulary.written_bases):
        ends = [
            (end, basis) for end, basis in vocabulary.bases if basis in _SURE and words.endswith(end) and words != end
        ]
        for end, basis in ends:
            known = resolve(words[: -len(end)], vocabulary)
            if known.known or end == ends[-1][0]:
                return replace(known, concept=known.concept or "~" + words, basis=basis, words=words)
    return Subject("~" + words, words=words)


def _of_year_end(words: str, vocabulary: Vocabulary, dimension: str) -> str:
    """2024年末结转和结余, 较上年末: the date has taken the year off the front of 年末."""
    rest = words[1:]
    return f"年末{rest}" if rest and vocabulary.concept(dimension, f"年末{rest}") is not None else rest


def _best(reading: str, vocabulary: Vocabulary, dimension: str, noun: str) -> Subject | None:
    """Of all ways to take a name apart the one that explains most of its characters."""
    if reading in vocabulary.written_funds:
        fund = next(name for written, name in vocabulary.funds if written == reading)
        return Subject("", fund, words=reading)
    best: tuple[int, Subject] | None = None
    for core, basis in _cores(reading, vocabulary):
        if core in vocabulary.generic and basis and dimension != "count":
            found: tuple[int, Subject] | None = (0, Subject("", None, basis, words=reading))
        else:
            found = _longest(core, basis, reading, vocabulary, dimension, noun)
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    return best[1] if best else None


def _forgotten(words: str, vocabulary: Vocabulary, dimension: str) -> Subject | None:
    """A 类 named without the bracket, and names in which a character was forgotten."""
    if dimension != "money":
        return None
    bare = without_lead(words, vocabulary)
    if words.endswith("支出"):
        short = vocabulary.classes.get(bare) or vocabulary.nearly.get(bare)
        if short is not None:
            return Subject("类:" + short, words=words)
    fund, rest = None, bare
    if bare.startswith(vocabulary.written_funds):
        written, fund = next(each for each in vocabulary.funds if bare.startswith(each[0]))
        rest = bare[len(written) :]
    concept = vocabulary.clipped.get(rest)
    return None if concept is None else _named(concept, fund, None, words)


def classified(words: str, vocabulary: Vocabulary) -> Subject | None:
    """A path of the functional classification: 社会保障和就业（类）…（款）…（项）.

    Its concept is ``类:…``, ``款:…/…`` or ``项:…/…/…``: the level, then the names from 类 down.
    """
    names = []
    at = 0
    level = ""
    for name in _LEVELS:
        mark = f"（{name}）"
        end = words.find(mark, at)
        if end < 0:
            continue
        names.append(words[at:end])
        at = end + len(mark)
        level = name
    if not level:
        return None
    names[0] = NOISE.sub("", _CODE.sub("", names[0]).rpartition("，")[2]).lstrip("的为是：")
    names = [name.strip("：，、-— ") for name in names]
    written = names[0].removesuffix("支出")
    names[0] = next((vocabulary.classes[c] for c in (names[0], written) if c in vocabulary.classes), written)
    return Subject(f"{level}:" + "/".join(names), None, _last_basis(words[at:], vocabulary), words=words)


def _coded(words: str, vocabulary: Vocabulary) -> Subject | None:
    """住房公积金（2210201）: a 项 by its code, where the name beside it does not belong to another one."""
    code = _ITEM.search(words)
    path = vocabulary.path(code[1]) if code else None
    if code is None or path is None:
        return None
    written, name = words[: code.start()].removesuffix("支出"), path[2].removesuffix("支出")
    alike = written[-_ALIKE:] == name[-_ALIKE:]
    return Subject("项:" + "/".join(path), None, _last_basis(words, vocabulary), words=words) if alike else None


def _last_basis(words: str, vocabulary: Vocabulary) -> str | None:
    """…（项）年初预算为: the basis that words end in, before the verb."""
    return next((b for reading in shortened(words, vocabulary.copulas) if (b := _basis(reading, vocabulary))), None)


def _cores(words: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str | None]]:
    """The words with none, one or two of their endings taken off."""
    firsts: list[tuple[str, str | None]] = [(words, None)]
    if words.endswith("预算安排"):
        firsts.append((words[:-2], None))  # 政府采购服务预算安排 is what 政府采购服务预算 is
    if words.endswith(vocabulary.written_bases):
        firsts += [(words[: -len(end)], name) for end, name in vocabulary.bases if words.endswith(end)]
    for core, basis in firsts:
        yield core, basis
        if core.endswith(vocabulary.tails):
            for tail in vocabulary.tails:
                if core.endswith(tail) and len(core) > len(tail):
                    yield core[: -len(tail)], basis


def _endings(core: str, vocabulary: Vocabulary, dimension: str, noun: str) -> Iterator[tuple[int, Concept]]:
    """How many characters at the end name a concept that is counted so, the most first."""
    names = vocabulary.aliases.get(dimension, {})
    for size in range(min(len(core), vocabulary.longest), 0, -1):
        concept = names.get(core[-size:])
        if noun and (concept is None or not vocabulary.counts(concept, noun)):
            concept = names.get(core[-size:] + noun)
        if concept is not None and vocabulary.counts(concept, noun):
            yield size, concept


def _longest(  # noqa: PLR0913 - the words, and what is asked of them
    core: str, basis: str | None, words: str, vocabulary: Vocabulary, dimension: str, noun: str
) -> tuple[int, Subject] | None:
    for size, concept in _endings(core, vocabulary, dimension, noun):
        before = core[:-size]
        if size == 1 and before:
            return None  # 优8个 is a grade, 年中增加2个 is none
        fund, rest = _fund(before, vocabulary) if dimension == "money" else (None, before)
        inner = _best(rest, vocabulary, dimension, noun) if fund is not None and concept.name in _FLOWS else None
        if inner is not None and inner.concept:
            # “三公”经费一般公共预算拨款支出: a measure out of one fund, not all that the fund pays.
            return size + len(before), replace(inner, fund=fund, words=words)
        if not _clean(rest, vocabulary) and (concept.exact or rest.endswith((*_PARTS, *vocabulary.partial))):
            return None
        front = _basis(rest, vocabulary)
        if basis is None or (basis == "预算" and front is not None and front.endswith(basis)):
            basis = front or basis
        if basis is None and dimension == "money" and "预算" in core[-size:] and "预算" not in concept.name:
            basis = "预算"
        subject = _named(concept, fund, basis, words)
        if fund is not None and concept.name in _BUDGETED:
            subject = Subject(_BUDGETED[concept.name], fund, "预算", words=words)
        return size + len(before) - len(rest), replace(subject, office=office(rest, vocabulary))
    return _of_fund(core, basis, words, vocabulary) if dimension == "money" else None


def _named(concept: Concept, fund: str | None, basis: str | None, words: str) -> Subject:
    match concept.fund:
        case "inherit":
            return Subject(concept.name, fund, basis, words=words)
        case "stated":
            return Subject(concept.name, fund, basis, "whole", words)
        case fixed:
            return Subject(concept.name, fund or fixed, basis, "", words)


def office(words: str, vocabulary: Vocabulary) -> str:
    """The office that words end in, ``""`` if none or if they only say 本单位."""
    name = _BREAK.split(words)[-1] if words.endswith(vocabulary.offices) else ""
    if len(name) < _SHORTEST or not name.endswith(vocabulary.offices) or name.startswith(vocabulary.selves):
        return ""
    return name


def named(words: str, vocabulary: Vocabulary) -> bool:
    """其中：办公费2024年预算为5万元: whether words of a list before a year name a part, and not 我局 or an office."""
    return not words.startswith(vocabulary.selves) and not office(words, vocabulary)


def _of_fund(core: str, basis: str | None, words: str, vocabulary: Vocabulary) -> tuple[int, Subject] | None:
    """一般公共预算支出: nothing but a fund, and whether it comes or goes."""
    fund, rest = _fund(core, vocabulary)
    tail = words[words.find(core) + len(core) :]
    flow = "收入" if "收入" in tail else "支出" if "支出" in tail else ""
    if fund is None or not flow or "收入支出" in tail or not _clean(rest, vocabulary):
        return None
    return 1, Subject("财政拨款" + flow, fund, basis, words=words)


def _fund(rest: str, vocabulary: Vocabulary) -> tuple[str | None, str]:
    if rest.endswith(vocabulary.written_funds):
        for written, name in vocabulary.funds:
            if rest.endswith(written):
                return name, rest[: -len(written)]
    return None, rest


def _basis(words: str, vocabulary: Vocabulary) -> str | None:
    """The basis that words end in."""
    if not words.endswith(vocabulary.written_bases):
        return None
    return next(name for end, name in vocabulary.bases if words.endswith(end))


def _clean(rest: str, vocabulary: Vocabulary) -> bool:
    """Whether the words before a concept leave it what it is; 填报绩效目标的项目支出 is a part."""
    if rest.endswith("的"):
        return rest[:-1].endswith((*vocabulary.offices, *vocabulary.selves, *_SPENT))
    return not rest or rest.endswith(vocabulary.fronts) or rest[-1].isdigit()
