"""Files to texts: what finlint can open, and a clear word about what it cannot."""

from finlint.reading.decode import decode
from finlint.reading.encode import encoded
from finlint.reading.read import MAX_BYTES, read, understood

__all__ = ["MAX_BYTES", "decode", "encoded", "read", "understood"]
