# piece: descent
# truth: wrong
# function: descent
# mistake: the starting point is missing in the path
# line: 15
# style: textbook
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    x = np.asarray(start, float)
    xs = [x]
    for k in range(steps):
        x = x - lr * decay ** k * np.asarray(grad(x))
        xs.append(x)
    return np.vstack(xs[1:])
