"""What the pages share."""

import re

from monitor.ui import parts


def test_a_file_name_holds_nothing_that_a_file_system_reads():
    name = parts.file_name('overzicht-../nhn:01\\"<x>', "pdf")
    assert re.fullmatch(r"overzicht-nhn01x-\d{8}-\d{6}\.pdf", name)
