# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the array takes the type of an integer start and cuts off every step
# line: 11
# style: c-like
import numpy as np

def gradient_descent(start, lr, n_steps, decay=1.0):
    s = np.asarray(start)
    path = np.zeros((n_steps + 1, 2), dtype=s.dtype)
    val = np.zeros(n_steps + 1)
    path[0] = s
    eta = lr
    t = 0
    while True:
        x = path[t][0]
        y = path[t][1]
        val[t] = x * x + y * y + x * (y + 2) + np.cos(3 * x)
        if t == n_steps:
            break
        path[t + 1][0] = x - eta * (2 * x - 3 * np.sin(3 * x) + y + 2)
        path[t + 1][1] = y - eta * (x + 2 * y)
        eta *= decay
        t += 1
    return path, val
