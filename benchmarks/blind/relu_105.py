# piece: relu
# truth: wrong
# function: relu
# mistake: GELU, a smooth relative, instead of relu
# line: 12
# style: transformer habits
import math
import numpy as np

def relu(x):
    z = np.asarray(x, dtype=float)
    return 0.5 * z * (1 + np.tanh(math.sqrt(2 / math.pi) * (z + 0.044715 * z**3)))
