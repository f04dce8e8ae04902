# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: C-like
import math

def descent(x, y, eta, steps, decay=1.0):
    pts = []
    val = []
    t = 0
    power = 1.0
    while True:
        pts.append((x, y))
        val.append(x * x + y * y + x * y + x + x + math.cos(3.0 * x))
        if t == steps:
            break
        gx = x + x - 3.0 * math.sin(3.0 * x) + y + 2.0
        # y first: it only needs the old x, and gx is already known
        y = y - eta * power * (x + 2.0 * y)
        x = x - eta * power * gx
        power = power * decay
        t = t + 1
    return pts, val
