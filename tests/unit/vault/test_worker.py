"""Work that Ctrl-C may leave alone."""

import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from balint_journal.vault.worker import interruptible


def test_results_and_errors_come_back() -> None:
    assert interruptible(lambda: threading.current_thread().name) == "key"
    with pytest.raises(ZeroDivisionError):
        interruptible(lambda: 1 // 0)


def test_it_works_from_any_thread() -> None:
    found: list[int] = []
    thread = threading.Thread(target=lambda: found.append(interruptible(lambda: 7)))
    thread.start()
    thread.join()
    assert found == [7]


def test_an_interrupt_is_heard_at_once() -> None:
    threading.Timer(0.2, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        interruptible(lambda: time.sleep(5))
    assert time.monotonic() - begun < 0.2 + 0.2


def test_a_real_derivation_holds_up_neither_the_interrupt_nor_the_end() -> None:
    program = (
        "import time\nfrom balint_journal.vault.worker import interruptible\n"
        "from balint_journal.crypto.kdf import KdfCost, derive\nimport argon2.low_level\nprint('ready', flush=True)\n"
        "try:\n interruptible(lambda: derive('x', bytes(16), KdfCost(524288, 16, 4)))\n"
        "except KeyboardInterrupt:\n print('heard', flush=True)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(0.5)
        begun = time.monotonic()
        child.send_signal(signal.SIGINT)
        assert child.stdout.readline() == "heard\n"
        assert time.monotonic() - begun < 0.2 + 0.3  # a busy machine's pipe and scheduler on top
        assert child.wait(timeout=5) == 0
        assert time.monotonic() - begun < 3
