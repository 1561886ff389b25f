"""One page from unlocking to files, every offer accepted, for speed.py to time.

usage: bring_once.py JOURNAL NUMBER OUT      (the passphrase on standard input)

It starts, loads and ends as `balint bring` does (cli/app.py, cli/bring.py); only nobody types.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from pathlib import Path

from balint_journal.cli.app import NEW_OBJECTS
from balint_journal.services import journal


def load() -> None:
    """What `balint bring` does while the passphrase is typed (cli/bring.py)."""
    from balint_journal.services import bringing  # noqa: PLC0415 - in a thread beside the unlocking

    bringing.load()


gc.set_threshold(NEW_OBJECTS)  # as cli/app.py
folder, number, out = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
threading.Thread(target=load, name="loading", daemon=True).start()
opened = journal.find(folder).unlock(sys.stdin.readline().rstrip("\n"))

from balint_journal.deid.review.machine import Phase  # noqa: E402
from balint_journal.services import demonstrating  # noqa: E402

bring = demonstrating.page(opened, number, lambda _found, _instead: None, where="p")
assert bring.review.phase is Phase.DONE
bring.write(out)
opened.close()
os._exit(0)  # as cli/app.py
