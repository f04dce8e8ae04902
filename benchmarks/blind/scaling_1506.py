# piece: scaling
# truth: right
# function: scaling
# style: terse
import numpy as np


def scaling(x):
    z = x - np.mean(x)
    return z * np.sqrt(z.size - 1) / np.linalg.norm(z)
