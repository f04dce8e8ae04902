# piece: gradients
# truth: wrong
# function: numeric_gradients
# mistake: the central difference is divided by h and not by 2h
# line: 15
# style: functional
import numpy as np

def numeric_gradients(loss, w, b, h=1e-5):
    dw = np.zeros(len(w))
    for i in range(len(w)):
        up, down = w.copy(), w.copy()
        up[i] += h
        down[i] -= h
        dw[i] = (loss(up, b) - loss(down, b)) / h
    return dw, (loss(w, b + h) - loss(w, b - h)) / (2 * h)
