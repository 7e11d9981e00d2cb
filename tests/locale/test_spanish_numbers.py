"""Spanish sentences whose verb and article follow a number."""

import pytest

from cqi_lib.locale.spoken import speaking
from cqi_lib.rounding import Figure
from cqi_lib.wording import chain, change, first_page, growth, verdict


@pytest.fixture(autouse=True)
def spanish():
    with speaking("es"):
        yield


def test_one_chosen_domain_and_several():
    def alt(*names):
        return change.alt([(n, Figure(2.0, 1), Figure(2.4, 1), True) for n in names], "2024", "2025", 0)

    assert "Lo elegido: Acceso de 2.0 a 2.4." in alt("Acceso") and "Lo elegido: Acceso" in alt("Acceso", "Datos")
    assert first_page.also(["Acceso"]) == "Además se eligió trabajar en: Acceso."
    assert first_page.also(["Acceso", "Datos"]) == "Además se eligió trabajar en: Acceso y Datos."


def test_what_became_of_tests():
    assert chain.cycles(1, 0, {"adopt": 1}) == "Empezó una prueba: se adoptó."
    assert chain.cycles(4, 0, {"adapt": 2, "abandon": 1}) == (
        "Empezaron cuatro pruebas: dos se adaptaron y una se dejó; una todavía no tiene decisión."
    )


def test_one_other_domain():
    assert growth.apart(2.5, 2.4, -0.8, 1, (3.0,)) == (
        "Su nivel era 2.5 y ahora es 2.4, mientras que el otro subió: la distancia entre los dos es más de lo que explica "
        "el azar, pero su propio nivel no bajó."
    )


@pytest.mark.parametrize(
    ("frequency", "told"),
    [
        ("month", "Nueve meses con datos desde la primera prueba, uno de ellos justo en la línea base; se necesitan diez "
                  "fuera de ella, así que faltan dos."),
        ("week", "Nueve semanas con datos desde la primera prueba, una de ellas justo en la línea base; se necesitan diez "
                 "fuera de ella, así que faltan dos."),
    ],
)  # fmt: skip
def test_points_on_the_line(frequency, told):
    assert verdict.too_few(9, 2, frequency, True, 1, True) == told
