"""Handing in a monitor: from template and upload, by way of a draft, to saved with its sheet."""
