# piece: gradients
# truth: right
# function: gradients
# style: verbose
import numpy as np


def gradients(x, y, w, b):
    # Kettenregel Schritt fuer Schritt, ohne Kuerzen
    n = len(y)
    s = 1 / (1 + np.exp(-(x @ w + b)))
    dL_ds = (-y / s + (1 - y) / (1 - s)) / n
    ds_dz = s * (1 - s)
    dL_dz = dL_ds * ds_dz
    return dL_dz @ x, dL_dz @ np.ones(n)
