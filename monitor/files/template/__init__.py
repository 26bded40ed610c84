"""The monitor workbook that people download, fill in and upload: empty, pre-filled or full."""

from monitor.files.template.confirming import Carried
from monitor.files.template.prefill import Prefill
from monitor.files.template.write import template_book, write_template
from monitor.files.template.years import coming_years, years_of

__all__ = ["Carried", "Prefill", "coming_years", "template_book", "write_template", "years_of"]
