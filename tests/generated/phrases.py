"""Clauses that every office writes, each in several ways; lists with and without items of nothing.

``{~exp}`` compares with last year in full (``{~exp|收、支总计各}`` names the subject again), ``{^exp}`` with
the difference only, ``{'exp}`` with the rate only; ``{?exp}`` compares with the budget in words, ``{<exp}``
in figures.
"""

from collections.abc import Sequence

from .pen import Pen

LEVEL = ("与{P}年度持平", "与上年持平", "与{P}年度决算数持平", "较上年无增减变化", "与上年决算数一致")
SINCE = ("比{P}年度", "较上年", "比上年决算数", "与{P}年度相比，", "与上年相比，", "较{P}年度决算数", "比上年")
PLANNED = ("比{P}年预算", "较{P}年预算", "比上年预算", "比上年预算数", "较上年预算")
PLANNED_SUBJECT = ("与{P}年预算相比，", "与上年预算相比，")
PLANNED_LEVEL = ("与{P}年预算持平", "与上年预算持平", "与上年预算数持平", "较上年预算无增减变化")
SINCE_SUBJECT = ("与{P}年度相比，", "与{P}年相比，", "与上年相比，", "和上年决算数相比，")


def clause(pen: Pen, slot: str) -> None:
    """The clause of a slot."""
    sign, (name, _, subject) = slot[0], slot[1:].partition("|")
    if sign == "?":
        _against_budget(pen, name)
    elif sign == "<":
        _budget_gap(pen, name)
    else:
        _since_last_year(pen, name, subject, {"~": "both", "^": "amount", "'": "rate"}[sign])


def _since_last_year(pen: Pen, name: str, subject: str, form: str) -> None:
    a, b, choose = f"{name}@c", f"{name}@p", pen.office.choose
    if pen.point(a) == pen.point(b):
        _level(pen, a, b, subject)
        return
    pen.write(choose(*_since(pen, subject)))
    pen.text += subject
    pen.change(a, b, form=form)
    if not pen.value(b):
        pen.text += choose("（上年无此项支出）", "，上年基数为0，增长率不可比", "")


def _since(pen: Pen, subject: str) -> tuple[str, ...]:
    if pen.plans:
        return PLANNED_SUBJECT if subject else PLANNED
    return SINCE_SUBJECT if subject else SINCE


def _level(pen: Pen, a: str, b: str, subject: str) -> None:
    choose, bare = pen.office.choose, subject.removesuffix("各")
    if subject:
        pen.write(("与{P}年预算相比，" if pen.plans else "与{P}年度相比，") + bare)
        pen.word(choose("无变化", "持平", "无增减变化"), a, b, 0)
    elif choose("words", "words", "figures") == "words":
        phrase = choose(*(PLANNED_LEVEL if pen.plans else LEVEL))
        at = next(at for at in (phrase.find(word) for word in ("持平", "无增减变化", "一致")) if at >= 0)
        pen.write(phrase[:at])
        pen.word(phrase[at:], a, b, 0)
    else:
        pen.write(choose(*_since(pen, "")))
        spelling, percent = pen.office.amount(pen.point(a) * 0, plain=True), pen.office.percent(pen.point(a) * 0)
        pen.text += "增加"
        pen.number("change", ("change", a, b), pen.point(a) * 0, spelling)
        pen.text += "，增长"
        pen.number("growth", ("growth", a, b), pen.point(a) * 0, percent)


def _against_budget(pen: Pen, name: str) -> None:
    a, b, choose = f"{name}@c", f"{name}@b", pen.office.choose
    gap = pen.value(a) - pen.value(b)
    if not gap:
        pen.text += choose("决算数与预算数", "决算数与年初预算数", "支出决算与预算")
        pen.word(choose("持平", "持平", "一致"), a, b, 0)
        return
    pen.text += "决算数"
    pen.word(choose("大于", "高于") if gap > 0 else choose("小于", "低于"), a, b, 1 if gap > 0 else -1)
    pen.write(choose("预算数", "年初预算数") + choose("的主要原因是", "，主要原因是", "的主要原因：") + "{R}")


def _budget_gap(pen: Pen, name: str) -> None:
    a, b, choose = f"{name}@c", f"{name}@b", pen.office.choose
    if pen.value(a) == pen.value(b):
        pen.text += choose("与年初预算", "和年初预算")
        pen.word(choose("持平", "一致"), a, b, 0)
        return
    pen.text += choose("比年初预算", "较年初预算数", "比年初预算数")
    pen.change(a, b, form=choose("both", "amount"))


def shares(pen: Pen, whole: str, items: Sequence[tuple[str, str]], form: str, *, between: str = "；") -> None:
    """A list of the parts of ``whole``: ``form`` with ``*`` for the label, ``{@}`` the amount, ``{%}`` the share."""
    listing = pen.begin()
    shown = [item for item in items if pen.value(item[1]) or (pen.office.lists_zeros and "{@}" in form)]
    filled = [item for item in shown if pen.value(item[1])]
    if not pen.office.lists_zeros and pen.value(whole) == 0:
        shown = list(items[:1])
    for at, (label, name) in enumerate(shown):
        before, _, after = form.replace("*", label).replace("{@}", "{" + name + "}").partition("{%}")
        pen.write(before, listing)
        if "{%}" in form:
            if pen.office.forces_shares and len(filled) > 1 and (label, name) == filled[-1] and at == len(shown) - 1:
                pen.last_share(name, whole, listing)
            else:
                pen.ratio(name, whole, listing)
        pen.write(after)
        pen.text += between if at < len(shown) - 1 else "。"


def section(pen: Pen, number: str, title: str) -> None:
    """A heading."""
    pen.line(f"{number}{title}")


def numbered(pen: Pen, number: int, template: str) -> None:
    """An item of a numbered list."""
    pen.ordinal(number)
    pen.line("." + template)
