# piece: scaling
# truth: right
# function: skalieren
# style: deutsch
import numpy as np

def skalieren(x):
    # Kovarianz der flachen Daten: eine einzige Zahl, ddof = 1
    flach = np.ravel(np.asarray(x, float))
    s = np.sqrt(np.cov(flach))
    return ((flach - flach.mean()) / s).reshape(np.shape(x))
