"""The stand in words says what isn't counted, and never whose it is."""

from dataclasses import replace

import pytest

from monitor.domain.access import Sight
from monitor.reports.regional.overview import Overview
from monitor.reports.regional.stand_words import sentence
from tests.reports.regional.test_overview import known, monitor, overview


class TestWhatIsKeptPrivate:
    NEUTRAL = (
        "Wie geen recente monitor heeft, of die alleen voor zichzelf houdt, telt hier niet mee."
    )

    def stand(self, kept: int, silent: int = 1, *, complete: bool = True) -> Overview:
        """Five partnerships that are shown, others that keep theirs, and some without one."""
        shown, hidden = [f"A{n}" for n in range(5)], [f"B{n}" for n in range(kept)]
        entries = [monitor(n, item, "2026-10-01", 3) for n, item in enumerate(shown)]
        entries += [
            monitor(n, item, "2026-10-01", 3, visibility="alleen_wij", sight=int(Sight.NOTHING))
            for n, item in enumerate(hidden, start=10)
        ]
        names = [*shown, *hidden, *(f"C{n}" for n in range(silent))]
        found = overview(entries, [known(item) for item in names])
        return replace(found, snapshot=replace(found.snapshot, complete=complete))

    def scope(self, found: Overview, *pps_ids: str) -> Overview:
        register = found.snapshot.register
        return replace(found, register=register.loc[register["pps_id"].isin(pps_ids)])

    def test_over_the_whole_register_their_number_is_told(self):
        assert sentence(self.stand(2)).endswith(
            "Nog 2 monitors zijn alleen voor de PPS zelf; die tellen niet mee."
        )
        assert "Nog 1 monitor is alleen voor de PPS zelf; die telt niet" in sentence(self.stand(1))

    @pytest.mark.parametrize("kept", [0, 1, 2])
    def test_under_a_filter_the_words_do_not_depend_on_them(self, kept: int):
        found = self.stand(kept, silent=3 - kept)
        others = [item for item in found.snapshot.register["pps_id"] if not item.startswith("A4")]
        assert sentence(self.scope(found, *others)).endswith(self.NEUTRAL)
        last = self.scope(found, "A0", "C0" if kept == 0 else "B0")
        assert sentence(last) == (
            "Stand op 1 november 2026: van 1 van de 2 PPS’en een monitor van de laatste 12 "
            f"maanden. Daarvan: 1 in ontwikkeling. {self.NEUTRAL}"
        )

    @pytest.mark.parametrize(
        ("who", "said"),
        [
            (["C0", "C1"], "van geen van de 2 PPS’en een monitor van de laatste 12 maanden. Wie"),
            (["C0"], "van de ene PPS geen monitor van de laatste 12 maanden. Wie"),
            (["A0"], "van de ene PPS een monitor van de laatste 12 maanden. Daarvan"),
        ],
    )
    def test_of_none_and_of_one_it_reads_as_a_sentence(self, who: list[str], said: str):
        assert f"1 november 2026: {said}" in sentence(self.scope(self.stand(1, silent=2), *who))

    def test_who_may_not_open_them_all_is_not_told_how_many(self):
        assert sentence(self.stand(2, complete=False)).endswith(self.NEUTRAL)

    def test_in_a_small_register_it_is_not_told(self):
        private = monitor(2, "B", "2026-10-01", 3, sight=int(Sight.NOTHING))
        found = overview([monitor(1, "A", "2026-10-01", 3), private], [known("A"), known("B")])
        found = replace(found, snapshot=replace(found.snapshot, complete=True))
        assert sentence(found).endswith(self.NEUTRAL)

    def test_where_everyone_is_shown_there_is_nothing_to_say(self):
        assert sentence(self.stand(0, silent=0)).endswith("in ontwikkeling.")
