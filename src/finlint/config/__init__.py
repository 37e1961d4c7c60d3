"""finlint.toml and ``[tool.finlint]``: what is in force for a file, and where that was said."""

from finlint.config.config import Config, Entry, Local, Origin
from finlint.config.orders import Orders, in_force

__all__ = ["Config", "Entry", "Local", "Orders", "Origin", "in_force"]
