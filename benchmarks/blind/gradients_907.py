# piece: gradients
# truth: wrong
# function: gradients
# mistake: the difference is taken as label minus prediction, so both gradients have the wrong sign
# line: 10
# style: one-liner
import numpy as np

sig = lambda z: 1.0 / (1.0 + np.exp(-z))
gradients = lambda x, y, w, b: ((x.T @ (y - sig(x @ w + b))) / y.size, (y - sig(x @ w + b)).mean())
