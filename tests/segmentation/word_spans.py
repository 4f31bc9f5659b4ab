"""Where the pieces of a cut text stand."""


def spans(pieces):
    found, start = [], 0
    for piece in pieces:
        found.append((start, start + len(piece)))
        start += len(piece)
    return found
