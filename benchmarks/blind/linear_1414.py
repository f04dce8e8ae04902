# piece: linear
# truth: right
# function: linear
# style: verbose
import numpy as np

def linear(x, w, b):
    # die transponierte Schreibweise: (W^T x^T)^T ist dasselbe wie x W
    x = np.asarray(x)
    w = np.asarray(w)
    z = (w.T @ x.T).T
    # die Kopie darf veraendert werden
    z = z + b
    return z
