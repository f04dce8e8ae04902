# piece: descent
# truth: wrong
# function: descent
# mistake: range starts at 1, so one update too few is made and the decay begins at 1
# line: 12
# style: loops
import math


def descent(start, lr, n_steps, decay=1.0):
    pts = [tuple(start)]
    for i in range(1, n_steps):
        x, y = pts[-1]
        e = lr * decay**i
        pts.append((x - e * (2 * x - 3 * math.sin(3 * x) + y + 2), y - e * (x + 2 * y)))
    vals = [x**2 + y**2 + x * (y + 2) + math.cos(3 * x) for (x, y) in pts]
    return pts, vals
