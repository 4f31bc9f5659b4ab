"""Which state or region a one-character form stands for, and the candidates made of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from ssc_extract.extractors.candidate import Candidate, Kind, Via
from ssc_extract.extractors.countries.context import Context
from ssc_extract.extractors.values import CountryValue, EntityType, EntityValue
from ssc_extract.lexicon.country_forms import SingleForms, single_forms
from ssc_extract.lexicon.model import EntityEntry

SINGLE_RULE = "country.single"
PLACE_RULE = "place.single"
# Forms that texts use for one state without ever writing its full name.
MAJOR = frozenset("中华美俄日英法德韩印港台")
# 蒋德方 is a person.
_IN_PERSONS = "德港台"
# The only form of two characters; it begins like the form of India.
DOUBLE = "印尼"


@dataclass(frozen=True, slots=True)
class Readings:
    """The one-character forms as one document reads them.

    ``starts`` and ``ends`` are those of the full names that were found, in text order.
    """

    context: Context
    forms: SingleForms
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, context: Context, names: Iterable[Candidate]) -> Readings:
        """Read the built-in forms in a document whose countries' names are ``names``."""
        found = [name for name in names if not name.veto]
        return cls(context, single_forms(), [name.start for name in found], [name.end for name in found])

    def overlaps_name(self, start: int, end: int) -> bool:
        """Whether a country's full name has a character of ``[start, end)``."""
        found = bisect_right(self.starts, end - 1) - 1
        return found >= 0 and self.ends[found] > start

    def units(self, surface: str) -> list[str]:
        """Cut a run of forms into its forms."""
        if DOUBLE not in surface:
            return [*surface]
        cut: list[str] = []
        for char in surface:
            if cut and cut[-1] + char == DOUBLE:
                cut[-1] = DOUBLE
            else:
                cut.append(char)
        return cut

    def bearers(self, form: str) -> tuple[str, ...]:
        """Give every state that has the form, the one that needs no naming first."""
        strong = self.forms.strong.get(form)
        return (*((strong,) if strong else ()), *self.forms.weak.get(form, ()))

    def named(self, form: str, position: int) -> str | None:
        """Give the state with this form that the text names nearest to ``position``."""
        return self.context.nearest(self.bearers(form), position)

    def key(self, form: str, position: int) -> str | None:
        """Give the state (alpha-3) or region (name) of a form; ``None`` where it lacks naming."""
        if form in self.forms.regions:
            return self.forms.regions[form]
        return self.named(form, position) or (self.forms.strong[form] if form in MAJOR else None)

    def party(self, form: str, position: int) -> str | None:
        """Give what 方 makes a party of; what is often the end of a person's name must be named."""
        return self.named(form, position) if form in _IN_PERSONS else self.key(form, position)

    def candidate(self, start: int, end: int, key: str) -> Candidate:
        """Make the candidate of a form: a country, or for a region the place."""
        if len(key) == 3 and key.isascii():
            return Candidate(Kind.COUNTRY, start, end, CountryValue(key), SINGLE_RULE, Via.LEXICON)
        return Candidate(Kind.ENTITY, start, end, self._place(key), PLACE_RULE, Via.LEXICON)

    def _place(self, name: str) -> EntityValue:
        for entry, _ in self.context.reading.vocabulary.bearers(name):
            if isinstance(entry, EntityEntry):
                return EntityValue(EntityType.PLACE, name, entry.name_en, entry.acronym, entry.ids)
        return EntityValue(EntityType.PLACE, name)
