# piece: gradients
# truth: wrong
# function: gradients
# mistake: the integer zeros of an integer w cut off every contribution
# line: 10
# style: terse
import numpy as np

def gradients(w, b, x, y):
    dw = np.zeros_like(w)
    r = 1 / (1 + np.exp(-(x @ w + b))) - y
    for j in range(x.shape[1]):
        dw[j] = r @ x[:, j] / len(r)
    return dw, r.mean()
