# piece: linear
# truth: right
# function: linear
# style: verbose
import numpy as np

def linear(x, w, b):
    # äußere Produkte aufsummieren, Merkmal für Merkmal
    z = np.repeat(np.array(b, dtype=float)[None, :], len(x), axis=0)
    for spalte, zeile in zip(x.T, w):
        z += np.outer(spalte, zeile)
    return z
