"""Very large documents, worked on piece by piece: the same result, to the byte, in little memory."""
