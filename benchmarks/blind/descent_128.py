# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the decay shrinks the point itself besides the rate
# line: none
# style: decay on the point
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    path = [(x, y)]
    rate = step_size
    for _ in range(steps):
        gx = 2*x - 3*np.sin(3*x) + y + 2
        gy = x + 2*y
        x = decay*x - rate*gx
        y = decay*y - rate*gy
        rate *= decay
        path.append((x, y))
    return path
