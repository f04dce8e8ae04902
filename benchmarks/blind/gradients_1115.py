# piece: gradients
# truth: wrong
# function: gradients
# mistake: mean over the features: axis 1 where axis 0 belongs
# line: 11
# style: terse
import numpy as np

def gradients(w, b, x, y):
    e = 1 / (1 + np.exp(-(x @ w + b))) - y
    return (e[:, None] * x).mean(1), e.mean()
