"""What was learnt beside the reader's network: what each true thing about a word weighs (``lexicons/reader``)."""

from __future__ import annotations

import io

from balint_journal.deid.learnt.heard import Learnt


def read_weights(data: bytes) -> Learnt:
    """From the bytes of the shipped file: ``weights`` (bytes with a sign) and their ``unit``."""
    import numpy as np  # noqa: PLC0415 - costs a fifth of a second

    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        return Learnt(memoryview(arrays["weights"].tobytes()).cast("b"), float(arrays["unit"]))
