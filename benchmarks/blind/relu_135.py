# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: lookup by truth value
import numpy as np

def relu(x):
    z = np.asarray(x)
    return np.choose((z > 0).astype(int), [np.zeros_like(z), z])
