"""Workers die, hang and eat memory; each costs its own job."""

import faulthandler
import os
import signal
import time
from contextlib import closing

import pytest

from ssc_extract.batch.crew import Crew, start_method
from ssc_extract.batch.worker import Cause, Limits, Lost

MIB = 1024 * 1024
HOARD = []


def work(job):
    """Do to its process what the job says; otherwise give it back doubled."""
    match job:
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "segfault":
            faulthandler.disable()
            os.kill(os.getpid(), signal.SIGSEGV)
        case "leave":
            os._exit(3)
        case "hang":
            time.sleep(600)
        case "spin":
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT})
            while True:
                pass
        case "eat":
            while True:
                HOARD.append(bytearray(64 * MIB))
        case "raise":
            raise ValueError("what is\nwrong")
        case "pid":
            return os.getpid()
    return job * 2


def outcomes(jobs, size=2, **limits):
    return dict(Crew(work, size, Limits(**limits)).run(jobs))


@pytest.mark.parametrize("size", [1, 2, 5])
def test_every_job_is_done_once(size):
    made = list(Crew(work, size).run(range(100)))
    assert sorted(made) == [(job, job * 2) for job in range(100)]


@pytest.mark.parametrize(
    ("job", "cause", "said"),
    [
        ("die", Cause.CRASH, "SIGKILL"),
        ("segfault", Cause.CRASH, "SIGSEGV"),
        ("leave", Cause.CRASH, "code 3"),
        ("hang", Cause.TIMEOUT, "longer than 1 s"),
        ("spin", Cause.TIMEOUT, "longer than 1 s"),
        ("eat", Cause.MEMORY, "memory"),
        ("raise", Cause.ERROR, "ValueError: what is wrong"),
    ],
)
def test_a_bad_job_costs_itself_only(job, cause, said):
    jobs = [1, 2, job, 3, 4, 5, 6]
    made = outcomes(jobs, seconds=1 if cause is Cause.TIMEOUT else 30, memory=1024 * MIB)
    lost = made.pop(job)
    assert isinstance(lost, Lost)
    assert lost.cause is cause
    assert said in lost.reason
    assert made == {n: n * 2 for n in range(1, 7)}


def test_many_bad_jobs_cost_themselves_only():
    jobs = [(name, n) for n in range(10) for name in ("die", "ok", "raise", "leave", "ok")]
    made = dict(Crew(_first, 3).run(jobs))
    assert {job for job, outcome in made.items() if not isinstance(outcome, Lost)} == {
        job for job in jobs if job[0] == "ok"
    }
    assert len(made) == 40


def _first(job):
    return work(job[0])


def test_a_worker_does_many_jobs_and_is_gone_afterwards():
    pids = {made for _, made in Crew(work, 1).run(["pid"] * 20)}
    assert len(pids) == 1
    assert _all_gone(pids)


def test_an_end_before_time_leaves_no_process():
    pids = set()
    with closing(Crew(work, 2).run(["pid"] * 5 + ["hang"] * 2)) as running:
        for _, made in running:
            pids.add(made)
            if len(pids) == 2:
                break
    assert _all_gone(pids)


def _all_gone(pids) -> bool:
    return all(not os.path.exists(f"/proc/{pid}") for pid in pids)


def test_a_killed_supervisor_takes_its_workers_along(tmp_path):
    """The workers write their number and hang; they must die with their parent."""
    parent = os.fork()
    if not parent:
        list(Crew(_report_and_hang, 2).run([str(tmp_path / "1"), str(tmp_path / "2")]))
        os._exit(0)
    numbers = [_number(tmp_path / name) for name in "12"]
    os.kill(parent, signal.SIGKILL)
    os.waitpid(parent, 0)
    deadline = time.monotonic() + 60
    while not all(_dead(number) for number in numbers):
        assert time.monotonic() < deadline
        time.sleep(0.02)


def _report_and_hang(path):
    with open(f"{path}.part", "w") as file:
        file.write(str(os.getpid()))
    os.replace(f"{path}.part", path)
    time.sleep(600)


def _number(path) -> int:
    deadline = time.monotonic() + 60
    while not path.exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)
    return int(path.read_text())


def _dead(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


def test_spawned_workers_do_the_same():
    made = dict(Crew(work, 2, Limits(seconds=30), method="spawn").run([1, "leave", 2]))
    assert (made[1], made[2]) == (2, 4)
    assert made["leave"].cause is Cause.CRASH


def test_processes_are_forked_where_they_can_be():
    assert start_method() == "fork"


@pytest.mark.parametrize("size", [2, 3])
def test_as_many_jobs_are_done_at_a_time_as_there_are_workers(size, tmp_path):
    """Each waits until it has seen all of its round; what a job costs beside that, the benchmarks measure."""
    jobs = [(str(tmp_path / str(turn)), number, size) for turn in range(4) for number in range(size)]
    assert dict(Crew(_meet, size).run(jobs)) == dict.fromkeys(jobs, size)


def _meet(job):
    place, number, size = job
    os.makedirs(place, exist_ok=True)
    open(os.path.join(place, str(number)), "x").close()
    deadline = time.monotonic() + 60
    while len(os.listdir(place)) < size and time.monotonic() < deadline:
        time.sleep(0.01)
    return len(os.listdir(place))
