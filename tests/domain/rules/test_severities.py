"""How serious each rule is."""

from monitor.domain import checks
from monitor.domain.findings import Severity
from monitor.domain.rules import answers, between, financing, lists, register, sums


def test_only_what_makes_a_monitor_useless_blocks_it():
    """Between cells only what the record can't do without; money, register and rows never."""
    blocking = {
        item.code
        for module in (answers, between, lists, sums, financing, register)
        for item in module.RULES
        if item.severity is Severity.ERROR
    }
    own = {check.__name__.upper().replace("_", "-") for check in checks.CHECKS}
    assert blocking & own == {"VERPLICHT-LEEG", "EINDE-VOOR-START", "PEILDATUM-TE-VER"}
