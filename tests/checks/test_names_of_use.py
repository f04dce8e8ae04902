"""Functions whose parameters have names of any language: the code says what they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.arrays import Array


def descente(reglages: dict[str, Any], pente: Callable[..., Array], origine: Array) -> list[Array]:
    p = np.array(origine, float)
    chemin = [p]
    for t in range(reglages["nombre"]):
        p = p - reglages["mu"] * reglages["facteur"] ** t * np.asarray(pente(p))
        chemin.append(p)
    return chemin


def descente_a_deux_pas(
    reglages: dict[str, Any], pente: Callable[..., Array], origine: Array
) -> list[Array]:
    p = np.array(origine, float)
    chemin = [p]
    for t in range(reglages["nombre"]):
        p = p - reglages["mu"] * reglages["facteur"] ** (t // 2) * np.asarray(pente(p))
        chemin.append(p)
    return chemin


def abstieg(pente: Callable[..., Array], ort: Array, paar: tuple[float, float], mal: int) -> Array:
    jetzt, faktor = paar
    weg = [np.array(ort, float)]
    for _ in range(mal):
        weg.append(weg[-1] - jetzt * pente(weg[-1]))
        jetzt = jetzt * faktor
    return weg[-1]


def abstieg_zu_kurz(
    pente: Callable[..., Array], ort: Array, paar: tuple[float, float], mal: int
) -> Array:
    jetzt, faktor = paar
    weg = [np.array(ort, float)]
    for _ in range(mal):
        weg.append(weg[-1] - jetzt * pente(weg[-1]))
        jetzt = jetzt * faktor
    return weg[-2]


def durchlauf(
    merkmale: Array,
    klassen: Array,
    staerken: Array,
    schwelle: float,
    folge: Array,
    mu: float,
    k: int,
) -> tuple[Array, float, float, float]:
    verluste, treffer = [], []
    for anfang in range(0, len(folge) - k + 1, k):
        i = folge[anfang : anfang + k]
        p = 1 / (1 + np.exp(-(merkmale[i] @ staerken + schwelle)))
        verluste.append(-np.mean(np.log(np.where(klassen[i] == 1, p, 1 - p))))
        treffer.append(np.mean((p > 0.5) == klassen[i]))
        d = p - klassen[i]
        staerken = staerken - mu * (d @ merkmale[i]) / k
        schwelle = schwelle - mu * d.mean()
    return staerken, schwelle, float(np.mean(verluste)), float(np.mean(treffer))


def durchlauf_durch_alle(
    merkmale: Array,
    klassen: Array,
    staerken: Array,
    schwelle: float,
    folge: Array,
    mu: float,
    k: int,
) -> tuple[Array, float, float, float]:
    verluste, treffer = [], []
    for anfang in range(0, len(folge) - k + 1, k):
        i = folge[anfang : anfang + k]
        p = 1 / (1 + np.exp(-(merkmale[i] @ staerken + schwelle)))
        verluste.append(-np.mean(np.log(np.where(klassen[i] == 1, p, 1 - p))))
        treffer.append(np.mean((p > 0.5) == klassen[i]))
        d = (p - klassen[i]) / len(merkmale)
        staerken = staerken - mu * (d @ merkmale[i])
        schwelle = schwelle - mu * d.sum()
    return staerken, schwelle, float(np.mean(verluste)), float(np.mean(treffer))


def transformer(sesgo: Array, matriz: Array, puntos: Array) -> Array:
    return puntos @ matriz + sesgo


def transformer_sans_biais(sesgo: Array, matriz: Array, puntos: Array) -> Array:
    return puntos @ matriz + sesgo * 0


def trennen(nummern: Array, a: Array, b: Array) -> tuple[Array, ...]:
    rest = np.setdiff1d(np.arange(len(a)), nummern)
    return a[nummern], b[nummern], a[rest], b[rest]


def trennen_ohne_achse(nummern: Array, a: Array, b: Array) -> tuple[Array, ...]:
    return a[nummern], b[nummern], np.delete(a, nummern), np.delete(b, nummern)


@pytest.mark.parametrize(
    ("function", "piece", "ok"),
    [
        (descente, "descent", True),
        (descente_a_deux_pas, "descent", False),
        (abstieg, "descent", True),
        (abstieg_zu_kurz, "descent", False),
        (durchlauf, "epoch", True),
        (durchlauf_durch_alle, "epoch", False),
        (transformer, "linear", True),
        (transformer_sans_biais, "linear", False),
        (trennen, "split", True),
        (trennen_ohne_achse, "split", False),
    ],
)
def test_the_code_says_what_a_parameter_is(
    function: Callable[..., Any], piece: str, ok: bool
) -> None:
    assert st.check(function, piece, locate=False).ok == ok


def test_a_failing_call_is_shown_with_the_own_names() -> None:
    found = st.check(abstieg_zu_kurz, "descent", locate=False)
    assert "mal=" in found.sentence and "paar=" in found.sentence
