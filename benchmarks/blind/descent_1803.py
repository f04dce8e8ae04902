# piece: descent
# truth: wrong
# function: descent
# mistake: the decay applies from the first step on, the exponent starts at 1
# line: 13
# style: verbose
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    position = np.array(start, dtype=float)
    positions = [position]
    for t in range(1, steps + 1):
        current_rate = lr * decay ** t
        slope = np.asarray(grad(position))
        position = position - current_rate * slope
        positions.append(position)
    return np.stack(positions)
