# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the rates fall along a straight line from the first to decay times the first
# line: 10
# style: linspace schedule
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    rates = np.linspace(step_size, step_size * decay, steps)
    xs, ys = [x], [y]
    for eta in rates:
        gx = 2*xs[-1] - 3*np.sin(3*xs[-1]) + ys[-1] + 2
        gy = xs[-1] + 2*ys[-1]
        xs.append(xs[-1] - eta*gx)
        ys.append(ys[-1] - eta*gy)
    return np.array(xs), np.array(ys)
