# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: accumulate
from itertools import accumulate
from math import sin

def optimize_f(x, y, step_size, steps, decay=1):
    def move(p, t):
        eta = step_size * decay ** t
        return p[0] - eta * (2*p[0] - 3*sin(3*p[0]) + p[1] + 2), p[1] - eta * (p[0] + 2*p[1])
    return list(accumulate(range(steps), move, initial=(x, y)))
