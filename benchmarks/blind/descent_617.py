# piece: descent
# truth: wrong
# function: optimize_f
# mistake: rate / (1 + decay t): another schedule
# line: 12
# style: typed
from math import sin, cos

def optimize_f(x: float, y: float, eta: float, steps: int, decay: float = 1.0):
    P, V = [(x, y)], [x * x + y * y + x * (y + 2) + cos(3 * x)]
    for t in range(steps):
        e = eta / (1 + (1 - decay) * t)
        x, y = x - e * (2 * x - 3 * sin(3 * x) + y + 2), y - e * (x + 2 * y)
        P.append((x, y))
        V.append(x * x + y * y + x * (y + 2) + cos(3 * x))
    return P, V
