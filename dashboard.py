"""The entry point: `streamlit run dashboard.py` finds the application here.

The web server imports this file and serves `app`; Streamlit runs it once more, as a script, for
every visitor and every click. Why it is two things: docs/decisions/2026-11-23-asgi-entry.md.
"""

import streamlit as st

from monitor.ui import frame

if __name__ == "__main__":
    from monitor.ui.intake import typed

    frame.run(typed.hold)
else:
    import logging

    from monitor.collecting import collect_seldom
    from monitor.logs import log_to_stderr
    from monitor.ui import asgi, health, starting

    collect_seldom()
    log_to_stderr(logging.INFO)
    starting.read_own_files()
    frame.close_pages_folder()
    app = st.App(
        __file__,
        middleware=asgi.middleware(),
        routes=asgi.routes(health.database_answers),
        on_script_error=frame.report_failure,
    )
