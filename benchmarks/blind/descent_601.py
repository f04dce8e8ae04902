# piece: descent
# truth: wrong
# function: optimize_f
# mistake: every step starts at the start
# line: 16
# style: functional
import math

def move(p, e):
    x, y = p
    return x - e * (2 * x - 3 * math.sin(3 * x) + y + 2), y - e * (x + 2 * y)

def optimize_f(x, y, eta, steps, decay=1.0):
    path = [(x, y)]
    for t in range(steps):
        path.append(move(path[0], eta * decay ** t))
    return path, [a * a + b * b + a * (b + 2) + math.cos(3 * a) for a, b in path]
