"""The suite really runs without a network."""

import socket
import subprocess
import sys

import pytest

REACH = "import socket; socket.create_connection(('127.0.0.1', 9), timeout=1)"


def test_no_test_reaches_the_network() -> None:
    with pytest.raises(PermissionError, match="without a network"):
        socket.create_connection(("127.0.0.1", 9), timeout=1)
    with pytest.raises(PermissionError, match="without a network"):
        socket.getaddrinfo("localhost", 80)


def test_no_process_of_a_test_does() -> None:
    run = subprocess.run([sys.executable, "-c", REACH], capture_output=True, check=False)
    assert run.returncode == 1
    assert b"without a network" in run.stderr


def test_sockets_between_processes_work() -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"x")
        assert other.recv(1) == b"x"
