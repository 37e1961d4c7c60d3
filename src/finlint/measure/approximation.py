"""How a number qualifies itself: 约, 余, 超过, 不足."""

from finlint.choice import Choice


class Approximation(Choice):
    """What the words around a number make of it (DESIGN decision 3: open or widen, never tighten).

    The interval of a value v > 0 that goes with each; for v < 0 ODD and ABOUT are mirrored.
    """

    EXACT = "exact"  # no such word: the number as displayed
    ABOUT = "about"  # 约, 近, 左右: (v/10, 10v), contradicted by another order of magnitude only
    ODD = "odd"  # 余, 多, 几: [v, v + 1 in its last place that is not 0): 170余 is [170, 180)
    MORE = "more"  # 超过, 突破, 以上, ≥: [v, ∞)
    LESS = "less"  # 不足, 以下, 以内, ≤: (-∞, v]

    def joined(self, other: "Approximation") -> "Approximation":
        """The weaker of two words around one number: 约30人左右, 超过100余人."""
        match self, other:
            case (Approximation.EXACT, word) | (word, Approximation.EXACT):
                return word
            case (Approximation.MORE, Approximation.ODD) | (Approximation.ODD, Approximation.MORE):
                return Approximation.MORE
            case _:
                return self if self is other else Approximation.ABOUT
