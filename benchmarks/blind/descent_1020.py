# piece: descent
# truth: wrong
# function: descent
# mistake: the recursion hands on the step size already decayed and raises it to the step's power as well
# line: 15
# style: one-liner
import numpy as np

def descent(start, eta, steps, decay=1.0, t=0):
    x, y = float(start[0]), float(start[1])
    P, F = np.array([[x, y]]), np.array([x * x + y * y + x * (y + 2) + np.cos(3 * x)])
    if steps == 0:
        return P, F
    r = eta * decay**t
    Q, H = descent((x - r * (2 * x - 3 * np.sin(3 * x) + y + 2), y - r * (x + 2 * y)), r, steps - 1, decay, t + 1)
    return np.vstack([P, Q]), np.append(F, H)
