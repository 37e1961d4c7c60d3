"""What stands in a sentence beside its statements: reasons, pauses, the words behind a number."""

from collections.abc import Iterator, Sequence

from finlint.facts.numbers import first_token
from finlint.regex import regex
from finlint.syntax import Node, Token, Tree, leaves

EXPLAINS = regex(
    r"由于|因为|因(?!公|素|私)|所致|导致|原因|影响|结转|结余|追加|追减|核减|压减|节约|节省|厉行|未支付|未执行|尚未|推迟|延期|调整|据实"
)
_FIRST_ITEM = regex(r"[：:]?\n{1,2}[ \t]*(?:1[.、．]|（[1一]）|①)")
_ETC = "等"
_DIVISION = regex(r"[从按][^，：]{1,16}(?:来?看|[划区]?分|分类|归集|统计)$")


def said(node: Node | Token) -> str:
    """The words of a part of a sentence, without the sign at its end."""
    if not isinstance(node, Tree):
        return "" if node.type == "END" else node
    only = node.children[0] if len(node.children) == 1 else node
    return only if isinstance(only, Token) else "".join(leaves(node))


def statements(nodes: Sequence[Node | Token]) -> Iterator[Node]:
    """Every statement of an element, however deep."""
    for node in nodes:
        if isinstance(node, Tree):
            yield from (node,) if node.data == "statement" else statements(node.children)


def and_so_on(portions: Sequence[Node | Token]) -> str:
    """等 where the words of an enumeration say behind a number that they leave things out."""
    children = [child for portion in portions if isinstance(portion, Tree) for child in portion.children]
    rest = [child.children[0] for child in children if isinstance(child, Tree) and child.data == "unread"]
    return _ETC if any(str(words).startswith(_ETC) for words in rest) else ""


def shares(nodes: Sequence[Node | Token]) -> bool:
    """Whether any of the statements says 占80% and not of what; what is divided again speaks for itself."""
    own = [node for node in nodes if not (isinstance(node, Tree) and node.data in ("breakdown", "inner"))]
    predicates = (child for node in statements(own) for child in node.children if isinstance(child, Tree))
    return any(
        p.data == "share" and not any(isinstance(c, Tree) and c.data == "base" for c in p.children) for p in predicates
    )


def of_changes(rest: Sequence[Node | Token]) -> bool:
    """Whether the parts of an enumeration are changes: 基本支出增加3万元, 公务接待费无增减变化."""
    match next(statements(rest), None):
        case Tree(children=[Tree(data="name"), Tree(data="change" | "level")]):
            return True
        case _:
            return False


def states_some(nodes: Sequence[Node | Token]) -> bool:
    """Whether the first amount of an enumeration is one of something, not of 0万元."""
    for node in statements(nodes):
        for child in node.children:
            if isinstance(child, Tree) and child.data == "amount":
                return any(digit in "".join(leaves(child)) for digit in "123456789")
    return False


def only_words(nodes: Sequence[Node | Token]) -> bool:
    """Whether nothing among the elements of a sentence can state a number."""
    return not any(isinstance(node, Tree) and node.data != "unread" for node in nodes)


def described(portion: Node | Token) -> bool:
    """Whether the last part of an enumeration ends in what it is spent on: …，主要包括：办公费、水费等."""
    match portion:
        case Tree(data="portion", children=[*_, Tree(data="inner", children=[Token() as opener, *rest])]):
            return opener.type == "LISTING" and next(statements(rest), None) is None
        case _:
            return False


def divided_anew(portion: Node) -> bool:
    """从地区分布看，甲县2万元，乙县3万元；从债券性质看，…: parts of the same whole, once more."""
    match portion.children:
        case [Tree(data="unread", children=[Token() as words]), Token(type="COMMA" | "COLON"), *_]:
            return _DIVISION.match(words) is not None
        case _:
            return False


def words_after(children: Sequence[Node | Token], at: int) -> str:
    """The words between a number and the next mark: 6个 项目编制了绩效目标, 占4.45% 的本年收入."""
    behind = children[at + 1] if at + 1 < len(children) else None
    return str(first_token(behind)) if isinstance(behind, Tree) and behind.data == "unread" else ""


def follows_pause(children: Sequence[Node | Token], at: int) -> bool:
    """各减少3万元、5万元: the second of a pair belongs to a subject that the words do not repeat."""
    before = children[at - 1] if at else None
    return isinstance(before, Token) and before.type == "PAUSE"


def begins_anew(sentences: Sequence[Node | Token], text: str) -> bool:
    """2023年度，…; …，其中：⏎1.…: whether a paragraph behind the items of a list is none of them."""
    match sentences:
        case [Tree(children=[Token(type="PERIOD"), *_]), *_]:
            return True
        case [*_, Tree(children=[*_, Token(type="END") as end])]:
            return _FIRST_ITEM.match(text, end.end_pos or 0) is not None
    return False
