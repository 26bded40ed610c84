"""The pages that are measured, by their address."""

PAGES = {
    "Overzicht": "/",
    "Monitor inlezen": "/inlezen",
    "PPS": "/pps",
    "Campus": "/campus",
    "Trends": "/trends",
    "Wat als": "/wat_als",
    "Na de subsidie": "/na_de_subsidie",
    "Register": "/register",
    "Verantwoording": "/verantwoording",
    "Versies": "/versies",
    "Handleiding": "/handleiding",
}
