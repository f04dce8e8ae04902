# piece: linear
# truth: right
# function: linear
# style: verbose
import numpy as np


def linear(x, w, b):
    # Bias als zusätzliches Gewicht
    x = np.asarray(x, dtype=float)
    erweitert = np.insert(x, 0, 1.0, axis=-1)
    theta = np.concatenate([[b], w])
    z = erweitert @ theta
    return 0.5 + 0.5 * np.tanh(z / 2)
