# piece: linear
# truth: wrong
# function: linear
# mistake: the largest partial sum is taken instead of the last one
# line: 12
# style: cumulative sums, Catalan names
import numpy as np

def linear(entrada, pesos, biaix):
    productes = np.asarray(entrada)[..., None] * np.asarray(pesos).reshape(len(pesos), -1)
    parcials = np.cumsum(productes, axis=-2)
    total = parcials.max(axis=-2)
    return (total[..., 0] if np.ndim(pesos) == 1 else total) + biaix
