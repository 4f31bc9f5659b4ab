"""A group of parties with the role that the words around it give."""

from __future__ import annotations

import re

from ssc_extract.activities.marking import Marker
from ssc_extract.activities.model import PARTNER, PROVIDER, Participant
from ssc_extract.activities.parties import Group
from ssc_extract.documents.offsets import Span
from ssc_extract.frozen import frozen

_REGION = re.compile(
    r"(?:洲|非|[东西南北中]亚|亚太|拉美|欧|北美|南美|中东|近东|国家|岛屿|领土|加勒比|太平洋|萨赫勒|大湖区|非洲之角|巴尔干|马格里布|高加索|流域|地区|次区域|海湾|印太|撒哈拉)\Z"
)


@frozen
class Slot:
    """A group and what its surroundings make of it: a marker, or none where it may be subject or object."""

    group: Group
    marker: Marker | None
    words: Span | None
    subject: bool = False
    dropped: str | None = None
    members: bool = False

    def participants(self) -> list[Participant]:
        """Give the group's parties in the marker's role; none without one."""
        marker, parties = self.marker, self.group.parties
        if marker is None or marker.role is None or self.dropped:
            return []
        role, types = marker.role, marker.types
        if self.members:
            types |= {"org"}
        if role is PARTNER and {party.type for party in parties} == {"programme"} and not self._helps():
            types -= {"programme"}  # a platform that something is connected with is no party
        return [
            Participant(party, role, self.words, marker.name)
            for party in parties
            if party.type in types
            and not (party.type == "place" and role is not PROVIDER and not is_region(party.name))
        ]

    def _helps(self) -> bool:
        """Whether it is a fund with whose support something is done."""
        marker, last = self.marker, self.group.parties[-1]
        return marker is not None and marker.name == "helped-by" and last.name.endswith("基金")


def between_both(slots: list[Slot]) -> list[Slot]:
    """Give what stands before 与 the role of what stands behind it: 印度与阿富汗之间的交流."""
    for number, slot in enumerate(slots[1:], 1):
        before = slots[number - 1]
        if slot.marker is None or slot.marker.name != "between" or not slot.group.joined_with:
            continue
        if not before.subject and (before.marker is None or before.marker.role is not slot.marker.role):
            slots[number - 1] = Slot(before.group, slot.marker, slot.words)
    return slots


def is_region(name: str) -> bool:
    """Whether a place stands for countries, as a region does and a city does not."""
    return _REGION.search(name) is not None
