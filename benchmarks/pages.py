"""The pages that are measured, by their address."""

PAGES = {
    "Overzicht": "/",
    "Monitor inlezen": "/inlezen",
    "PPS": "/pps",
    "Campus": "/campus",
    "Trends": "/trends",
    "Register": "/register",
    "Verantwoording": "/verantwoording",
    "Versies": "/versies",
    "Handleiding": "/handleiding",
}
