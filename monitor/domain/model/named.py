"""What code knows by its id in a model.

A model that calls it otherwise, or makes something else of it, would count less and say nothing:
``monitor.files.model_file`` refuses it. What only goes by a group of options may be called anything
(:data:`monitor.domain.model.questions.OPTION_GROUPS`).
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from monitor.domain.access import Visibility
from monitor.domain.model.questions import HEADER_FIELDS
from monitor.domain.tab import Kind


class Form(StrEnum):
    """In what a contribution is given: the ids of the model's list ``form``."""

    CASH = "geld"
    IN_KIND = "natura"


class Quarter(StrEnum):
    """The quadrants of a SWOT: the ids of the model's list ``quadrant``."""

    STRENGTH = "sterkte"
    WEAKNESS = "zwakte"
    OPPORTUNITY = "kans"
    THREAT = "bedreiging"


class Reached(StrEnum):
    """How far a milestone is: ids of the model's list ``milestone_status``, which may have more."""

    OPEN = "open"
    ON_SCHEDULE = "op_schema"
    MET = "gehaald"
    DROPPED = "vervallen"


LABOUR_ORGANISATION = "arbeidsorganisatie"
"""The type of partner of which small and medium-sized ones are counted."""

NO_COMMITMENT = "geen"
"""What a partner without a commitment after the subsidy chooses."""

RETENTION, CONCENTRATION = "par_retention", "par_concentration"
"""The questions who of the partners stayed, and how much comes from the largest."""

MILESTONES_MET, OWN_REVENUE = "milestones_met", "own_revenue"
"""The KPI's that are held against tab Mijlpalen and tab Financien."""

IN_EUROS = frozenset({OWN_REVENUE})
"""The KPI's that are read as money, where a model has them."""

FINANCE, PARTNERSHIP = "finance_model", "partnership"
"""The dimensions that say how money and partners stand."""

DIMENSIONS = (FINANCE, PARTNERSHIP)

OPTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "form": tuple(Form),
        "visibility": tuple(Visibility),
        "quadrant": tuple(Quarter),
        "milestone_status": tuple(Reached),
        "partner_type": (LABOUR_ORGANISATION,),
        "commitment": (NO_COMMITMENT,),
    }
)
"""By list the options that it can't do without."""

NO_OTHERS = frozenset({"form", "visibility", "quadrant"})
"""The lists of which any other option would mean nothing."""

LISTS = (*OPTIONS, "scheme", "sector", "outcome", "province", "subregion")
"""The lists that are read besides those of the tables' columns (:mod:`monitor.domain.layout`)."""


class Asked(NamedTuple):
    """How a field is asked, and for a choice from which list."""

    kind: Kind
    choices: str = ""


FIELDS: Mapping[str, Asked] = MappingProxyType(
    {
        **dict.fromkeys(HEADER_FIELDS.values(), Asked(Kind.TEXT)),
        **dict.fromkeys(("peildatum", "startdatum", "einddatum_subsidie"), Asked(Kind.DATE)),
        "regeling": Asked(Kind.CHOICE, "scheme"),
        "sector": Asked(Kind.CHOICE, "sector"),
        "zichtbaarheid": Asked(Kind.CHOICE, "visibility"),
        "uitkomst_na_subsidie": Asked(Kind.CHOICE, "outcome"),
        "provincies": Asked(Kind.MANY, "province"),
        "deelregios": Asked(Kind.MANY, "subregion"),
        "subsidiebedrag": Asked(Kind.MONEY),
        "meerjarenbegroting_totaal": Asked(Kind.MONEY),
        "penvoerder_brin": Asked(Kind.TEXT),
    }
)
"""How the fields that are read by their id are asked, where a model has them."""

OF_TARGET: Mapping[str, str] = MappingProxyType(
    {
        "edu_student_reach": "students_reached",
        "inn_llo_reach": "workers_llo",
        "inn_company_projects": "projects_completed",
    }
)
"""The indicators that a KPI answers, realised by target, each with that KPI."""

INDICATORS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(
            (
                "par_commitment_after",
                "par_active_share",
                RETENTION,
                "par_sme_share",
                CONCENTRATION,
                "fin_postsubsidy_coverage",
                "fin_cofinancing_realisation",
                "fin_private_cash_share",
                "fin_own_revenue_share",
                *OF_TARGET,
            ),
            "share",
        ),
        "fin_forecast_years": "number",
        "gov_agreement_months": "date",
        "reg_analysis_age": "date",
    }
)
"""The kind of the indicators that are read by their id, where a model has them.

Those that tables answer (:data:`monitor.domain.computed.COMPUTED`) are all shares.
"""

COUNTED_FROM: Mapping[str, str] = MappingProxyType(
    {"gov_agreement_months": "subsidy_end", "reg_analysis_age": "reference_date"}
)
"""From what the months to the date of an indicator count, where a model has it."""
