"""A group of parties with the role that the words around it give."""

from __future__ import annotations

import re

from ssc_extract.activities.marking import Marker
from ssc_extract.activities.model import PARTNER, PROVIDER, Participant
from ssc_extract.activities.parties import Group
from ssc_extract.documents.offsets import Span
from ssc_extract.frozen import frozen

_REGION = re.compile(
    r"(?:洲|非|亚|欧|北美|南美|中东|近东|国家|岛屿|领土|加勒比|太平洋|萨赫勒|大湖区|非洲之角|巴尔干|马格里布|高加索|流域|地区|次区域|海湾|印太|撒哈拉)\Z"
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
        if role is PARTNER and {party.type for party in parties} == {"programme"}:
            types -= {"programme"}  # a platform that something is connected with is no party
        return [
            Participant(party, role, self.words, marker.name)
            for party in parties
            if party.type in types
            and not (party.type == "place" and role is not PROVIDER and not is_region(party.name))
        ]


def is_region(name: str) -> bool:
    """Whether a place stands for countries, as a region does and a city does not."""
    return _REGION.search(name) is not None
