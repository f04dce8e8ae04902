# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the decay is applied squared, once in the call and once in the step
# line: 19
# style: recursion
import numpy as np

def f(x, y):
    return x*x + y*y + x*(y + 2) + np.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1.0, t=0):
    here = [(x, y, f(x, y))]
    if steps == 0:
        return here
    eta = step_size * decay**t
    nx = x - eta*(2*x - 3*np.sin(3*x) + y + 2)
    ny = y - eta*(x + 2*y)
    return here + optimize_f(nx, ny, step_size*decay, steps - 1, decay, t + 1)
