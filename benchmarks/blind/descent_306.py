# piece: descent
# truth: wrong
# function: optimize_f
# mistake: two mistakes: the decay is subtracted from the step size, and the derivative has a cosine
# line: none
# style: recursion, two defects
from math import cos

def optimize_f(x, y, step_size, steps, decay=1):
    if steps <= 0:
        return [(x, y)]
    nx = x - step_size * (2*x - 3*cos(3*x) + y + 2)
    ny = y - step_size * (x + 2*y)
    return [(x, y)] + optimize_f(nx, ny, step_size - (1 - decay), steps - 1, decay)
