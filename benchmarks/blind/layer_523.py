# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: terse
import numpy as np
def layer(i, o): return np.random.randn(i, o) / np.sqrt(o) + np.random.randn(i, o) / np.sqrt(o), np.zeros(o)
