"""Configuration, suppressions and baselines by the real program, as a user of them."""

import json
import subprocess
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.conftest import Program

BAD = "2024年度云岭市档案馆部门决算\n本年支出合计100.00万元，其中：基本支出60.00万元，项目支出30.00万元。\n"
SHARE = "本年收入合计200.00万元，其中：财政拨款收入150.00万元，占70%。\n"
CLEAN = "2024年度云岭市档案馆部门决算\n本年支出合计90.00万元，其中：基本支出60.00万元，项目支出30.00万元。\n"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(program: Program, tmp_path: Path) -> Run:
    """Run finlint in a directory with two reports; exit code, output, errors."""
    (tmp_path / "坏 报告.txt").write_text(BAD + SHARE, encoding="utf-8")
    (tmp_path / "好.txt").write_text(CLEAN, encoding="utf-8")

    def made(*arguments: str, config: str | None = None) -> tuple[int, str, str]:
        if config is not None:
            (tmp_path / "finlint.toml").write_text(config, encoding="utf-8")
        done = program(*arguments, cwd=tmp_path)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    return made


def found(run: Run, *arguments: str, config: str | None = None) -> list[str]:
    _, output, _ = run("坏 报告.txt", "--output-format", "json", *arguments, config=config)
    return [finding["code"] for finding in json.loads(output)]


def test_rules_are_selected_by_the_file_and_by_the_run(run: Run) -> None:
    assert found(run) == ["FL101", "FL201"]
    assert found(run, config='ignore = ["FL2"]') == ["FL101"]
    assert found(run, "--ignore", "FL1") == []
    assert found(run, "--select", "FL1,FL201") == ["FL101", "FL201"]  # the longer name wins
    assert found(run, config='select = ["FL1"]\nextend-select = ["share-not-part-of-whole"]') == ["FL101", "FL201"]
    assert found(run, config='[per-file-ignores]\n"坏*.txt" = ["FL1"]') == ["FL201"]
    assert found(run, "--isolated") == ["FL101", "FL201"]


def test_a_name_that_means_nothing_is_never_clean(run: Run) -> None:
    code, output, errors = run("好.txt", config='ignore = ["FL9O2"]')
    assert (code, output) == (2, "")
    assert errors == "finlint: finlint.toml:1: ignore: 没有规则 “FL9O2”；最接近的是 FL902\n"
    assert run("好.txt", "--lang", "en")[2].endswith("ignore: no rule “FL9O2”; the nearest is FL902\n")
    assert run("好.txt", config="[rules.FL2O1]\nseverity = 'info'")[2].startswith("finlint: finlint.toml:1: 没有规则")


def test_severity_and_level_decide_the_exit_code(run: Run) -> None:
    path = "坏 报告.txt"
    assert run(path)[0] == 1
    assert run(path, config='[rules]\nFL101.severity = "warning"\nFL201.severity = "info"')[0] == 0
    assert run(path, config='fail-on = "info"\n[rules]\nFL101.severity = "info"')[0] == 1
    assert run(path, "--fail-on", "error")[0] == 1
    assert run(path, config='language = "en"')[1].splitlines()[-1].startswith("2 errors")


def test_an_option_of_a_rule_is_set(run: Run, tmp_path: Path) -> None:
    rows = [["总额", "40.00", "34.20", "85.50%", "10", "9"]]
    head = ["预算执行情况（万元）", "全年预算数", "全年执行数", "执行率", "分值", "得分"]
    table = "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in (["部门预算项目支出绩效自评表"], head, *rows))
    (tmp_path / "坏 报告.txt").write_text(table, encoding="utf-8")
    assert found(run) == []
    assert found(run, config="[rules.FL506]\nleeway = 0.4") == ["FL506"]
    code, _, errors = run("坏 报告.txt", config='[rules.FL506]\nleeway = "much"')
    assert (code, errors) == (2, "finlint: finlint.toml:1: FL506 的 leeway 应是数字\n")
    assert "leeway" in run("rule", "FL506")[1]


def test_what_a_file_switched_off_is_said(run: Run) -> None:
    _, output, _ = run("坏 报告.txt", config='ignore = ["FL101", "FL2"]')
    assert "finlint.toml：停用 " in output
    assert "FL101" in output
    code, output, errors = run("坏 报告.txt", "--output-format", "json")
    assert (code, json.loads(output)) == (0, [])
    assert "finlint.toml 停用了" in errors


def entry(**more: str) -> str:
    lines = {"file": '"*.txt"', "reason": '"已核实"', **more}
    return "[[suppress]]\n" + "\n".join(f"{key} = {held}" for key, held in lines.items()) + "\n"


def test_a_finding_is_suppressed_by_place_or_fingerprint(run: Run) -> None:
    prints = {f["code"]: f["fingerprint"] for f in json.loads(run("坏 报告.txt", "--output-format", "json")[1])}
    by_text = entry(rule='"FL101"', text='"100.00万元"')
    by_print = entry(fingerprint=f'"{prints["FL201"]}"')
    by_line = entry(rule='"FL201"', line="3")
    assert found(run, config=by_text) == ["FL201"]
    assert found(run, config=by_print) == ["FL101"]
    assert found(run, config=by_line) == ["FL101"]
    code, output, _ = run("坏 报告.txt", config=by_text + by_print)
    assert code == 0
    assert "坏 报告.txt: 没有别的发现" in output
    assert "finlint.toml：压下 2 个发现" in output


def test_an_entry_of_no_use_is_a_finding(run: Run) -> None:
    unused = entry(rule='"FL101"', text='"99.00万元"')
    code, output, _ = run(".", "--output-format", "concise", config="\n" + unused)
    assert code == 1
    assert "finlint.toml:2:1: FL901 条目“*.txt FL101 99.00万元”没有对应的发现，请删去" in output
    assert "FL901" not in run(".", "--select", "FL2")[1]  # the rule of the entry did not run: nothing is known of it
    assert "FL901" not in run(".", "--ignore", "FL901")[1]


def test_a_pattern_is_not_called_unused_by_a_run_over_some_reports(run: Run) -> None:
    assert found(run, config=entry(rule='"FL101"', text='"99.00万元"')) == ["FL101", "FL201"]
    one = entry(file='"坏 报告.txt"', rule='"FL101"', text='"99.00万元"')
    assert found(run, config=one) == ["FL101", "FL201", "FL901"]


def test_an_entry_counts_to_its_last_day(run: Run) -> None:
    today = date.today()  # noqa: DTZ011 - as the program counts
    lasting = entry(rule='"FL101"', line="2", until=str(today))
    over = entry(rule='"FL101"', line="2", until=str(today - timedelta(days=1)))
    assert found(run, config=lasting) == ["FL201"]
    assert found(run, config=over) == ["FL101", "FL201", "FL901"]
    assert "已过期" in run("坏 报告.txt")[1]


def test_a_baseline_keeps_quiet_of_what_was_known(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "坏 报告.txt"
    code, output, _ = run("baseline", "write", ".", "--reason", "上年遗留")
    assert (code, output) == (0, "写好了 finlint-baseline.toml：2 个发现\n")
    assert 'reason = "上年遗留"' in (tmp_path / "finlint-baseline.toml").read_text(encoding="utf-8")
    code, output, _ = run(".")
    assert code == 0
    assert "finlint-baseline.toml：压下 2 个发现" in output
    path.write_text("\n\n新的一段。\n" + BAD + SHARE, encoding="utf-8")  # lines move
    assert run(".")[0] == 0
    path.write_text(BAD + SHARE.replace("70%", "71%"), encoding="utf-8")
    code, output, _ = run(".", "--output-format", "concise")
    assert code == 1
    assert "FL201" in output
    assert "FL901 条目“/坏 报告.txt FL201 70%”没有对应的发现" in output


def test_a_stale_entry_fails_until_it_is_pruned(run: Run, tmp_path: Path) -> None:
    run("baseline", "write", ".")
    (tmp_path / "坏 报告.txt").write_text(BAD, encoding="utf-8")
    assert run(".")[0] == 1
    assert run(".", "--allow-stale")[0] == 0
    assert run("baseline", "check", ".")[:2] == (
        1,
        "finlint-baseline.toml：1 个发现在基线里，0 个不在；1 个条目用不上\n",
    )
    assert run("baseline", "prune", ".")[1] == "finlint-baseline.toml：删去 1 个用不上的条目，留下 1 个\n"
    assert run("baseline", "check", ".")[0] == 0
    assert run(".")[0] == 0


def test_a_baseline_keeps_reasons_and_the_entries_of_other_files(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "finlint-baseline.toml"
    run("baseline", "write", ".")
    file.write_text(file.read_text(encoding="utf-8").replace("基线建立时已有", "局里已批复", 1), encoding="utf-8")
    run("baseline", "write", ".")
    assert file.read_text(encoding="utf-8").count("局里已批复") == 1
    run("baseline", "write", "好.txt")
    assert run("坏 报告.txt")[0] == 0


def test_a_baseline_that_cannot_be_is_refused(run: Run, tmp_path: Path) -> None:
    assert run("baseline", "check", ".")[0] == 2
    assert run("baseline", "wirte", ".")[2] == "finlint: 没有 “wirte”；最接近的是 write；可用 write, check, prune\n"
    (tmp_path / "深").mkdir()
    code, _, errors = run("baseline", "write", "好.txt", "--baseline", "深/b.toml")
    assert (code, "不在基线" in errors) == (2, True)
    code, _, errors = run("baseline", "write", "好.txt", "missing.txt")
    assert (code, "基线没有写" in errors) == (2, True)
    assert not (tmp_path / "finlint-baseline.toml").exists()
    assert run("好.txt", "--baseline", "missing.toml")[0] == 2


def test_excluded_files_stay_excluded_where_that_is_forced(run: Run) -> None:
    config = 'exclude = ["坏*"]\n'
    assert run(".", config=config)[0] == 0
    assert run("坏 报告.txt")[0] == 1
    code, output, errors = run("坏 报告.txt", "--force-exclude")
    assert (code, output, errors) == (0, "", "finlint: 按 exclude 没有核对 1 个文件\n")
    assert run("坏 报告.txt", config=config + "force-exclude = true")[0] == 0
    assert run(".", "--exclude", "坏*", "--isolated")[0] == 0


def test_one_may_see_what_is_in_force(run: Run) -> None:
    code, output, _ = run("config", "坏 报告.txt", "--ignore", "FL3", config='\nignore = ["FL2"]\nfail-on = "info"')
    assert code == 0
    assert 'ignore            = ["FL2", "FL3"]  # finlint.toml:2, 命令行' in output
    assert 'fail-on           = "info"  # finlint.toml:3' in output
    assert "exclude           = []  # 默认" in output
    shown = json.loads(run("config", "坏 报告.txt", "--output-format", "json")[1])
    assert shown["keys"]["fail-on"] == {"value": "info", "origins": ["finlint.toml:3"]}
    assert "FL101" in shown["rules"]
    assert json.loads(run("config", "--schema")[1])["title"] == "finlint"
    assert run("config", "--config", "a", "--isolated")[0] == 2


def test_a_configuration_to_begin_with(run: Run, tmp_path: Path) -> None:
    assert run("init") == (0, "写好了 finlint.toml\n", "")
    assert run("坏 报告.txt")[0] == 1
    (tmp_path / "finlint.toml").write_text("# mine", encoding="utf-8")
    assert run("init")[0] == 2
    assert (tmp_path / "finlint.toml").read_text(encoding="utf-8") == "# mine"


def test_words_names_and_places_of_ones_own(run: Run, tmp_path: Path) -> None:
    (tmp_path / "词汇.toml").write_text('[[concept]]\nname = "基本支出"\naliases = ["保运转的钱"]\n', encoding="utf-8")
    (tmp_path / "坏 报告.txt").write_text(BAD.replace("基本支出", "保运转的钱"), encoding="utf-8")
    assert found(run) == []
    assert found(run, config='vocabulary = ["词汇.toml"]') == ["FL101"]
    (tmp_path / "词汇.toml").write_text('[[concept]]\nname = "基本支出"\nalias = ["x"]\n', encoding="utf-8")
    assert "最接近的是 aliases" in run("坏 报告.txt")[2]


def test_amounts_are_printed_as_finely_as_the_file_says(run: Run, tmp_path: Path) -> None:
    text = "2024年度本年支出合计100万元，其中：基本支出60.4万元，项目支出39.9万元。\n"
    (tmp_path / "坏 报告.txt").write_text(text, encoding="utf-8")
    assert found(run) == ["FL101"]
    assert found(run, config='amount-resolution = ["1万元"]') == []
    assert run("好.txt", config='amount-resolution = ["粗"]')[2].startswith(
        "finlint: finlint.toml:1: amount-resolution: “粗”"
    )


def test_equations_of_ones_own(run: Run, tmp_path: Path) -> None:
    rule = tmp_path / "规则.toml"
    rule.write_text(
        '[[rule]]\ncode = "JU001"\nname = "no-surplus"\nseverity = "error"\nequation = "本年收入合计 = 本年支出合计"\n'
        'summary = "收入等于支出。"\nwhat = "a"\nwhy = "b"\nbad = ["2024年度本年收入合计⟦2万元⟧，本年支出合计1万元。"]\n'
        'good = ["2024年度本年收入合计1万元，本年支出合计1万元。"]\n',
        encoding="utf-8",
    )
    assert "JU001" in found(run, config='rule-files = ["规则.toml"]')
    assert "JU001" not in found(run, "--ignore", "JU001")


def test_last_years_report_is_named_once(run: Run, root: Path, tmp_path: Path) -> None:
    pair = root / "examples" / "two-years"
    for name in ("2023.txt", "2024.txt"):
        (tmp_path / name).write_bytes((pair / name).read_bytes())
    asked = run("2024.txt", "--output-format", "concise", "--prior", "2023.txt")
    assert run("2024.txt", "--output-format", "concise") != asked
    assert run("2024.txt", "--output-format", "concise", config='[prior]\n"2024.txt" = "2023.txt"\n') == asked


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a few pages, full but for them."""
    where = tmp_path / "小盘"
    where.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", where], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("no file system can be mounted here")
    try:
        yield where
    finally:
        subprocess.run(["umount", where], check=True)


def test_a_full_disk_leaves_the_old_baseline_whole(program: Program, small_disk: Path) -> None:
    (small_disk / "a.txt").write_text(BAD, encoding="utf-8")
    assert program("baseline", "write", "a.txt", cwd=small_disk).returncode == 0
    old = (small_disk / "finlint-baseline.toml").read_bytes()
    (small_disk / "a.txt").write_text(BAD + SHARE, encoding="utf-8")
    with pytest.raises(OSError, match="No space"):
        (small_disk / "fill").write_bytes(b"x" * 100_000)
    done = program("baseline", "write", "a.txt", cwd=small_disk)
    assert (done.returncode, "写不了" in done.stderr.decode()) == (2, True)
    assert (small_disk / "finlint-baseline.toml").read_bytes() == old
    assert [path.name for path in small_disk.iterdir() if path.name.startswith(".finlint")] == []
