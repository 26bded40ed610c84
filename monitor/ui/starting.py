"""What must be right before the server takes its first visitor."""

import sys

from monitor import settings
from monitor.files.model_file import load_versions
from monitor.files.model_file.fault import FileFault
from monitor.reports.trouble import said


def read_own_files() -> None:
    """Read every version of the model that this installation knows, and every older template.

    They are kept for the pages.
    Where one isn't right the program ends here, with what is wrong and what to do on standard
    error: not at the first page, hours later, that happens to need it.
    """
    try:
        found = settings.from_environment()
        model = load_versions(*found.model_files)
        if any(found.templates_path.glob("*.toml")):
            # Loads pandas: most installations have no such file, and start without it.
            from monitor.files.pointing.older_templates import load_templates

            load_templates(found.templates_path, model)
    except FileFault as fault:
        sys.exit(said(fault))
