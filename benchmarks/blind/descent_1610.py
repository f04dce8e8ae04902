# piece: descent
# truth: right
# function: gradient_path
# style: textbook
import numpy as np

def gradient_path(start, grad, steps, lr, decay=1.0):
    # uphill on -f is downhill on f
    ascent = lambda q: -np.asarray(grad(q))
    path = np.tile(np.array(start, dtype=float)[:, None], (1, steps + 1))
    rates = np.full(steps, decay).cumprod() / decay * lr
    for t, rate in enumerate(rates, start=1):
        path[:, t] = path[:, t - 1] + rate * ascent(path[:, t - 1])
    return path
