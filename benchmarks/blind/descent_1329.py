# piece: descent
# truth: wrong
# function: descent
# mistake: the decayed rate is decayed again by the power: the factors compound to d^(t(t+1)/2)
# line: 14
# style: half-renamed
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    x = np.array(start, dtype=float)
    path = [x.copy()]
    eta = lr
    for t in range(steps):
        eta = eta * decay ** t
        x = x - eta * np.asarray(grad(x))
        path.append(x.copy())
    return np.array(path)
