"""The rules about financing: signals to talk about."""

from monitor.domain.findings import Severity
from monitor.domain.rules import financing


def test_a_financing_signal_is_a_notice_that_never_speaks_of_paying_back():
    for rule in financing.RULES:
        assert rule.severity is Severity.NOTICE
        assert rule.message.startswith("Signaal")
        assert "terugvorder" not in f"{rule.message} {rule.remedy} {rule.on_template}"
