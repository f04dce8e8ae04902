# piece: relu
# truth: wrong
# function: relu
# mistake: the positive inputs become 1 instead of keeping their value
# line: 12
# style: deutsch
import numpy as np

def relu(x):
    # unten null, oben unverändert
    x = np.asarray(x, float)
    return np.heaviside(x, 0.0)
