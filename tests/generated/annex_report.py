"""A whole report with its annexes, of one year or of two that follow each other."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from . import annex_catalogue, annex_projects, annex_prose, annex_whole, report, sichuan, south, west
from .annex_evaluation import Evaluation, evaluate
from .ledger import Ledger, make
from .office import open_office
from .pen import Pen
from .report import Written

ANNEX = "（四）预算绩效管理情况"
"""The heading behind which all that is evaluated stands."""


@dataclass(frozen=True)
class Annexed:
    """A report and the evaluation that it prints."""

    written: Written
    evaluation: Evaluation


def _sichuan(pen: Pen, one: Evaluation) -> None:
    annex_prose.sichuan(pen, one)
    pen.line("第四部分 附件")
    annex_whole.sichuan(pen, one)
    planned = pen.office.choose("planned", "silent") == "planned"
    for at in range(len(one.projects)):
        if planned:
            annex_projects.targets(pen, one, at)
        annex_projects.sichuan(pen, one, at)


def _hunan(pen: Pen, one: Evaluation) -> None:
    annex_prose.central(pen, one)
    pen.line("第四部分 附件")
    annex_whole.hunan(pen, one)
    together = pen.office.choose("together", "apart") == "together"
    headed = pen.office.choose("headed", "bare") == "headed"
    for at in range(len(one.projects)):
        annex_projects.central(pen, one, at, together=together, headed=headed)


def _yunnan(pen: Pen, one: Evaluation) -> None:
    annex_prose.yunnan(pen, one)
    pen.line("第四部分 附件")
    for at in range(len(one.projects)):
        annex_projects.yunnan(pen, one, at)


WORDINGS: Mapping[str, tuple[Callable[[Pen], None], Callable[[Pen, Evaluation], None], tuple[str, ...]]] = {
    "sichuan": (sichuan.write, _sichuan, annex_catalogue.SOURCES),
    "hunan": (south.hunan, _hunan, annex_catalogue.CENTRAL_SOURCES),
    "yunnan": (west.yunnan, _yunnan, annex_catalogue.CENTRAL_SOURCES),
}


def write(seed: int, wording: str = "") -> Annexed:
    """The report of ``seed``."""
    wording = wording or random.Random(f"annex wording {seed}").choice(sorted(WORDINGS))
    return _write(seed, wording, make(seed))


def write_years(seed: int, wording: str = "") -> tuple[Annexed, Annexed]:
    """The reports of last year and of this year: what this one calls 上年 the other one printed."""
    wording = wording or random.Random(f"annex wording {seed}").choice(sorted(WORDINGS))
    now = make(seed)
    return _write(seed, wording, make(seed, now)), _write(seed, wording, now)


def _write(seed: int, wording: str, ledger: Ledger) -> Annexed:
    main, annex, sources = WORDINGS[wording]
    one = annex_whole.add(seed, wording, evaluate(seed, ledger, sources))
    pen = Pen(one.ledger, open_office(seed, unit=report.UNITS.get(wording, "万元")))
    main(pen)
    pen.line(ANNEX)
    annex(pen, one)
    return Annexed(Written(seed, wording, one.ledger, pen.text, tuple(pen.marks)), one)
