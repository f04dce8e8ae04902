# piece: gradients
# truth: wrong
# function: gradients
# mistake: averages over the features as well, one number for all weights
# line: 9
# style: one-liner
import numpy as np

gradients = lambda x, y, w, b: (lambda d: (np.full(len(w), np.mean(x * d[:, None])), np.mean(d)))(1 / (1 + np.exp(-x @ w - b)) - y)
