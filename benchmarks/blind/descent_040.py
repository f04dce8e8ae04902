# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: reduce and lambda
from functools import reduce
import numpy as np

f = lambda x, y: x**2 + y**2 + x*(y+2) + np.cos(3*x)
g = lambda x, y: (2*x - 3*np.sin(3*x) + y + 2, x + 2*y)

def optimize_f(x, y, step_size, steps, decay=1):
    def move(path, t):
        x, y = path[-1]
        gx, gy = g(x, y)
        return path + [(x - step_size*decay**t*gx, y - step_size*decay**t*gy)]
    path = reduce(move, range(steps), [(x, y)])
    return path, [f(*p) for p in path]
