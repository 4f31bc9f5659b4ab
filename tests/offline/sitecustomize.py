"""No network in the tests: Python imports this module at start-up where its folder is on the path.

An audit hook, as it costs no import and cannot be taken off again. Processes of a cluster on this
machine talk by TCP; those that a test starts with `LOOPBACK` in their environment may, over the loopback
interface and to nowhere else.
"""

import os
import sys

LOOPBACK = "SSC_EXTRACT_TESTS_LOOPBACK"

_REACHING_OUT = frozenset(("socket.connect", "socket.sendto", "socket.sendmsg"))
_ASKING = frozenset(("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"))
_HERE = frozenset((None, "localhost", "127.0.0.1", "::1", "0.0.0.0", "::"))
_allowed = _HERE if os.environ.get(LOOPBACK) else frozenset()


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Raise for what would reach another machine; sockets between processes have a path for an address."""
    if event in _ASKING:
        host = arguments[0]
    elif event in _REACHING_OUT and isinstance(address := arguments[-1], tuple):
        host = address[0]
    else:
        return
    if host not in _allowed:
        raise PermissionError(f"the tests run without a network: {event}")


sys.addaudithook(refuse)
