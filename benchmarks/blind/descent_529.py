# piece: descent
# truth: wrong
# function: optimize_f
# mistake: y is stepped with the derivative at the new x, and the decay starts with d
# line: none
# style: many helpers
import numpy as np

def f(x, y): return x ** 2 + y ** 2 + x * (y + 2) + np.cos(3 * x)
def fx(x, y): return 2 * x - 3 * np.sin(3 * x) + y + 2
def fy(x, y): return x + 2 * y

def optimize_f(x, y, step_size, steps, decay=1.0):
    p = [(x, y)]
    for t in range(1, steps + 1):
        eta = step_size * decay ** t
        new_x = p[-1][0] - eta * fx(*p[-1])
        new_y = p[-1][1] - eta * fy(new_x, p[-1][1])
        p.append((new_x, new_y))
    return np.array(p, float), np.array([f(*q) for q in p])
