# piece: split
# truth: right
# function: halbieren
# mistake: none
# line: none
# style: Fisher-Yates by hand, German
import numpy as np

def halbieren(x, y, seed):
    zufall = np.random.default_rng(seed)
    folge = np.arange(len(x))
    # von hinten nach vorn: mit einem zufaelligen frueheren Platz tauschen
    for i in range(len(folge) - 1, 0, -1):
        j = zufall.integers(0, i + 1)
        folge[[i, j]] = folge[[j, i]]
    haelfte = len(x)//2
    a, b = folge[:haelfte], folge[haelfte:]
    return x[a], y[a], x[b], y[b]
