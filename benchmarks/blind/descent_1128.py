# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the momentum is subtracted from the velocity instead of being added
# line: 15
# style: terse
import numpy as np

def gradient_descent(lr, start, n_steps, decay=1.0, momentum=0.0):
    p, v = np.array(start, float), np.zeros(2)
    out = [p]
    for t in range(n_steps):
        x, y = p
        g = np.array([2*x - 3*np.sin(3*x) + y + 2, x + 2*y])
        v = -momentum * v - lr * decay**t * g
        p = p + v
        out.append(p)
    out = np.array(out)
    x, y = out.T
    return out, x**2 + y**2 + x*(y + 2) + np.cos(3*x)
