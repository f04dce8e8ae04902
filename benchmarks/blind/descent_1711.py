# piece: descent
# truth: right
# function: descent
# style: functional
import numpy as np

from itertools import accumulate

def descent(grad, start, lr, steps, decay=1.0):
    etas = lr * np.power(float(decay), np.arange(steps))
    move = lambda p, eta: p - eta * np.asarray(grad(p))
    return list(accumulate(etas, move, initial=np.asarray(start, float)))
