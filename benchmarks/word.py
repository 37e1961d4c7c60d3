"""How long a Word document takes beside its text, and beside the bare interpreter: never a test, always a ratio.

    .venv/bin/python benchmarks/word.py [--runs 9]

Each report is made into a document by examples/make_docx.py. Seconds are those of the processor, so that other
programs do not disturb the ratios. The limit that the last column holds a document to is the time of its text and
twelve bare interpreters.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from processes import FINLINT, REPORTS, peak, processor

SCRIPT = REPORTS.parent / "make_docx.py"
LIMIT = 12


def main() -> None:
    """Print seconds, ratios and memory."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    bare = processor([sys.executable, "-c", "pass"], runs)
    print(f"{'bare interpreter':36} {bare * 1000:7.1f} ms")
    with tempfile.TemporaryDirectory() as directory:
        for text in sorted(REPORTS.glob("*.txt"), key=lambda path: path.stat().st_size):
            document = Path(directory, f"{text.stem}.docx")
            subprocess.run([sys.executable, SCRIPT, text, document], check=True)
            _row(text, document, bare, runs)


def _row(text: Path, document: Path, bare: float, runs: int) -> None:
    commands = [[FINLINT, "--exit-zero", str(path)] for path in (text, document)]
    txt, docx = (processor(command, runs) for command in commands)
    more = (docx - txt) / bare
    print(
        f"{document.name:36} {docx * 1000:7.1f} ms  {docx / txt:5.2f} x its text  {docx / bare:6.1f} x bare"
        f"  {peak(commands[1]):6.1f} MiB  {more:+5.1f} x bare for Word: {'within' if more <= LIMIT else 'OVER'} {LIMIT}"
    )


if __name__ == "__main__":
    main()
