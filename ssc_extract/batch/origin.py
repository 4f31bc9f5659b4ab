"""What a result depends on besides its document: the program, its tables, the options."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from ssc_extract import __version__
from ssc_extract.batch.making import Making
from ssc_extract.data_files import data_folder


def origin(making: Making) -> str:
    """Give sixteen hex digits that change with the program, its tables (the vocabulary) and the options."""
    options = {
        "format": making.format,
        "indent": making.layout.indent,
        "bom": making.layout.bom,
        "rows": making.layout.rows,
        "kinds": None if making.kinds is None else sorted(making.kinds),
        "encoding": making.reading.encoding,
        "media_type": making.reading.media_type,
        "replace_errors": making.reading.replace_errors,
        "lexicon": making.lexicon and hashlib.sha256(making.lexicon.read_bytes()).hexdigest(),
        "with_text": making.with_text,
    }
    known = {"version": __version__, "program": _program(), "options": options}
    return hashlib.sha256(json.dumps(known, sort_keys=True).encode()).hexdigest()[:16]


def _program() -> str:
    """Digest the modules and tables: a checkout changes between two versions, and results with it."""
    digest = hashlib.sha256()
    for folder, pattern in ((Path(__file__).parents[1], "*.py"), (data_folder(), "*.csv")):
        for path in sorted(folder.rglob(pattern)):
            digest.update(f"{path.relative_to(folder).as_posix()}\n".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
