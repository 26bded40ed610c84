"""The commands of ``python -m monitor``: they ask what the pages ask, and print."""
