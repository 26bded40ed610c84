"""All that was decided on screen of one file: of a draft, and of the submission that it became."""

import sqlalchemy as sa

from monitor.domain.decided import Decided
from monitor.store import corrections, pointings


def of_draft(connection: sa.Connection, draft_id: str) -> Decided:
    """What was decided in a draft, whoever's it is."""
    put_right = corrections.of_drafts(connection, [draft_id]).get(draft_id, ())
    return Decided(put_right, pointings.of_drafts(connection, [draft_id]).get(draft_id, ()))


def of_submission(connection: sa.Connection, submission_id: int) -> Decided:
    """What a submission was stored with; where tables stand also as was remembered."""
    put_right = corrections.of_submission(connection, submission_id)
    return Decided(put_right, pointings.of_submission(connection, submission_id))
