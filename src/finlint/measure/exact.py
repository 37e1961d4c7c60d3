"""Exact decimal numbers: an integer and a power of ten."""

from finlint.value import value


@value(eq=False)
class Exact:
    """The number ``mantissa * 10**exponent``; nothing is ever rounded unless asked to be.

    Numbers of equal value are equal and hash equal, however they are written: 1.20 is 1.2. The
    exponent is kept as given, so that ``text`` prints the digits that the number was made with.
    """

    mantissa: int
    exponent: int = 0

    @property
    def decimals(self) -> int:
        """Digits after the point, 0 for a whole number."""
        return max(0, -self.exponent)

    def at(self, exponent: int) -> int:
        """The mantissa at an exponent that is not above the own one; ValueError otherwise."""
        if exponent > self.exponent:
            message = f"{self!r} has digits below 10**{exponent}"
            raise ValueError(message)
        return int(self.mantissa * 10 ** (self.exponent - exponent))

    def __add__(self, other: "Exact") -> "Exact":
        apart = self.exponent - other.exponent
        if apart > 0:
            return Exact(self.mantissa * 10**apart + other.mantissa, other.exponent)
        return Exact(self.mantissa + other.mantissa * 10**-apart, self.exponent)

    def __sub__(self, other: "Exact") -> "Exact":
        apart = self.exponent - other.exponent
        if apart > 0:
            return Exact(self.mantissa * 10**apart - other.mantissa, other.exponent)
        return Exact(self.mantissa - other.mantissa * 10**-apart, self.exponent)

    def __mul__(self, other: "Exact") -> "Exact":
        return Exact(self.mantissa * other.mantissa, self.exponent + other.exponent)

    def __neg__(self) -> "Exact":
        return Exact(-self.mantissa, self.exponent)

    def __abs__(self) -> "Exact":
        return Exact(abs(self.mantissa), self.exponent)

    def __bool__(self) -> bool:
        return self.mantissa != 0

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Exact):
            return NotImplemented
        return self._order(other) == 0

    def __lt__(self, other: "Exact") -> bool:
        return self._order(other) < 0

    def __le__(self, other: "Exact") -> bool:
        return self._order(other) <= 0

    def __gt__(self, other: "Exact") -> bool:
        return self._order(other) > 0

    def __ge__(self, other: "Exact") -> bool:
        return self._order(other) >= 0

    def __hash__(self) -> int:
        mantissa, exponent = self.mantissa, self.exponent
        while mantissa and mantissa % 10 == 0:
            mantissa, exponent = mantissa // 10, exponent + 1
        return hash((mantissa, exponent if mantissa else 0))

    def __str__(self) -> str:
        return self.text()

    def _order(self, other: "Exact") -> int:
        apart = self.exponent - other.exponent
        if apart > 0:
            return int(self.mantissa * 10**apart - other.mantissa)
        return int(self.mantissa - other.mantissa * 10**-apart)

    def shortest(self) -> "Exact":
        """The same value without trailing zeros: 12.50 as 12.5, 300 as 3 * 10**2, 0.00 as 0."""
        mantissa, exponent = self.mantissa, self.exponent
        if mantissa == 0:
            return Exact(0, 0)
        while mantissa % 10 == 0:
            mantissa, exponent = mantissa // 10, exponent + 1
        return Exact(mantissa, exponent)

    def scaled(self, power: int) -> "Exact":
        """The number times ``10**power``."""
        return Exact(self.mantissa, self.exponent + power)

    def rounded(self, decimals: int) -> "Exact":
        """The nearest number with exactly so many decimals, halves away from zero.

        Negative ``decimals`` round to tens, hundreds and so on.
        """
        if self.exponent >= -decimals:
            return Exact(self.at(-decimals), -decimals)
        return ratio(self, Exact(1), decimals)

    def text(self, decimals: int | None = None) -> str:
        """Plain digits, never scientific: ``906.02``, ``-225.77``, ``50000``.

        ``decimals`` (not negative) rounds and pads to so many; without it the own ones are printed.
        """
        places = self.decimals if decimals is None else decimals
        mantissa = self.rounded(places).mantissa if places + self.exponent else self.mantissa
        if not places:
            return str(mantissa)
        digits = str(abs(mantissa)).rjust(places + 1, "0")
        return f"{'-' if mantissa < 0 else ''}{digits[:-places]}.{digits[-places:]}"


def ratio(numerator: Exact, denominator: Exact, decimals: int) -> Exact:
    """The quotient, rounded once to so many decimals, halves away from zero.

    Exact integer arithmetic throughout. ZeroDivisionError if the denominator is 0.
    """
    shift = numerator.exponent - denominator.exponent + decimals
    top = abs(numerator.mantissa) * 10 ** max(0, shift)
    bottom = abs(denominator.mantissa) * 10 ** max(0, -shift)
    size = (2 * top + bottom) // (2 * bottom)
    negative = (numerator.mantissa < 0) != (denominator.mantissa < 0)
    return Exact(-size if negative else size, -decimals)
