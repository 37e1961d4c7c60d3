from enum import Enum as Choice

__all__ = ["Choice"]
