"""A configuration to begin with: every key, explained, and nothing switched on."""

from finlint.config.keys import KEYS, Key


def starter(language: str) -> str:
    """The text of a finlint.toml in which every key is a comment."""
    head = {
        "zh": "# finlint 的配置。去掉一行开头的 # 就生效；没写的按默认。\n"
        "# 用 finlint config 文件 看对某个报告生效的配置。\n",
        "en": "# The configuration of finlint. Take a # away to use a line; what is not said is as by default.\n"
        "# finlint config FILE shows what is in force for a report.\n",
    }
    return head[language] + "".join(_lines(name, key, language) for name, key in KEYS.items())


def _lines(name: str, key: Key, language: str) -> str:
    said = key.en if language == "en" else key.zh
    choices = f" ({', '.join(key.choices)})" if key.choices else ""
    return f"\n# {said}{choices}\n# {name} = {key.example}\n"
