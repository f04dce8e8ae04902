# piece: descent
# truth: wrong
# function: descent
# mistake: y is updated with the gradient at the already moved x
# line: 15
# style: c
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    x, y = float(start[0]), float(start[1])
    out = [(x, y)]
    eta = lr
    for i in range(steps):
        x = x - eta * grad(np.array([x, y]))[0]
        y = y - eta * grad(np.array([x, y]))[1]
        eta = eta * decay
        out.append((x, y))
    return np.array(out)
