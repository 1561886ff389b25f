"""Every failure a person can meet: what happened, what to do about it, and an exit code.

Exit codes are a promise to scripts and never change meaning:

=====  =======================================================
0      done
1      unexpected: a fault in this program
2      usage, or no terminal to ask on
3      nothing found
4      wrong passphrase or recovery key
5      damaged
6      the page is not decided yet
7      no journal here, or one is here already
8      in use by another process, or changed elsewhere
9      no room, or not writable
10     needs a newer version
130    interrupted
=====  =======================================================

A message never holds anything she wrote, a name, a passphrase or a key.
"""

from __future__ import annotations

from typing import ClassVar


class JournalError(Exception):
    """The root of all failures that have a remedy.

    ``what`` is one line saying what happened, ``remedy`` one line saying what to do. Subclasses carry defaults for both;
    a raise may give others, as long as they hold none of her words.
    """

    exit_code: ClassVar[int] = 1
    what: str = "Something went wrong in this program. What you wrote is kept."
    remedy: str = "Trying again may help. Nothing was sent anywhere."

    def __init__(self, what: str | None = None, remedy: str | None = None) -> None:
        self.what = what or type(self).what
        self.remedy = remedy or type(self).remedy
        super().__init__(self.what)


class UsageError(JournalError):
    """The command was asked for in a way it does not understand."""

    exit_code = 2
    what = "That was not understood."
    remedy = "balint help shows what can be typed."


class NoTerminalError(UsageError):
    """A question would have to be asked, and there is nobody to ask."""

    what = "There is no terminal here to ask on."
    remedy = "Give what is needed as options or on standard input: balint help"


class ContentError(UsageError):
    """A file of words, such as a set of prompts of one's own, is not as it should be.

    ``what`` names the file, the line and the key, and never repeats what stands there.
    """

    what = "A file of words is not as it should be."
    remedy = "balint prompts check FILE names every such place. Nothing was changed."


class LargeMemoryError(UsageError):
    """Deriving the key asks for more memory than this computer should spend unasked."""

    what = "Opening this journal asks for more than half of this computer's memory."
    remedy = "Close other programs, then open it on a terminal and say yes when it asks."


class NothingFoundError(JournalError):
    """What was asked for is not there."""

    exit_code = 3
    what = "Nothing was found."
    remedy = "balint list shows what there is."


class WrongPassphraseError(JournalError):
    """The passphrase opens no slot of this journal."""

    exit_code = 4
    what = "That passphrase does not open this journal. Is Caps Lock on?"
    remedy = "The paper key opens it too: balint recovery. Nothing is lost by trying."


class WrongRecoveryKeyError(WrongPassphraseError):
    """The recovery key is well written, but it is not this journal's."""

    what = "That paper key does not open this journal."
    remedy = "It may be an earlier one, or another journal's. Nothing is lost by trying again."


class MistypedRecoveryKeyError(WrongPassphraseError):
    """The recovery key's own check says that it was copied wrongly."""

    what = "That paper key has a slip in it: six groups of six letters and digits are expected."
    remedy = "Please compare it with the paper, group by group."


class UnfinishedRotationError(WrongPassphraseError):
    """Renewing the keys was cut short, and this secret belongs to the state that does not hold."""

    what = "Renewing the keys was cut short, and this one belongs to the other half of it."
    remedy = "Please use the passphrase, or the other paper key. Nothing is lost by trying again."


class DamagedError(JournalError):
    """Part of the journal, a backup or a jot has changed since it was written."""

    exit_code = 5
    what = "Part of the journal is damaged: your passphrase is right."
    remedy = "balint check says what is hurt; balint restore brings back a copy."


class DamagedHeaderError(DamagedError):
    """Neither copy of the header can be read."""

    what = "The journal's key file is damaged, and so is its second copy."
    remedy = "balint restore brings back a copy from a backup."


class MissingDatabaseError(DamagedError):
    """The header is here and in use, but the database is gone."""

    what = "The journal's key file is here, but the journal itself (journal.db) is missing."
    remedy = "If the folder is a synced one, wait until it is complete. If not: balint restore."


class OlderHeaderError(DamagedError):
    """The header is older than the database: a former copy was put back, with the passphrase of that day."""

    what = "The journal's key file is older than the journal: a former copy of it was put back."
    remedy = "If you did that yourself, open it on a terminal and type yes. If not: balint restore."


class DamagedBackupError(DamagedError):
    """A backup file is not whole. What it was made from may be well."""

    what = "This backup is damaged, or was copied only in part."
    remedy = "Another copy of it may be whole. Nothing was changed."


class UndecidedError(JournalError):
    """A page is not written while anything on it is undecided."""

    exit_code = 6
    what = "The page is not decided yet, so nothing was written."
    remedy = "To go on with it: balint bring"


class NoJournalError(JournalError):
    """There is no journal at this place."""

    exit_code = 7
    what = "There is no journal here."
    remedy = "To begin one: balint init. For one kept elsewhere: balint --journal FOLDER"


class JournalExistsError(JournalError):
    """A journal is at this place already."""

    exit_code = 7
    what = "There is a journal here already, so nothing was changed."
    remedy = "For another one beside it: balint --journal FOLDER init"


class BackupExistsError(JournalError):
    """A file is there already under the name of the backup to be made."""

    exit_code = 7
    what = "There is a file of that name already, so nothing was changed."
    remedy = "Choose another name: balint backup -o FILE"


class BusyError(JournalError):
    """Another process holds the journal."""

    exit_code = 8
    what = "The journal is in use by another window or program."
    remedy = "Close it there, then try again. Nothing was lost."


class ChangedElsewhereError(BusyError):
    """The journal was re-keyed or replaced by another process while this one had it open."""

    what = "The journal was changed elsewhere while it was open here."
    remedy = "Unlock it again and go on. Nothing was lost."


class NoRoomError(JournalError):
    """The disk is full."""

    exit_code = 9
    what = "There is no room left on the disk. What was kept before is safe."
    remedy = "Make some room, then try again."


class NotWritableError(JournalError):
    """The place cannot be written to."""

    exit_code = 9
    what = "This place cannot be written to."
    remedy = "Choose a folder of your own, or mend its permissions."


class HoldError(NotWritableError):
    """Hold is on: what is written stays as it is."""

    what = "Hold is on, so nothing was changed or removed."
    remedy = "You can still read, and write new pages. To lift it: balint hold --lift"


class NewerVersionError(JournalError):
    """The journal or file was made by a newer version of this program."""

    exit_code = 10
    what = "This was made by a newer version of balint."
    remedy = "Install the newer version to open it. Nothing was changed."


class StoppedError(JournalError):
    """Ctrl-C, or a terminal that went away."""

    exit_code = 130
    what = "Stopped."
    remedy = "What was kept before is safe."
