"""What an audit gives is data, so that it can come from another process."""

import pickle
from datetime import date

from finlint.config import Orders
from finlint.engine.session import audited
from finlint.text import Source

TEXT = "2024年度本年支出合计100.00万元，其中：基本支出60.00万元，项目支出30.00万元。\n"


def test_an_audit_with_its_coverage_can_be_sent() -> None:
    done = audited(Source("x.txt", TEXT), Orders(isolated=True), None, date(2024, 1, 1), covering=True)
    sent = pickle.loads(pickle.dumps(done))  # noqa: S301 - its own
    assert sent.report == done.report
    assert sent.report.findings
    assert sent.report.coverage is not None
    assert sent.report.coverage.numbers
