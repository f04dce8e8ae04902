# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: itertools.accumulate
from itertools import accumulate, repeat
from math import sin, cos

def optimize_f(x, y, step_size, steps, decay=1):
    rates = list(accumulate(repeat(step_size, steps), lambda r, _: r * decay))
    move = lambda p, r: (p[0] - r*(2*p[0] - 3*sin(3*p[0]) + p[1] + 2), p[1] - r*(p[0] + 2*p[1]))
    path = list(accumulate(rates, move, initial=(x, y)))
    return path, [a*a + b*b + a*(b + 2) + cos(3*a) for a, b in path]
