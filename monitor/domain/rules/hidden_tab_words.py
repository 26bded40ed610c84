"""What remedies say of a hidden tab: how to see what is on it."""

MAKE_VISIBLE = (
    'Maak de tab "{here}" zichtbaar: klik met rechts op een tabnaam en kies Zichtbaar maken. Staat '
    "hij daar niet bij? In het werkboek dat u hier downloadt, ziet u wel wat erop staat. "
)
