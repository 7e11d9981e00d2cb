"""What does not fit in votes is told in Spanish too."""

from cqi_lib.cohort.records.priorities import Voting
from cqi_lib.locale.said import again
from cqi_lib.locale.spoken import speaking
from cqi_lib.priorities.votes import vote_flaws
from cqi_lib.tables import VOTES


def votes(*rows):
    given = [{"program_id": "a", "round_id": "r", "turn": 1, "person": p, "domain": d, "points": points, "rank": rank}
             for p, d, points, rank in rows]  # fmt: skip
    return VOTES.frame([row | {"source_row": n} for n, row in enumerate(given, 2)])


def test_votes():
    found = vote_flaws(votes(("a", "x", 1, None), ("b", "x", None, 3)), Voting(method="hundred"))
    found += vote_flaws(votes(("a", "x", 9, None), ("b", "x", None, 3)), Voting(method="dots", dots=5))
    found += vote_flaws(votes(("a", "x", 9, None), ("b", "x", None, 3)), Voting(method="rank"))
    assert found[1][2:] == ("1 point together", "100 points from each person")
    with speaking("es"):
        assert [tuple(map(again, flaw[2:])) for flaw in found] == [
            ("1 voto sin número de puntos", "un valor de points en cada fila"),
            ("1 punto en total", "100 puntos de cada persona"),
            ("1 voto sin número de puntos", "un valor de points en cada fila"),
            ("9 puntos adhesivos en una vuelta", "como máximo 5 puntos adhesivos de cada persona"),
            ("1 voto sin lugar", "un valor de rank en cada fila"),
            ("los lugares 3", "1, 2, 3 y así sucesivamente, cada uno una vez"),
        ]
