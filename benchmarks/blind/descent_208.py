# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: generator
import math

def walk(x, y, rate, decay):
    while True:
        yield x, y
        x, y = x - rate * (2 * x - 3 * math.sin(3 * x) + y + 2), y - rate * (x + 2 * y)
        rate *= decay

def optimize_f(x, y, step_size, steps, decay=1):
    points = walk(x, y, step_size, decay)
    return [next(points) for _ in range(steps + 1)]
