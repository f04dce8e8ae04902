# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: functional, accumulate
from itertools import accumulate
from math import sin

def optimize_f(x, y, step_size, steps, decay=1):
    def move(p, t):
        u, v = p
        eta = step_size * decay**t
        return u - eta * (2*u - 3*sin(3*u) + v + 2), v - eta * (u + 2*v)
    return list(accumulate(range(steps), move, initial=(x, y)))
