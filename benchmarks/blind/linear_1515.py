# piece: linear
# truth: right
# function: one_layer_model
# style: textbook
import numpy as np


def one_layer_model(w, b, x):
    w = np.asarray(w, dtype=float)
    z = np.tensordot(np.asarray(x, dtype=float), w, axes=1)
    z = z - (-b)
    return 1 / (np.exp(-z) + 1)
