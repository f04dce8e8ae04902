# piece: descent
# truth: wrong
# function: optimize_f
# mistake: momentum of 0.5
# line: 12
# style: typed
from math import sin, cos

def optimize_f(x: float, y: float, eta: float, steps: int, decay: float = 1.0):
    """Returns points and values."""
    vx = vy = 0.0
    mu = 0.5
    P, V = [(x, y)], [x * x + y * y + x * (y + 2) + cos(3 * x)]
    for t in range(steps):
        e = eta * decay ** t
        vx = mu * vx - e * (2 * x - 3 * sin(3 * x) + y + 2)
        vy = mu * vy - e * (x + 2 * y)
        x, y = x + vx, y + vy
        P.append((x, y))
        V.append(x * x + y * y + x * (y + 2) + cos(3 * x))
    return P, V
