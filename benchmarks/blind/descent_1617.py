# piece: descent
# truth: wrong
# function: descent
# mistake: the decayed rate is decayed again by a power, so the factors compound to decay ** (t (t + 1) / 2)
# line: 15
# style: verbose
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    position = np.array(start, dtype=float)
    positions = [position]
    rate = lr
    for step in range(steps):
        # shrink the step size
        rate = rate * decay ** step
        position = position - rate * grad(position)
        positions.append(position)
    return np.array(positions)
