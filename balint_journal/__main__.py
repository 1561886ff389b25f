"""`python -m balint_journal` is the same as `balint`."""

from balint_journal.cli.app import main

if __name__ == "__main__":
    main()
