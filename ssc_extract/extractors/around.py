"""What the rules know of a document beside the piece of it that they read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Survey:
    """What rules ask of a whole document.

    ``first`` gives by alpha-3 code or place name where a strong name first stands, ``countries`` the
    codes of the states that strong names name; ``of_assembly`` says that a bare 大会 may be the General
    Assembly's.
    """

    first: Mapping[str, int]
    countries: frozenset[str]
    of_assembly: bool


@dataclass(slots=True)
class Around:
    """The document around a piece, which begins at ``start`` of the whole normalised ``text``.

    What the pieces before have said is kept here for those behind: the entities ``named``, whose
    currency a shared name means (``currencies``), where a strong name last stood (``last``).
    """

    text: str
    survey: Survey
    start: int = 0
    named: set[str] = field(default_factory=set)
    currencies: dict[str, str | None] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)

    def places(self, here: Mapping[str, list[int]]) -> dict[str, list[int]]:
        """Give where the names of ``here`` and all others of the document stand, seen from the piece.

        Of a name's places outside of the piece only one is given: the last before it, else, where
        it stands nowhere in the piece, the first behind it.
        """
        found = {
            key: [place - self.start, *here.get(key, ())] for key, place in self.last.items()
        }  # fmt: skip
        for key, place in self.survey.first.items():
            if key not in found:
                found[key] = here.get(key) or [place - self.start]
        for key, places in here.items():
            self.last[key] = places[-1] + self.start
        return found
