"""No test touches this account's own journal, settings or state."""

from collections.abc import Iterator

import pytest

# A person at a terminal waits only so long: on a machine with two busy cores a journey may need a second try.
_AT_A_TERMINAL = ("tests/flow/", "tests/unit/cli/terminal/", "_on_a_pty.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if any(part in item.nodeid for part in _AT_A_TERMINAL):
            item.add_marker(pytest.mark.flaky(reruns=2, reruns_delay=1))


@pytest.fixture(autouse=True, scope="session")
def _a_home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("BALINT_JOURNAL", raising=False)
        patch.setenv("HOME", str(home))
        patch.setenv("XDG_DATA_HOME", str(home / "data"))
        patch.setenv("XDG_STATE_HOME", str(home / "state"))
        yield
