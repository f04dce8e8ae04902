# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: vectorize takes the type from the first result, so a first entry far below zero makes all results integers
# line: 9
# style: one-liner
import numpy as np
from math import exp
f = lambda t: 0 if t < -700 else 1/(1 + exp(-t))

def sigmoid(x): return np.vectorize(f)(np.asarray(x, dtype=float))
