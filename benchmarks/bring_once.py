"""One page from unlocking to files, every offer accepted, for speed.py to time.

usage: bring_once.py JOURNAL NUMBER OUT      (the passphrase on standard input)
"""

from __future__ import annotations

import sys
from pathlib import Path

from balint_journal.deid.review.machine import Phase
from balint_journal.services import demonstrating, journal

folder, number, out = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
opened = journal.find(folder).unlock(sys.stdin.readline().rstrip("\n"))
bring = demonstrating.page(opened, number, lambda _found, _instead: None, where="p")
assert bring.review.phase is Phase.DONE
bring.write(out)
opened.close()
