"""The HTML page in which Streamlit draws, made Dutch and free of inline scripts."""

import re
from functools import lru_cache

PRODUCT = "PPS-monitor"

_NO_SCRIPT = "<noscript><p>Zet JavaScript aan in uw browser om de monitor te zien.</p></noscript>"

_OWN_HEAD = """<link rel="stylesheet" href="./eigen/frame.css" />
    <link rel="stylesheet" href="./eigen/print.css" media="print" />
    <script src="./eigen/root.js"></script>
    <script src="./eigen/dutch.js"></script>
    <script src="./eigen/uploads.js"></script>
    <script src="./eigen/saved.js"></script>
    <script src="./eigen/anchors.js"></script>
    <script src="./eigen/back.js"></script>
    <script src="./eigen/menu.js"></script>
    <script src="./eigen/print.js"></script>
  </head>"""

# What to change in the index page of the pinned Streamlit, in this order.
_CHANGES: tuple[tuple[str, str], ...] = (
    (r'<html lang="en">', '<html lang="nl">'),
    (r"<title>.*?</title>", f"<title>{PRODUCT}</title>"),
    (r'href="\./favicon\.png"', 'href="./eigen/icon.png"'),
    # An inline script would need a hole in the Content-Security-Policy; this one only serves
    # search engines, and the agent API that the link announces is off.
    (r"<!-- initialize window\.prerenderReady.*?</script>", ""),
    (r'<!--\s*Machine-readable pointer.*?<link rel="service-desc"[^>]*>', ""),
    (r"<noscript>.*?</noscript>", _NO_SCRIPT),
    (r"</head>", _OWN_HEAD),
)


def no_such_page(path: str) -> str:
    """What stands at an address below a folder, where no page is: "/pps/NHN-01".

    Its link leads up to where the pages are, also behind a proxy that puts them below a folder.
    """
    up = "../" * (path.count("/") - 1)
    return f"""<!doctype html>
<html lang="nl"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Deze pagina bestaat niet · {PRODUCT}</title>
</head>
<body style="font-family: sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem">
<h1>Deze pagina bestaat niet</h1>
<p>Kijk of het adres klopt, of ga naar <a href="{up}">het overzicht</a>.</p></body></html>"""


@lru_cache(maxsize=1)
def dutch_page(html: str) -> str:
    """Streamlit's index page with our language, title, icon, styles and texts."""
    for pattern, replacement in _CHANGES:
        html = re.sub(pattern, replacement, html, count=1, flags=re.DOTALL)
    return html
