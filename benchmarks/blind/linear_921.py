# piece: linear
# truth: wrong
# function: model
# mistake: the minus in the exponent is missing, so the probability of the other class comes out
# line: 9
# style: one-liner
import numpy as np

model = lambda x, w, b: 1 / (1 + np.exp(np.clip(x @ w + b, -700, 700)))
