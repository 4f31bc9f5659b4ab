"""A run over text files loads none of the libraries of the other formats."""

import subprocess
import sys

CODE = """
import sys
from ssc_extract.documents.read import read_bytes
read_bytes("老挝的稻田。".encode("gb18030"), "f.txt")
print(*({"lxml", "pypdfium2", "zipfile", "zlib", "docx", "xml", "logging"} & set(sys.modules)))
"""


def test_reading_text_loads_no_library() -> None:
    run = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert set(run.stdout.split()) <= {"zlib"}
