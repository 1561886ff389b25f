"""The journal's folder on disk: files, engine, tables, migrations, store, letterbox, backup, merge."""
