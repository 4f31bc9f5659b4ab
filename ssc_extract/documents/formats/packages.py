"""Zip packages, read within limits: only the parts asked for, and never more than they may inflate to."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from ssc_extract.documents.errors import DamagedSourceError, EncryptedSourceError, TooLargeError
from ssc_extract.documents.formats.extracted import MAX_INFLATED

_MOST_ENTRIES = 20_000
_CHUNK = 1 << 16
_SMALL = 8 * 1024 * 1024
#: No text is packed a thousandfold; what is packed tighter than this is no document.
_TIGHTEST = 200
_ENCRYPTED = 0x1
"""The bit of a zip entry's flags that says its bytes are encrypted (APPNOTE 4.4.4)."""


class Package:
    """A zip file with the parts of a document; raises a ``ReadError`` for what cannot be read."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._left = MAX_INFLATED
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self._damaged() from error
        entries = self._archive.infolist()
        if len(entries) > _MOST_ENTRIES:
            raise TooLargeError(name, f"is a zip of {len(entries)} parts", "save it anew")
        self._entries = {entry.filename: entry for entry in entries}

    def __contains__(self, part: str) -> bool:
        return part in self._entries

    def chunks(self, part: str) -> Iterator[bytes]:
        """Give the inflated bytes of a part piece by piece.

        What the directory says the part inflates to is checked before anything is; more than
        that is never inflated.
        """
        entry = self._entries[part]
        if entry.flag_bits & _ENCRYPTED:
            raise EncryptedSourceError(self._name, "is encrypted", "save it without a password first")
        tight = entry.file_size > _SMALL and entry.file_size > _TIGHTEST * max(1, entry.compress_size)
        if entry.file_size > self._left or tight:
            what = f"would inflate to {entry.file_size / 1e6:.0f} MB ({part}), far more than a report"
            raise TooLargeError(self._name, what, "save it as text if it is one")
        self._left -= entry.file_size
        try:
            with self._archive.open(entry) as file:
                while chunk := file.read(_CHUNK):
                    yield chunk
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise self._damaged() from error
        except RuntimeError as error:  # zipfile's word for a part that wants a password
            raise EncryptedSourceError(
                self._name, "is encrypted", "save it without a password first"
            ) from error

    def _damaged(self) -> DamagedSourceError:
        return DamagedSourceError(self._name, "is a damaged zip container", "get it again or save it anew")
