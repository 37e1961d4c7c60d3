"""``finlint ast``: how a report was parsed."""

from argparse import Namespace

from finlint.cli.exit import Exit
from finlint.cli.files import opened
from finlint.cli.output import write
from finlint.facts.document import document_of
from finlint.render.encode import dump
from finlint.render.escape import visible
from finlint.syntax import Document, Node, outline


def run(options: Namespace) -> int:
    """Print the tree of one file."""
    source = opened(options.path, options.stdin_filename)
    document = document_of(source)
    if options.output_format == "json":
        tree = _node(document, document.tree)
        shown = {"schema": 1, "filename": source.path, "unread": document.unread, "tree": tree}
        write(dump(shown), json=True)
    else:
        write("".join(f"{visible(line)}\n" for line in outline(document).split("\n")))
    return Exit.CLEAN


def _node(document: Document, node: Node) -> dict[str, object]:
    """A node by its production; a terminal by its words and their place in the source."""
    children: list[dict[str, object]] = []
    for child in node.children:
        if not isinstance(child, str):
            children.append(_node(document, child))
            continue
        offset = None
        if child.start_pos is not None and child.end_pos is not None:
            offset = list(document.normalised.span(child.start_pos, child.end_pos))
        children.append({"token": child.type, "text": str(child), "offset": offset})
    return {"node": str(node.data), "children": children}
