# piece: descent
# truth: wrong
# function: optimize_f
# mistake: decay applies to x only; and y is not halved: its derivative is x + y
# line: none
# style: typed
import numpy as np

def optimize_f(x: float, y: float, eta: float, steps: int, decay: float = 1.0):
    P = [(x, y)]
    for t in range(steps):
        ex = eta * decay ** t
        ey = eta
        gx = 2 * x - 3 * np.sin(3 * x) + y + 2
        gy = x + y
        x, y = x - ex * gx, y - ey * gy
        P.append((x, y))
    return P, [a**2 + b**2 + a * (b + 2) + np.cos(3 * a) for a, b in P]
