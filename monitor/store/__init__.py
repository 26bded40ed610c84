"""The store: everything that knows SQLAlchemy. Begin at ``open_store``."""

from monitor.store.faults import (
    AlreadyStored,
    DraftChanged,
    NotAllowed,
    NotFound,
    NotStorable,
    OutcomeRefused,
    Reason,
    StoreFault,
    StoreUnavailable,
    StoreUnusable,
)
from monitor.store.opening import existing_store, open_store
from monitor.store.records import (
    Action,
    Disagreement,
    Draft,
    Mismatch,
    Outcome,
    Partnership,
    Saved,
    Standing,
)

__all__ = [
    "Action",
    "AlreadyStored",
    "Disagreement",
    "Draft",
    "DraftChanged",
    "Mismatch",
    "NotAllowed",
    "NotFound",
    "NotStorable",
    "Outcome",
    "OutcomeRefused",
    "Partnership",
    "Reason",
    "Saved",
    "Standing",
    "StoreFault",
    "StoreUnavailable",
    "StoreUnusable",
    "existing_store",
    "open_store",
]
