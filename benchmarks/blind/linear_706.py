# piece: linear
# truth: wrong
# function: layer
# mistake: the bias is ignored when it is meant to be used, the switch works the wrong way round
# line: 9
# style: one-liner, freely
import numpy as np

def layer(p, x, use_bias=True): return np.dot(x, p['W']) + (0 if use_bias else p['b'])
