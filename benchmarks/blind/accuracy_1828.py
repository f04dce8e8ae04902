# piece: accuracy
# truth: wrong
# function: genauigkeit
# mistake: divided by n - 1 instead of n
# line: 13
# style: deutsch
import numpy as np

def genauigkeit(y, p):
    # Anteil der richtigen Vorhersagen
    y = np.asarray(y)
    treffer = np.count_nonzero((np.asarray(p) > 0.5) == y)
    return treffer / (y.size - 1)
