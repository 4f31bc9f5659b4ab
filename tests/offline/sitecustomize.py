"""No network in the tests: Python imports this module at start-up where its folder is on the path.

An audit hook, as it costs no import and cannot be taken off again.
"""

import sys

_REACHING_OUT = frozenset(("socket.connect", "socket.sendto", "socket.sendmsg"))
_ASKING = frozenset(("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"))


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Raise for what would reach another machine; sockets between processes have a path for an address."""
    if event in _ASKING or (event in _REACHING_OUT and isinstance(arguments[-1], tuple)):
        raise PermissionError(f"the tests run without a network: {event}")


sys.addaudithook(refuse)
