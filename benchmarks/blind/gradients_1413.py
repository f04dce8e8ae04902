# piece: gradients
# truth: wrong
# function: gradients
# mistake: t -= p changes the caller's labels when they are floats
# line: 10
# style: terse
import numpy as np

def gradients(x, y, w, b):
    t = np.asarray(y, float)
    t -= 1 / (1 + np.exp(-(x @ w + b)))
    return -(t @ x) / len(t), -t.mean()
