# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the rate is decayed only every second step
# line: 11
# style: terse, freely
import math
def optimize_f(x, y, *, lr, steps, decay=1.0):
    P = [(x, y)]
    for t in range(steps):
        e = lr * decay ** (t // 2)
        x, y = x - e*(2*x - 3*math.sin(3*x) + y + 2), y - e*(x + 2*y); P += [(x, y)]
    return P, [u*u + v*v + u*(v + 2) + math.cos(3*u) for u, v in P]
