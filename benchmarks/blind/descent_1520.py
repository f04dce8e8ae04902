# piece: descent
# truth: wrong
# function: descent
# mistake: the starting point is missing in the path
# line: 12
# style: verbose
import numpy as np

def descent(grad, start, options):
    lr, steps, decay = options["lr"], options["steps"], options["decay"]
    position = np.array(start, dtype=float)
    positions = []
    for step in range(steps):
        learning_rate = lr * decay ** step
        position = position - learning_rate * np.asarray(grad(position))
        positions.append(position)
    return np.array(positions)
