from finlint.audit import Finding as Finding
from finlint.audit import Report as Report
from finlint.audit import Severity as Severity
from finlint.engine import Selection as Selection
from finlint.engine.interface import lint_path as lint_path
from finlint.engine.interface import lint_text as lint_text

__all__ = ["Finding", "Report", "Selection", "Severity", "__version__", "lint_path", "lint_text"]

__version__: str
