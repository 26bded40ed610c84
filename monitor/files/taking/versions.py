"""Which versions of the template and of the questions a workbook says that it is of."""

from monitor.domain.findings import Finding
from monitor.domain.layout import TEMPLATE_VERSION
from monitor.domain.model import Model
from monitor.domain.pointing import OldTemplate
from monitor.domain.rules import rule
from monitor.files.workbook import Workbook


def about_versions(workbook: Workbook, model: Model, template: OldTemplate | None) -> list[Finding]:
    """What is said of both versions; ``template`` is the older one that the workbook names."""
    findings = []
    named = (
        ("template_versie", "het sjabloon", TEMPLATE_VERSION),
        ("model_versie", "de vragen", model.version),
    )
    if not any(workbook.names.get(name) for name, *_ in named):
        what, current = "het sjabloon en van de vragen", f"{TEMPLATE_VERSION} en {model.version}"
        return [rule("VERSIE-ONTBREEKT").at(None, None, what=what, current=current)]
    for name, what, current in named:
        there = workbook.names.get(name)
        facts = {"what": what, "current": current}
        if not there:
            findings.append(rule("VERSIE-ONTBREEKT").at(None, None, **facts))
        elif template and there == template.version:
            findings.append(rule("VERSIE-OUDER").at(None, None, raw=there, **facts))
        elif name == "model_versie" and there in model.versions and there != current:
            code = "VERSIE-PROEF" if model.versions[there].on_trial else "VERSIE-BEKEND"
            findings.append(rule(code).at(None, None, raw=there, **facts))
        elif there != current:
            findings.append(rule("VERSIE-ANDERS").at(None, None, raw=there, **facts))
    return findings
