# piece: descent
# truth: right
# function: descente
# style: french
import numpy as np

def descente(reglage, p, gradient):
    # recursif : un pas, puis le reste avec un pas plus petit
    p = np.asarray(p, float)
    if reglage["n"] == 0:
        return [p]
    q = p - reglage["eta"] * np.asarray(gradient(p))
    reste = dict(reglage, n=reglage["n"] - 1, eta=reglage["eta"] * reglage["d"])
    return [p] + descente(reste, q, gradient)
