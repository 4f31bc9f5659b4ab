"""Frozen dataclasses whose freezing is mypy's to check and costs nothing at run time.

The standard ones set each field through ``object.__setattr__`` and have six functions compiled for
every class: an eighth of the time for a document and a fifteenth of a start. These are the same
to mypy, which refuses to assign to a field; at run time nothing does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses
    from operator import attrgetter

    def dataclass(*, frozen, slots):
        """Make a dataclass with slots, compared, hashed and shown by its fields."""
        assert frozen
        assert slots
        return _made

    def _made(cls):
        made = dataclasses.dataclass(cls, slots=True, eq=False, repr=False)
        names = [field.name for field in dataclasses.fields(made) if field.compare]
        key = attrgetter(*names)

        def __eq__(self, other):
            return key(self) == key(other) if other.__class__ is made else NotImplemented

        def __hash__(self):
            return hash(key(self))

        made.__eq__, made.__hash__, made.__repr__ = __eq__, __hash__, _shown
        return made

    def _shown(self):
        shown = [
            f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr
        ]
        return f"{type(self).__qualname__}({', '.join(shown)})"


__all__ = ["dataclass"]
