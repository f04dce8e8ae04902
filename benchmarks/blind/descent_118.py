# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the path comes back in reverse order, the start stands last
# line: 16
# style: recursion from the end
from math import sin

def optimize_f(x, y, step_size, steps, decay=1):
    def walk(x, y, rate, left):
        if left == 0:
            return [(x, y)]
        nx = x - rate * (2*x - 3*sin(3*x) + y + 2)
        ny = y - rate * (x + 2*y)
        return walk(nx, ny, rate * decay, left - 1) + [(x, y)]
    return walk(x, y, step_size, steps)
