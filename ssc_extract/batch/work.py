"""What a worker does with a document: reads it, extracts, writes the result, tells of it."""

from __future__ import annotations

import errno
import hashlib
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ssc_extract.api import extract
from ssc_extract.batch.content import content_hash, look
from ssc_extract.batch.counting import by_kind
from ssc_extract.batch.extracting import extracted
from ssc_extract.batch.inputs import Input
from ssc_extract.batch.journal import Entry
from ssc_extract.batch.making import Making
from ssc_extract.batch.reading import read_input, text_bytes
from ssc_extract.batch.sinks import writing
from ssc_extract.batch.store import Store
from ssc_extract.batch.task import Task, Unwritable
from ssc_extract.documents.errors import ReadError
from ssc_extract.documents.model import Source
from ssc_extract.exports.writer import Parted
from ssc_extract.lexicon.user import with_lexicon
from ssc_extract.lexicon.vocabulary import Vocabulary
from ssc_extract.records.result import Result

# A name that the system refuses is its document's misfortune; any other error would meet every document.
_OF_THE_NAME = {errno.ENAMETOOLONG, errno.EILSEQ, errno.EINVAL, errno.ENOTDIR, errno.EISDIR, errno.EEXIST}


@dataclass(frozen=True, slots=True)
class DocumentWork:
    """Does documents one by one; the results go into ``folder``."""

    folder: Path
    making: Making
    origin: str

    def preload(self) -> None:
        """Load everything a document needs, for the processes that are forked from this one."""
        extract("老挝2021年收到400万美元和10%的赠款。")
        _vocabulary(self.making.lexicon)

    def __call__(self, task: Task) -> Entry | Unwritable:
        """Give the entry of a document whose result is written, or that cannot be read."""
        begun = time.perf_counter()
        size, mtime_ns = look(task.source.path)
        seen: dict[str, Any] = {
            "place": task.place,
            "source": task.source.name,
            "origin": self.origin,
            "size": size,
            "mtime_ns": mtime_ns,
        }
        try:
            source = read_input(task.source, task.data, self.making.reading)
            result = extracted(source, self.making, _vocabulary(self.making.lexicon))
        except ReadError as error:
            seen |= {"cause": "unreadable", "reason": str(error), "sha256": _hash(task)}
        except OSError as error:  # of the disk for temporary files
            return _unwritable(error)
        else:
            seen |= _told(result)
            try:
                seen["written"] = self._write(task.source, source, result)
            except OSError as error:
                if error.errno not in _OF_THE_NAME:
                    return _unwritable(error)
                seen |= {"cause": "unwritable", "reason": f"{error.filename}: {error.strerror}"}
        return Entry(**seen, seconds=round(time.perf_counter() - begun, 4))

    def _write(self, source: Input, read: Source, result: Result | Parted) -> dict[str, int]:
        store = Store(self.folder)
        name, text_name = self.making.files(str(source.place))
        with store.writing(name) as file:
            with writing(file, self.making.format, self.making.layout) as sink:
                sink.put(source, result)
            written = {name: file.tell()}
        if self.making.with_text:
            written[text_name] = store.put(text_name, text_bytes(read))
        return written


def _unwritable(error: OSError) -> Unwritable:
    return Unwritable(error.errno or errno.EIO, error.strerror or "", str(error.filename))


@cache
def _vocabulary(lexicon: Path | None) -> Vocabulary | None:
    return None if lexicon is None else with_lexicon(lexicon)


def _hash(task: Task) -> str | None:
    return content_hash(task.source.path) if task.data is None else hashlib.sha256(task.data).hexdigest()


def _told(result: Result | Parted) -> dict[str, Any]:
    document = result.document
    return {
        "sha256": document.sha256,
        "counts": by_kind(result),
        "warnings": document.warnings,
        "document": {
            "id": document.id,
            "media_type": document.media_type,
            "encoding": document.encoding,
            "chars": document.chars,
        },
    }
