# piece: descent
# truth: wrong
# function: optimize_f
# mistake: one step too few
# line: 11
# style: terse
import numpy as np

def optimize_f(x, y, s, n, d=1.):
    r = [(x, y)]
    for t in range(1, n): x, y = x - s*(2*x-3*np.sin(3*x)+y+2), y - s*(x+2*y); s *= d; r.append((x, y))
    return [(a, b, a*a+b*b+a*(b+2)+np.cos(3*a)) for a, b in r]
