"""The workbook that a reviewer sends to the unit and gets back (审核底稿); the extra ``finlint[xlsx]``."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from finlint.audit import Run, View
from finlint.errors import FinlintError
from finlint.render.xlsx_rows import Cell, Sheet, sheets

_MADE = datetime(1980, 1, 1, tzinfo=UTC)
"""The same run gives the same file: no clock is in it."""

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_FONT: Mapping[str, object] = {
    "font_name": "宋体",
    "font_size": 10,
    "valign": "top",
    "border": 1,
    "border_color": "#A6A6A6",
}
_STYLES: Mapping[str, Mapping[str, object]] = {
    "head": {"bold": True, "bg_color": "#D9E2F3", "align": "center", "valign": "vcenter", "text_wrap": True},
    "words": {"text_wrap": True},
    "number": {"num_format": "0"},
    "share": {"num_format": "0.0%"},
    "total words": {"bold": True, "text_wrap": True, "bg_color": "#F2F2F2"},
    "total share": {"bold": True, "num_format": "0.0%", "bg_color": "#F2F2F2"},
    "total number": {"bold": True, "num_format": "0", "bg_color": "#F2F2F2"},
}
_FORMULA = ("=", "+", "-", "@")
_LONGEST = 32_767
_A4 = 9
_PAGES = {"zh": "&P / &N 页", "en": "page &P of &N"}


def render(run: Run, view: View) -> bytes:
    """The bytes of the workbook.

    Raises:
        FinlintError: there are more findings or reports than a sheet can hold.
    """
    data = BytesIO()
    book = Workbook(data, _OPTIONS)
    made = sheets(run, view.language)
    book.set_properties({"title": made[0].name, "author": "finlint", "created": _MADE})
    style = _styles(book)
    for sheet in made:
        page = book.add_worksheet(sheet.name)
        _lay_out(page, sheet, view.language)
        _fill(page, sheet, style)
    book.close()
    return data.getvalue()


def _styles(book: Workbook) -> Callable[[str, Cell], Format]:
    """Formats by name; a text that a spreadsheet would take for a formula keeps its quote when it is edited."""
    made: dict[tuple[str, bool], Format] = {}

    def style(name: str, cell: Cell) -> Format:
        key = name, isinstance(cell, str) and cell.startswith(_FORMULA)
        if key not in made:
            made[key] = book.add_format({**_FONT, **_STYLES[name], "quote_prefix": key[1]})
        return made[key]

    return style


def _lay_out(page: Worksheet, sheet: Sheet, language: str) -> None:
    """A4 across, as wide as the page, the head on each page and in sight."""
    rows, columns = len(sheet.rows), len(sheet.head)
    for at, width in enumerate(sheet.widths):
        page.set_column(at, at, width)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, rows - sheet.below, columns - 1)
    page.set_landscape()
    page.set_paper(_A4)
    page.set_margins(left=0.4, right=0.4, top=0.75, bottom=0.6)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.print_area(0, 0, rows, columns - 1 - sheet.unprinted)
    page.set_header(f"&C&14{sheet.name}")
    page.set_footer(f"&Lfinlint&R{_PAGES[language]}")


def _fill(page: Worksheet, sheet: Sheet, style: Callable[[str, Cell], Format]) -> None:
    for column, words in enumerate(sheet.head):
        _put(page, 0, column, words, style("head", words))
    for at, row in enumerate(sheet.rows):
        for column, cell in enumerate(row):
            _put(page, at + 1, column, cell, style(_style(cell, total=at in sheet.summed), cell))


def _style(cell: Cell, *, total: bool) -> str:
    kind = "words" if isinstance(cell, str) else "share" if isinstance(cell, float) else "number"
    return f"total {kind}" if total else kind


def _put(page: Worksheet, row: int, column: int, cell: Cell, style: Format) -> None:
    """A text stays a text whatever it begins with."""
    if not isinstance(cell, str):
        failed = page.write_number(row, column, cell, style)
    elif cell:
        failed = page.write_string(row, column, cell if len(cell) <= _LONGEST else f"{cell[: _LONGEST - 1]}…", style)
    else:
        failed = page.write_blank(row, column, None, style)
    if failed:
        raise FinlintError(
            f"表 {page.name} 装不下：一张表至多 1048576 行、16384 列",
            f"sheet {page.name} cannot hold it all: it has 1048576 rows and 16384 columns at most",
        )
