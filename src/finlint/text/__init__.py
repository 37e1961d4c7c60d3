"""Texts and places in them."""

from finlint.text.normalise import normalise
from finlint.text.normalised import Normalised
from finlint.text.place import Place, Places
from finlint.text.source import Position, Source
from finlint.text.span import Span

__all__ = ["Normalised", "Place", "Places", "Position", "Source", "Span", "normalise"]
