# piece: descent
# truth: wrong
# function: optimize_f
# mistake: noise that falls with the rate is added to both coordinates
# line: none
# style: simulated annealing habit
import numpy as np

rng = np.random.default_rng(7)

def optimize_f(x, y, step_size, steps, decay=1):
    path = [(x, y)]
    for t in range(steps):
        eta = step_size * decay**t
        gx = 2*x - 3*np.sin(3*x) + y + 2
        gy = x + 2*y
        x = x - eta*gx + 0.1*eta*rng.standard_normal()
        y = y - eta*gy + 0.1*eta*rng.standard_normal()
        path.append((x, y))
    return path
