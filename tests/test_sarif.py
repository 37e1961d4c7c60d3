"""The SARIF log stands before the schema of OASIS and the validator of its authors."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

Json = Any

PACKAGE = "@microsoft/sarif-multitool-linux"
VERSION = "5.7.0"
ODD = "=报告, 一：100% 年度.txt"
REPORT = "第一部分\r\n2024年度本年支出合计100.00万元，其中：基本支出60.00万元，占60%；\r项目支出30.00万元，占30%。\n😀预算数5.00万元。\n"


@pytest.fixture(scope="session")
def multitool(request: pytest.FixtureRequest) -> Path:
    """The package with the schema and the validator, installed once into the cache of pytest."""
    npm = shutil.which("npm")
    if npm is None or not sys.platform.startswith("linux"):
        pytest.skip("npm on Linux installs the validator")
    assert request.config.cache is not None
    where = request.config.cache.mkdir(f"sarif-multitool-{VERSION}")
    package = where / "node_modules" / PACKAGE
    if not (package / "sarif-2.1.0.json").is_file():
        command = [
            npm,
            "install",
            "--no-audit",
            "--no-fund",
            "--no-save",
            "--prefix",
            str(where),
            f"{PACKAGE}@{VERSION}",
        ]
        try:
            done = subprocess.run(command, capture_output=True, check=False, timeout=180)
        except subprocess.TimeoutExpired:
            pytest.skip(f"{PACKAGE} could not be had in three minutes")
        if done.returncode:
            pytest.skip(f"{PACKAGE} cannot be had: {done.stderr.decode(errors='replace')[-200:]}")
    (package / "Sarif.Multitool").chmod(0o755)
    return package


@pytest.fixture(scope="module", params=["zh", "en"])
def log(program, reports, request, tmp_path_factory) -> Path:
    """A run over the examples, a name with Chinese, spaces and signs, a missing file and a crashed rule."""
    here = tmp_path_factory.mktemp("运行 目录")
    (here / "子 目录").mkdir()
    (here / "子 目录" / ODD).write_text(REPORT, encoding="utf-16", newline="")
    for path in reports:
        shutil.copy(path, here)
    names = [path.name for path in reports]
    plugin = tmp_path_factory.mktemp("plugin")
    (plugin / "acme-1.0.dist-info").mkdir()
    (plugin / "acme-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
    (plugin / "acme-1.0.dist-info" / "entry_points.txt").write_text("[finlint]\nacme = acme_rules\n")
    (plugin / "acme_rules.py").write_text(CRASHING, encoding="utf-8")
    done = program(
        "--lang", request.param, "--report", "sarif=结果 一.sarif", "--report", "json=all.json",
        f"子 目录/{ODD}", *names, "没有 此.txt", cwd=here, path=str(plugin),
    )  # fmt: skip
    assert done.returncode == 3
    written: Path = here / "结果 一.sarif"
    return written


CRASHING = '''
from finlint.authoring import hookimpl, rule

@rule("ACME001", "zero-divided")
def zero_divided(facts):
    """除以零。

    What it does:
        除以零。

    Why:
        看看。

    Bad:
        ⟦1⟧

    Good:
        2
    """
    yield 1 // 0

@hookimpl
def finlint_rules():
    return [zero_divided]
'''


@pytest.mark.slow
def test_the_log_is_as_the_schema_says(multitool, log) -> None:
    schema = json.loads((multitool / "sarif-2.1.0.json").read_text(encoding="utf-8-sig"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    errors = [error.message for error in validator.iter_errors(json.loads(log.read_bytes()))]
    assert errors == []
    assert list(validator.iter_errors({"version": "2.1.0"}))  # the schema does refuse what is none


@pytest.mark.slow
def test_the_validator_finds_nothing_wrong(multitool, log, tmp_path) -> None:
    found = validated(multitool, log, tmp_path)
    assert found <= {("SARIF2005", "warning")}  # no page of finlint's own that informationUri could name


@pytest.mark.slow
def test_the_validator_finds_what_is_wrong(multitool, log, tmp_path) -> None:
    value = json.loads(log.read_bytes())
    value["runs"][0]["results"][0]["ruleIndex"] = 9999
    (tmp_path / "wrong.sarif").write_text(json.dumps(value), encoding="utf-8")
    assert {level for _, level in validated(multitool, tmp_path / "wrong.sarif", tmp_path)} >= {"error"}


def validated(multitool: Path, log: Path, where: Path) -> set[tuple[str, str]]:
    """What the validator says: it exits with 0 whatever it finds."""
    out = where / "validated.sarif"
    done = subprocess.run(
        [multitool / "Sarif.Multitool", "validate", log, "--rule-kind", "Sarif;Ghas", "-o", out],
        capture_output=True, check=False, timeout=300,
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
    )  # fmt: skip
    assert out.is_file(), done.stdout.decode() + done.stderr.decode()
    runs = json.loads(out.read_text(encoding="utf-8-sig"))["runs"]
    assert all(run["invocations"][0]["executionSuccessful"] for run in runs if "invocations" in run)
    return {(result["ruleId"], result.get("level", "warning")) for run in runs for result in run.get("results", ())}


# --- what the validators cannot know


def run_of(log: Path) -> tuple[Json, list[Json]]:
    (run,) = json.loads(log.read_bytes())["runs"]
    return run, json.loads((log.parent / "all.json").read_bytes())


def test_each_result_is_a_finding(log) -> None:
    run, findings = run_of(log)
    levels = {"error": "error", "warning": "warning", "info": "note"}
    rules = run["tool"]["driver"]["rules"]
    assert len(run["results"]) == len(findings) > 50
    for result, finding in zip(run["results"], findings, strict=True):
        assert result["ruleId"] == finding["code"] == rules[result["ruleIndex"]]["id"]
        assert result["level"] == levels[finding["severity"]]
        assert result["message"]["text"].startswith(finding["message"])
        assert result["partialFingerprints"] == {"finlint/v1": finding["fingerprint"]}
        assert bool(result.get("fixes")) == bool(finding["fix"])
        (place,) = result["locations"]
        assert at(place) == place_of(finding)
        assert [at(each) for each in result.get("relatedLocations", ())] == [place_of(r) for r in finding["related"]]


def at(location: Json) -> tuple[int, ...]:
    region = location["physicalLocation"]["region"]
    names = ("startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength")
    return tuple(region[name] for name in names)


def place_of(item: Json) -> tuple[int, ...]:
    start, end = item["location"], item["end_location"]
    first, last = item["offset"]
    return start["row"], start["column"], end["row"], end["column"], first, last - first


def test_regions_count_code_points_and_hold_their_words(log) -> None:
    run, _ = run_of(log)
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["newlineSequences"] == ["\r\n", "\n", "\r"]
    assert text_of(log, 0, run) == REPORT
    for result in run["results"]:
        for place in (*result["locations"], *result.get("relatedLocations", ())):
            physical = place["physicalLocation"]
            text = text_of(log, physical["artifactLocation"]["index"], run)
            for name in ("region", "contextRegion"):
                if region := physical.get(name):
                    start = region["charOffset"]
                    assert text[start : start + region["charLength"]] == region["snippet"]["text"]


def text_of(log: Path, index: int, run: Json) -> str:
    from urllib.parse import unquote  # noqa: PLC0415 - read as a viewer reads it

    path = log.parent / unquote(run["artifacts"][index]["location"]["uri"])
    data = path.read_bytes()
    return data.decode(run["artifacts"][index]["encoding"]).removeprefix("\ufeff")


def test_uris_are_relative_and_ascii(log) -> None:
    run, _ = run_of(log)
    uris = [artifact["location"]["uri"] for artifact in run["artifacts"]]
    assert all(uri.isascii() and " " not in uri and not uri.startswith("/") for uri in uris)
    assert uris[0].endswith("/%3D%E6%8A%A5%E5%91%8A%2C%20%E4%B8%80%EF%BC%9A100%25%20%E5%B9%B4%E5%BA%A6.txt")
    assert run["artifacts"][0]["encoding"] == "UTF-16LE"


def test_what_was_not_audited_is_a_notification(log) -> None:
    run, _ = run_of(log)
    (invocation,) = run["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 3)
    told = invocation["toolExecutionNotifications"]
    kinds = run["tool"]["driver"]["notifications"]
    assert all(kinds[each["descriptor"]["index"]]["id"] == each["descriptor"]["id"] for each in told)
    assert [each["descriptor"]["id"] for each in told] == ["file-not-audited"] + ["rule-crashed"] * 6
    crashed = told[1]
    assert crashed["associatedRule"]["id"] == "ACME001"
    assert run["tool"]["driver"]["rules"][crashed["associatedRule"]["index"]]["id"] == "ACME001"
    assert "ZeroDivisionError" in crashed["message"]["text"]


def test_every_rule_has_help(log) -> None:
    run, _ = run_of(log)
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules) > 20
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["id"] in rule["help"]["text"]
        assert "```" in rule["help"]["markdown"]
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}
