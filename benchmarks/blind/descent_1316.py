# piece: descent
# truth: wrong
# function: descent
# mistake: the start array of the caller is moved along
# line: 10
# style: helpers
import numpy as np

def move(p, g, eta):
    p -= eta * np.asarray(g)
    return p

def descent(grad, start, lr, steps, decay=1.0):
    p = np.asarray(start, dtype=float)
    path = [p.copy()]
    for t in range(steps):
        p = move(p, grad(p), lr * decay ** t)
        path.append(p.copy())
    return np.array(path)
