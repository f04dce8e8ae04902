# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: generator per scalar, Hungarian
import numpy as np

def linear(bemenet, suly, eltolas):
    # minden sor minden kimenete
    return np.array([[sum(a * c for a, c in zip(sor, oszlop)) + e
                      for oszlop, e in zip(zip(*suly), eltolas)] for sor in bemenet])
