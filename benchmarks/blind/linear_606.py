# piece: linear
# truth: wrong
# function: linear
# mistake: the sum over all outputs
# line: 8
# style: terse
import numpy as np
linear = lambda x, w, b: (x @ w).sum(axis=1, keepdims=True) + b
