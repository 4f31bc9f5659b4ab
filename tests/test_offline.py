"""The suite really runs without a network, and so does the tool."""

import os
import socket
import subprocess
import sys
from importlib.util import find_spec

import pytest

from tests.offline.sitecustomize import LOOPBACK

REACH = "import socket; socket.create_connection(('{}', 9), timeout=1)"
REFUSE = """
import socket, sys

def refuse(event, arguments):
    if event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6):
        raise SystemExit("a socket was made")
    if event.startswith("socket.get") or event in ("socket.bind", "socket.connect"):
        raise SystemExit(event)

sys.addaudithook(refuse)
"""
RUN = "from ssc_extract.cli import main\nmain()"
RUNS = (["a.txt"], [".", "-o", "out", "-j", "2"], [".", "-f", "parquet", "-o", "out", "-j", "2"])


def python(code, *arguments, **environment):
    run = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )
    return run.returncode, run.stderr.decode()


def test_no_test_reaches_the_network() -> None:
    with pytest.raises(PermissionError, match="without a network"):
        socket.create_connection(("127.0.0.1", 9), timeout=1)
    with pytest.raises(PermissionError, match="without a network"):
        socket.getaddrinfo("localhost", 80)


def test_no_process_of_a_test_does() -> None:
    code, told = python(REACH.format("127.0.0.1"))
    assert code == 1
    assert "without a network" in told


def test_a_process_of_a_cluster_reaches_this_machine_and_no_other() -> None:
    here = REACH.format("127.0.0.1")
    code, told = python(here, **{LOOPBACK: "1"})
    assert (code, "ConnectionRefusedError" in told) == (1, True)
    for other in ("192.0.2.1", "example.org", "::ffff:192.0.2.1"):
        code, told = python(REACH.format(other), **{LOOPBACK: "1"})
        assert (code, "without a network" in told) == (1, True)


def test_sockets_between_processes_work() -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"x")
        assert other.recv(1) == b"x"


@pytest.mark.parametrize("options", RUNS if find_spec("pyarrow") else RUNS[:2], ids=" ".join)
def test_the_tool_makes_no_socket_that_could(options, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("世界银行于2021年向老挝提供约400万美元。\n", encoding="utf-8")
    code, told = python(REFUSE + RUN, *options)
    assert code == 0, told
    for making in ("socket.socket()", "socket.getaddrinfo('localhost', 80)"):
        assert python(REFUSE + making)[0] == 1
