"""Any order of changes, cuts, put-back headers and jots: one passphrase and one paper key open it, no former one does."""

from collections.abc import Callable
from pathlib import Path

import pytest
from bench import COST, Bench
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from balint_journal.errors import DamagedError, OlderHeaderError, UnfinishedRotationError, WrongPassphraseError
from balint_journal.vault import files, keys, letterbox, rotating
from balint_journal.vault.journal import Journal
from balint_journal.vault.keys import Passphrase, RecoveryKey, Secret

CUTS = st.none() | st.integers(0, 7)


class _Cut(BaseException):
    """The power went."""


class Keys(RuleBasedStateMachine):
    """``bench`` knows the secrets that hold; ``former`` those that must not open any more."""

    def __init__(self, template: Bench, folder: Path) -> None:
        super().__init__()
        self.template, self.folder = template, folder

    @initialize()
    def begin(self) -> None:
        self.bench = self.template.copy_to(self.folder / "journal")
        self.bench.state = self.folder / "state"
        self.former: list[Secret] = []
        self.earlier: list[tuple[int, Passphrase, dict[str, bytes]]] = []
        self.epoch = 0
        self.lines: set[str] = set()
        self.made = 0

    def _fresh(self) -> Passphrase:
        self.made += 1
        return Passphrase(f"passphrase {self.made}")

    def _keep_headers(self) -> None:
        kept = {name: raw for name, raw in self.bench.files().items() if name in {"header.json", "header.bak"}}
        self.earlier.append((self.epoch, self.bench.passphrase, kept))

    def _cut_at(self, step: int | None, work: Callable[[], None]) -> None:
        """Do ``work``, cut before its file operation number ``step``."""
        left = [step]

        def cutting(real: Callable[..., object]) -> Callable[..., object]:
            def call(*arguments: object) -> object:
                if left[0] == 0:
                    raise _Cut
                left[0] = left[0] if left[0] is None else left[0] - 1
                return real(*arguments)

            return call

        with pytest.MonkeyPatch.context() as patch:
            for module, name in ((files, "replace"), (files, "remove"), (rotating, "rekey"), (rotating, "follow")):
                patch.setattr(module, name, cutting(getattr(module, name)))
            try:
                work()
            except _Cut:
                return

    def _holds(self, secret: Secret) -> bool:
        try:
            return self.bench.opens(secret)
        except UnfinishedRotationError:
            return False

    def _settle(self, old: Secret, new: Secret, *, first_old: bool) -> Secret:
        order = (old, new) if first_old else (new, old)
        held = [secret for secret in order if self._holds(secret)]
        assert len(held) == 1
        self.former.append(old if held[0] is new else new)
        return held[0]

    @rule(cut=CUTS, first_old=st.booleans())
    def change_the_passphrase(self, cut: int | None, *, first_old: bool) -> None:
        self._keep_headers()
        old, new = self.bench.passphrase, self._fresh()

        def work() -> None:
            with self.bench.unlock() as journal:
                journal.change_passphrase(new, cost=COST)

        self._cut_at(cut, work)
        held = self._settle(old, new, first_old=first_old)
        assert isinstance(held, Passphrase)
        self.bench.passphrase = held

    @rule(cut=CUTS, first_old=st.booleans())
    def renew_the_paper_key(self, cut: int | None, *, first_old: bool) -> None:
        old, new = self.bench.recovery, keys.new_recovery_key()

        def work() -> None:
            with self.bench.unlock(old) as journal:
                journal.renew_recovery_key(new)

        self._cut_at(cut, work)
        held = self._settle(old, new, first_old=first_old)
        assert isinstance(held, RecoveryKey)
        self.bench.recovery = held

    @rule(cut=CUTS, first_old=st.booleans())
    def rotate(self, cut: int | None, *, first_old: bool) -> None:
        self._keep_headers()
        old, new = self.bench.passphrase, self._fresh()
        old_paper, new_paper = self.bench.recovery, keys.new_recovery_key()

        def work() -> None:
            with self.bench.unlock() as journal:
                journal.rotate(new, new_paper, cost=COST)

        self._cut_at(cut, work)
        held = self._settle(old, new, first_old=first_old)
        assert isinstance(held, Passphrase)
        done = held is new
        self.epoch += done
        self.former.append(old_paper if done else new_paper)
        self.bench.passphrase, self.bench.recovery = held, new_paper if done else old_paper

    @rule(line=st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=20))
    def jot(self, line: str) -> None:
        self.bench.jot(line)
        self.lines.add(line)

    @rule()
    def take_a_jot(self) -> None:
        with self.bench.unlock() as journal:
            for jot in letterbox.open_all(journal).jots[:1]:
                letterbox.drop(journal, jot)
                if jot.text not in self._waiting(journal):
                    self.lines.discard(jot.text)

    @rule(which=st.integers(0, 20))
    def put_back_an_earlier_header(self, which: int) -> None:
        if not self.earlier:
            return
        epoch, passphrase, kept = self.earlier[which % len(self.earlier)]
        current = {name: (self.bench.folder / name).read_bytes() for name in kept}
        if kept == current:
            return
        for name, raw in kept.items():
            (self.bench.folder / name).write_bytes(raw)
        with pytest.raises(OlderHeaderError if epoch == self.epoch else DamagedError):
            self.bench.unlock(passphrase)
        for name, raw in current.items():
            (self.bench.folder / name).write_bytes(raw)

    @rule(name=st.sampled_from(["header.json", "header.bak"]), how=st.sampled_from(["torn", "gone"]))
    def lose_a_header(self, name: str, how: str) -> None:
        path = self.bench.folder / name
        if how == "gone":
            path.unlink()
        else:
            path.write_bytes(path.read_bytes()[:100])

    def _waiting(self, journal: Journal) -> set[str]:
        return {jot.text for jot in letterbox.open_all(journal).jots}

    @invariant()
    def it_opens_by_both_and_holds_everything(self) -> None:
        for secret in (self.bench.passphrase, self.bench.recovery):
            with self.bench.unlock(secret) as journal:
                assert self.bench.marks(journal) == ["first"]
                assert self._waiting(journal) == self.lines
                assert journal.notices == ()
        assert (self.bench.folder / "header.json").read_bytes() == (self.bench.folder / "header.bak").read_bytes()
        assert not (self.bench.folder / "header.next").exists()

    @invariant()
    def no_former_secret_opens_it(self) -> None:
        for secret in self.former[-3:]:
            with pytest.raises(WrongPassphraseError):
                self.bench.unlock(secret)


def _run(template: Bench, tmp_path_factory: pytest.TempPathFactory, examples: int, steps: int) -> None:
    class Here(Keys):
        def __init__(self) -> None:
            super().__init__(template, tmp_path_factory.mktemp("keys"))

    run_state_machine_as_test(Here, settings=settings(max_examples=examples, stateful_step_count=steps, deadline=None))


def test_any_order_of_changes(template: Bench, tmp_path_factory: pytest.TempPathFactory) -> None:
    _run(template, tmp_path_factory, 12, 8)


@pytest.mark.soak
def test_any_long_order_of_changes(template: Bench, tmp_path_factory: pytest.TempPathFactory) -> None:
    _run(template, tmp_path_factory, 150, 30)
