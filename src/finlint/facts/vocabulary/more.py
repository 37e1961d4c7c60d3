"""Words that a province, a city or a bureau adds to those of the package."""

from collections.abc import Mapping
from typing import Any

from finlint.errors import ConfigError, nearest
from finlint.facts.vocabulary.load import Vocabulary, concept_of, plain
from finlint.value import replace

MAX_SIZE = 1_000_000
_KEYS: Mapping[str, type] = {
    "name": str,
    "aliases": list,
    "dimension": str,
    "noun": str,
    "fund": str,
    "flow": str,
    "exact": bool,
    "label_en": str,
}
_DIMENSIONS = ("money", "count", "share", "score")


def extended(words: Vocabulary, path: str) -> Vocabulary:
    """A vocabulary with the concepts of a TOML file, written as those of ``concepts.toml``.

    A concept that is known gets more names, another is new.

    Raises:
        ConfigError: the file cannot be read, an entry is not sound, or a name already means something else.
    """
    for number, entry in enumerate(tables(path, "concept"), 1):
        where = f"{path}: [[concept]] {number}: "
        _sound(entry, where)
        words = _with(words, entry, where)
    return words


def tables(path: str, name: str) -> list[Mapping[str, Any]]:
    """The tables of one name that a file holds, and holds nothing else.

    Raises:
        ConfigError: it cannot be read, or holds something else.
    """
    from tomli import TOMLDecodeError, loads  # noqa: PLC0415 - only where there are more words

    try:
        with open(path, "rb") as file:
            data = file.read(MAX_SIZE + 1)
        if len(data) > MAX_SIZE:
            raise ConfigError(f"{path}: 大于 {MAX_SIZE} 字节", f"{path}: larger than {MAX_SIZE} bytes")
        content: Mapping[str, Any] = loads(data.decode("utf-8-sig"))
    except OSError as error:
        why = error.strerror or str(error)
        raise ConfigError(f"{path}: 读不了：{why}", f"{path}: cannot be read: {why}") from None
    except (UnicodeDecodeError, TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{path}: 不是正确的 TOML：{error}", f"{path}: not TOML: {error}") from None
    entries = content.get(name)
    if set(content) != {name} or not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
        raise ConfigError(f"{path}: 这个文件里只有 [[{name}]] 表", f"{path}: such a file has tables [[{name}]] only")
    return entries


def _sound(entry: Mapping[str, Any], where: str) -> None:
    for name, held in entry.items():
        if name not in _KEYS:
            zh, en = nearest(name, _KEYS)
            raise ConfigError(f"{where}没有 “{name}” 这个键{zh}", f"{where}no key “{name}”{en}")
        texts = isinstance(held, list) and all(isinstance(each, str) and each for each in held)
        if not isinstance(held, _KEYS[name]) or (name == "aliases" and not texts):
            raise ConfigError(f"{where}{name} 的值不对", f"{where}the value of {name} is not of its kind")
    if "name" not in entry:
        raise ConfigError(f"{where}缺少 name", f"{where}name is missing")
    if entry.get("dimension", "money") not in _DIMENSIONS:
        known = ", ".join(_DIMENSIONS)
        raise ConfigError(f"{where}dimension 只能是 {known}", f"{where}dimension is one of {known}")


def _with(words: Vocabulary, entry: Mapping[str, Any], where: str) -> Vocabulary:
    dimension = entry.get("dimension", "money")
    known = words.concept(dimension, plain(entry["name"]))
    concept = known or concept_of(entry)
    aliases = dict(words.aliases.get(dimension, {}))
    for alias in map(plain, (entry["name"], *entry.get("aliases", ()))):
        if alias in aliases and aliases[alias] != concept:
            other = aliases[alias].name
            raise ConfigError(f"{where}“{alias}” 已经是 “{other}” 的叫法", f"{where}“{alias}” already means “{other}”")
        aliases[alias] = concept
    return replace(
        words,
        aliases={**words.aliases, dimension: aliases},
        longest=max(words.longest, *map(len, aliases)),
        flows={**words.flows, concept.name: concept.flow},
    )
