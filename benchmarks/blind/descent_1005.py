# piece: descent
# truth: wrong
# function: descent
# mistake: one step too few, the loop counts from 1 to steps - 1
# line: 12
# style: C-like
import numpy as np

def descent(start, eta, steps, decay=1.0):
    px = [float(start[0])]
    py = [float(start[1])]
    k = 1
    while k < steps:
        x = px[-1]
        y = py[-1]
        r = eta * decay ** (len(px) - 1)
        px.append(x - r * (2 * x - 3 * np.sin(3 * x) + y + 2))
        py.append(y - r * (x + 2 * y))
        k += 1
    px = np.array(px)
    py = np.array(py)
    return np.column_stack((px, py)), px**2 + py**2 + px * (py + 2) + np.cos(3 * px)
