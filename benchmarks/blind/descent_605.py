# piece: descent
# truth: wrong
# function: optimize_f
# mistake: exp(-decay t): decay taken as a rate
# line: 15
# style: functional
import math
from functools import reduce

def step(p, e):
    x, y = p
    return x - e * (2 * x - 3 * math.sin(3 * x) + y + 2), y - e * (x + 2 * y)

def optimize_f(x, y, eta, steps, decay=1.0):
    schedule = [eta * math.exp(-decay * t) for t in range(steps)]
    path = reduce(lambda path, e: path + [step(path[-1], e)], schedule, [(x, y)])
    return path, [a * a + b * b + a * (b + 2) + math.cos(3 * a) for a, b in path]
