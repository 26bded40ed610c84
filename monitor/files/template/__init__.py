"""The monitor workbook that people download, fill in and upload: empty, pre-filled or full."""

from monitor.files.template.confirming import Carried
from monitor.files.template.prefill import Prefill
from monitor.files.template.write import coming_years, template_book, write_template

__all__ = ["Carried", "Prefill", "coming_years", "template_book", "write_template"]
