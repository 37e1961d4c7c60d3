"""The page of a rule, as a file that an editor can open: the address that goes with its code."""

import os
from contextlib import suppress

import finlint
from finlint import store
from finlint.audit import Rule
from finlint.engine.available import available
from finlint.engine.select import find
from finlint.errors import FinlintError
from finlint.lsp.uri import uri_of

_HEADS = {
    "zh": ("查什么", "为什么", "选项", "例子的上年报告", "错误的例子（⟦⟧ 内为应报告处）", "正确的例子"),
    "en": ("What it does", "Why", "Options", "Last year's report to the examples", "Bad (⟦⟧ is found)", "Good"),
}


def page(rule: Rule, language: str) -> str:
    """What a rule checks, why, and examples, as Markdown."""
    what, why, options, prior, bad, good = _HEADS[language]
    doc = rule.doc
    pieces = [f"# {rule.code} {rule.name}", doc.summary, f"## {what}", doc.what, f"## {why}", doc.why]
    for head, texts in ((options, (doc.options,)), (prior, (doc.prior,)), (bad, doc.bad), (good, doc.good)):
        if any(texts):
            pieces += [f"## {head}", *(f"```text\n{text}\n```" for text in texts if text)]
    return "\n\n".join(pieces) + "\n"


def address(code: str, language: str) -> str | None:
    """The URI of the page of a rule, which is written when it is first asked for; ``None`` where it cannot be."""
    where = store.directory()
    if not where:
        return None
    file = os.path.join(where, "rules", finlint.__version__, language, f"{code}.md")
    if file not in _written:
        try:
            text = page(find(available(), code), language)
        except FinlintError:  # a rule of the configuration's own, which has no page
            return None
        with suppress(OSError):
            os.makedirs(os.path.dirname(file), mode=0o700, exist_ok=True)
            with open(file, "w", encoding="utf-8") as out:
                out.write(text)
            _written.add(file)
    return uri_of(file) if file in _written else None


_written: set[str] = set()
