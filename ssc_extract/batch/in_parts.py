"""The result of a large document, made piece by piece."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack

from ssc_extract.api import encodable, uncollected
from ssc_extract.batch.making import Making
from ssc_extract.documents.document import read_document
from ssc_extract.documents.model import Source
from ssc_extract.exports.spools import arrays, open_body, temporary
from ssc_extract.exports.writer import Parted
from ssc_extract.lexicon.vocabulary import Vocabulary, builtin
from ssc_extract.pieces.flow import Flow
from ssc_extract.records.validation import Validate, by_models

SIZE = 150_000
"""Characters of normalised text in a piece: enough that what a piece costs by itself does not count."""


def parted_result(
    source: Source,
    making: Making,
    vocabulary: Vocabulary | None,
    validate: Validate = by_models,
    size: int = SIZE,
) -> Parted:
    """Give the result of a source that has been read, in the bytes of its format already.

    They are those that the format's writer would write of what `ssc_extract.api.result_of` gives. The
    format is one of `ssc_extract.exports.writer.PARTED`, and pieces have about ``size`` characters.
    Raises ``OSError`` where the disk for temporary files is full.
    """
    with uncollected(), ExitStack() as stack:
        mentions = stack.enter_context(temporary())
        flow = Flow(read_document(encodable(source)), vocabulary or builtin(), size, mentions)
        flow.read()
        files = {array: stack.enter_context(temporary()) for array in arrays()}
        body = open_body(making.format, files, making.layout)
        counts: dict[str, Counter[str]] = {array: Counter() for array in files}
        for result in flow.results(making.kinds, validate):
            body.add(result)
            for array, count in counts.items():
                count.update(record.kind for record in getattr(result, array))
        head = flow.head(validate)
        kept = stack.pop_all()

    def parts() -> Iterator[bytes]:
        with kept:
            yield from body.parts(head)

    by_kind = {kind: number for count in counts.values() for kind, number in count.items()}
    return Parted(head.document, by_kind, parts())
