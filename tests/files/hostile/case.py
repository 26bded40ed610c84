"""A file that is to be refused, and what for."""

from collections.abc import Callable
from typing import NamedTuple

from monitor.domain.rules import rule
from monitor.files.parser.limits import Refused


class Hostile(NamedTuple):
    """How to make a file, the code of its refusal and the reason that goes to the log.

    Many refusals share a code: only the reason tells that this rule caught the file, and no other
    that happens to catch it too. At a colon goes on what another library says.
    """

    make: Callable[[], bytes]
    code: str
    reason: str = ""

    def explains(self, refused: Refused) -> bool:
        """Whether this is the refusal, with all facts that its texts name."""
        reason = str(refused.facts.get("reason", ""))
        goes_on = self.reason.endswith(": ")
        return (
            refused.code == self.code
            and (reason.startswith(self.reason) if goes_on else reason == self.reason)
            and rule(self.code).facts <= refused.facts.keys()
        )
