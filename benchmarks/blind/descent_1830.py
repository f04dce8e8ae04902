# piece: descent
# truth: wrong
# function: descent
# mistake: the path is transposed: coordinates in rows, points in columns
# line: 18
# style: verbose
import numpy as np

def descent(grad, start, schedule):
    lr, decay, steps = schedule
    x = np.array(start, dtype=float)
    columns = [x]
    step_size = lr
    for _ in range(steps):
        x = x - step_size * np.asarray(grad(x))
        step_size = step_size * decay
        columns.append(x)
    return np.column_stack(columns)
