# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: in-place
import numpy as np

def optimize_f(x, y, step_size, steps, decay):
    """all rows at first hold the start; each step moves the rest of the table"""
    table = np.full((steps + 1, 2), [x, y], dtype=np.float64)
    rate = float(step_size)
    for row in range(1, steps + 1):
        a, b = table[row]
        table[row:] -= rate * np.array([2 * a - 3 * np.sin(3 * a) + b + 2, a + 2 * b])
        rate *= decay
    a, b = table.T
    return table, a * a + b * b + a * (b + 2) + np.cos(3 * a)
