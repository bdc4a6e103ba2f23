"""The office's encrypted store: engine, unit of work, audit chain, migrations, backup, search index."""
