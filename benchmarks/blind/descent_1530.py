# piece: descent
# truth: right
# function: descent
# style: verbose
import numpy as np


def descent(grad, start, lr, steps, decay=1.0):
    # suite géométrique des pas : lr, lr d, lr d^2, ...
    rates = lr * np.cumprod(np.r_[1.0, np.full(steps, decay)])[:steps]
    path = np.zeros((steps + 1, len(start)))
    path[0] = start
    for here, there, rate in zip(path, path[1:], rates):
        there[:] = here - rate * np.asarray(grad(here.copy()))
    return path
