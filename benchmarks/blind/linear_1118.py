# piece: linear
# truth: wrong
# function: model
# mistake: the logit is cut at plus and minus 3, far inside the range that matters
# line: 12
# style: defensive
import numpy as np

def model(x, w, b):
    z = np.tensordot(x, w, axes=(-1, 0)) + b
    # exp must not overflow
    z = np.clip(z, -3, 3)
    return 1 / (1 + np.exp(-z))
