"""A reader that has seen enough ends it quietly; a file that could not be written whole is never called done."""

import errno
import io

import pytest

from balint_journal.cli.screen import Screen
from balint_journal.cli.show import Show
from balint_journal.errors import JournalError, NoRoomError, NotWritableError


class _Failing(io.StringIO):
    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number

    def write(self, _: str) -> int:
        raise OSError(self._number, "failed")


def _showing(number: int) -> Show:
    return Show(Screen(None, None, plain=True, dumb=True), _Failing(number), None)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, NoRoomError),
        (errno.EFBIG, NoRoomError),
        (getattr(errno, "EDQUOT", errno.ENOSPC), NoRoomError),
        (errno.EIO, NotWritableError),
        (errno.ESTALE, NotWritableError),
    ],
)
def test_a_file_cut_short_is_told(number: int, told: type[JournalError]) -> None:
    with pytest.raises(told):
        _showing(number).out("a line")


def test_a_reader_that_went_away_is_no_failure() -> None:
    with pytest.raises(SystemExit) as left:
        _showing(errno.EPIPE).out("a line")
    assert left.value.code == 0
