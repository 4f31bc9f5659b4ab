"""Why a source could not be read: one class a cause, one line to show the user."""

from __future__ import annotations


class ReadError(Exception):
    """A source that cannot be read.

    ``name`` says where (the file as the user gave it), ``what`` what is wrong, ``advice``
    what to do about it; ``str`` of it is the line to show.
    """

    def __init__(self, name: str, what: str, advice: str) -> None:
        super().__init__(name, what, advice)
        self.name = name
        self.what = what
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.name}: {self.what}; {self.advice}"


class MissingSourceError(ReadError):
    """There is no such file."""


class FolderSourceError(ReadError):
    """A folder stands where one file is expected."""


class UnreadableSourceError(ReadError):
    """The system does not let the file be read, or it is no regular file."""


class EmptySourceError(ReadError):
    """The source holds nothing, or white space only."""


class BinarySourceError(ReadError):
    """The source is not text."""


class EncodingError(ReadError):
    """The bytes are not text in the encoding; ``offset`` is the first bad byte's, if one is bad."""

    def __init__(self, name: str, what: str, advice: str, offset: int | None = None) -> None:
        super().__init__(name, what, advice)
        self.offset = offset


class EncryptedSourceError(ReadError):
    """The source wants a password."""


class DamagedSourceError(ReadError):
    """The source begins as a format that is read, and is not that format, or broken."""


class TooLargeError(ReadError):
    """The source holds, or inflates to, more than the limits allow."""


class MediaTypeError(ReadError):
    """The media type named is none that is read."""
