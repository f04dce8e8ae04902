# piece: gradients
# truth: wrong
# function: gradients
# mistake: the step of the central difference is 0.1, far too coarse
# line: 13
# style: loop
import numpy as np

def gradients(x, y, w, b):
    def cost(w, b):
        z = x @ w + b
        return (np.logaddexp(0, z) - y * z).mean()
    h = 0.1
    dw = np.zeros(len(w))
    for j in range(len(w)):
        up, down = w.astype(float), w.astype(float)
        up[j] += h
        down[j] -= h
        dw[j] = (cost(up, b) - cost(down, b)) / (2 * h)
    return dw, (cost(w, b + h) - cost(w, b - h)) / (2 * h)
