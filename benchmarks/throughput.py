"""How fast reports are read once the program runs, and whether time grows with length: never a test.

    .venv/bin/python benchmarks/throughput.py [--runs 5] [--large]

The first table is of one process over the example reports, step by step. The second doubles texts that make
careless readers slow: a ratio of 2 is linear. ``--large`` compares 1 MB with 10 MB in processes of their own.
"""

import argparse
import gc
import tempfile
import time
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path

from processes import FINLINT, REPORTS, median, peak

from finlint.engine.run import judge
from finlint.facts.document import document_of
from finlint.facts.extract import extract
from finlint.plugins import loaded
from finlint.reading import decode

MANY = 100_000
SHAPES: Mapping[str, Callable[[int], str]] = {
    "nested brackets": lambda size: "（" * (size // 2) + "1万元" + "）" * (size // 2),
    "digits": lambda size: "1" * size,
    "one character": lambda size: "支" * size,
    "no punctuation": lambda size: "本年支出合计100.00万元" * (size // 15),
    "one line": lambda size: "本年支出合计100.00万元，占50%。" * (size // 21),
    "tabs": lambda size: "\t" * size,
    "line ends": lambda size: "\n" * size,
    "cells": lambda size: "\t1\n" * (size // 3),
    "half a law": lambda size: "《预" * (size // 2),
    "shares of one sum": lambda size: (
        "2024年部门决算\n本年支出合计900万元，其中："
        + "".join(f"甲{number}支出{number % 89 + 1}.5万元，占{number % 99}%；" for number in range(size // 20))
    ),
    "years": lambda size: (
        "2024年部门决算\n"
        + "".join(
            f"{1900 + number % 200}年本年支出合计{number}.50万元，比上年增加{number % 89}.10万元，增长{number % 99}%。"
            for number in range(size // 40)
        )
    ),
    "names of a glossary": lambda size: (
        "2024年部门决算\n第四部分 名词解释\n"
        + "".join(
            f"{number}.教育支出（类）普通教育（款）第{number}种支出（项）：指支出。\n" for number in range(size // 40)
        )
    ),
    "means in one line": lambda size: "公务接待费支出2.16万元，国内公务接待18批次、144人次，人均150元。" * (size // 36),
    "units in one line": lambda size: (
        "2024年部门决算\n"
        + "我单位编制人数30人，卫生健康支出（类）行政单位医疗（项）2101101：支出9.46万元，" * (size // 49)
    ),
    "grades in one line": lambda size: "2024年部门决算\n" + "项目自评得分87分，评价等级为“优”；" * (size // 19),
    "headers of pages": lambda size: (
        "2023年部门整体支出绩效自评\n"
        + "三级指标 指标值 完成值 权重 得分\n产出指标 数量指标 修复数量 20件 20件 10 9\n" * (size // 48)
    ),
    "heads of tables": lambda size: "支出决算表\n单位：万元\n科目编码\n" * (size // 17),
    "one head": lambda size: "支出决算表单位：万元" * (size // 10),
    "lines of a table": lambda size: (
        "2024年部门决算\n支出决算表\n单位：万元\n科目编码 科目名称 合计 基本支出 项目支出\n合计 9.00 8.00 1.00\n"
        + "".join(f"{2010101 + number % 900000} 行政运行 {number}.50 {number}.50\n" for number in range(size // 25))
    ),
    "pages of a table": lambda size: "2024年部门决算\n" + "支出决算表\n单位：万元\n201 支出 1.00 1.00\n" * (size // 30),
    "one line of a table": lambda size: "2024年部门决算\n支出决算表\n单位：万元\n201 支出\n" + "1.00 " * (size // 5),
    "one code of a table": lambda size: "2024年部门决算\n支出决算表\n单位：万元\n" + "201 支出 1.00\n" * (size // 12),
    "words of a table": lambda size: (
        "2024年部门决算\n支出决算表\n单位：万元\n201 支出 1.00\n" * 3 + "支出 " * (size // 3)
    ),
    "income of a table": lambda size: (
        "2024年部门决算\n收入支出决算总表\n单位：万元\n" + "一、事业收入 1.00 1.00\n" * (size // 19)
    ),
    "numbered in turn": lambda size: "1.主要职责\n二、机构设置\n" * (size // 15),
}


STEPS = ("read", "parse", "facts", "rules")


def steps(data: bytes, name: str) -> list[float]:
    """Seconds of each step of one audit."""
    times = [time.process_time()]
    read = decode(data, name)
    times.append(time.process_time())
    document = document_of(read)
    times.append(time.process_time())
    facts = extract(document)
    times.append(time.process_time())
    judge(read, facts, loaded())
    times.append(time.process_time())
    return [after - before for before, after in pairwise(times)]


def reports(runs: int) -> None:
    """The example reports in one process, the fastest of some rounds."""
    data = [path.read_bytes() for path in sorted(REPORTS.glob("*.txt"))]
    size = sum(map(len, data)) / 1e6
    rounds = [[sum(step) for step in zip(*(steps(each, "") for each in data), strict=True)] for _ in range(runs + 1)]
    best = min(rounds[1:], key=sum)
    for name, seconds in zip(STEPS, best, strict=True):
        print(f"{name:24} {seconds * 1000:8.1f} ms  {size / seconds:8.2f} MB/s")
    print(f"{'all':24} {sum(best) * 1000:8.1f} ms  {size / sum(best):8.2f} MB/s")


def shapes(runs: int) -> None:
    """Texts of one shape and of twice its length."""
    for name, shape in SHAPES.items():
        once, twice = (min(sum(steps(shape(size).encode(), name)) for _ in range(runs)) for size in (MANY, 2 * MANY))
        print(f"{name:24} {once * 1000:8.1f} ms  twice as long: {twice / once:5.1f} x")


def large() -> None:
    """1 MB and 10 MB of the examples, in processes of their own."""
    report = b"\n".join(path.read_bytes() for path in sorted(REPORTS.glob("*.txt")))
    seconds = []
    for megabytes in (1, 10):
        with tempfile.TemporaryDirectory() as directory:
            file = Path(directory, "report.txt")
            long = (report * (megabytes * 1_000_000 // len(report) + 1))[: megabytes * 1_000_000]
            file.write_bytes(long.decode(errors="ignore").encode())  # half a character would be refused
            command = [FINLINT, "--exit-zero", str(file)]
            seconds.append(median(command, 1))
            print(f"{megabytes:2} MB {seconds[-1]:26.2f} s   {peak(command):8.1f} MiB")
    print(f"ratio {seconds[1] / seconds[0]:24.1f} x")


def main() -> None:
    """Print milliseconds, rates and ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--large", action="store_true")
    options = parser.parse_args()
    gc.disable()  # as the program does
    reports(options.runs)
    shapes(min(options.runs, 3))
    if options.large:
        large()


if __name__ == "__main__":
    main()
