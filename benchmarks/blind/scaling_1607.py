# piece: scaling
# truth: right
# function: scaling
# style: terse
import numpy as np

def scaling(x):
    c = x - np.mean(x)
    return c / np.linalg.norm(c) * np.sqrt(c.size - 1)
