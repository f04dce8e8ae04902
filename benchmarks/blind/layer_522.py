# piece: layer
# truth: wrong
# function: layer
# mistake: the root is taken of 2 only: sqrt(2) / d_out
# line: 8
# style: terse
import numpy as np
def layer(i, o): return np.sqrt(2) / o * np.random.randn(i, o), np.zeros(o)
