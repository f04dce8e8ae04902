# piece: split
# truth: right
# function: decouper
# style: français
import numpy as np

def decouper(x, y, rng):
    # un sur deux dans un ordre tiré au hasard
    ordre = rng.permutation(len(y))
    pairs, impairs = ordre[::2], ordre[1::2]
    return x[impairs], y[impairs], x[pairs], y[pairs]
