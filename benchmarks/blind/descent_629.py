# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: terse
import numpy as np
f = lambda x, y: x**2 + y**2 + x*(y + 2) + np.cos(3*x)
def optimize_f(x, y, a, n, d=1):
    xs, ys = [x], [y]
    for t in range(n):
        x, y = x - a*d**t*(2*x - 3*np.sin(3*x) + y + 2), y - a*d**t*(x + 2*y)
        xs.append(x); ys.append(y)
    return list(zip(xs, ys)), [f(u, v) for u, v in zip(xs, ys)]
